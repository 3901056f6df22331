import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { StatCard } from '../components/StatCard';
import { useFormats } from '../fields/useFormats';

interface RunTotalsProps {
  readonly run: components['schemas']['BillingRunDto'];
  readonly progress: components['schemas']['RunProgressDto'] | undefined;
}

const LABELS = 'resources.billing-runs.total';

/** The figures of a run: those foretold while it is a preview, the real ones once it has billed. */
export const RunTotals = ({ run, progress }: RunTotalsProps) => {
  const { count } = useFormats();
  const billed = run.status === 'billing' || run.status === 'finished';
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' } }}>
      {billed ? <BilledTotal {...run} /> : <PlannedTotal {...run} />}
      <StatCard
        label={`${LABELS}.${billed ? 'documents' : 'documents_planned'}`}
        value={progress && count(progress.withDocument)}
      />
      <StatCard label={`${LABELS}.contracts`} value={count(run.contracts)} />
      <Failed progress={progress} />
    </Box>
  );
};

const BilledTotal = ({ billedTotal, plannedTotal }: RunTotalsProps['run']) => {
  const translate = useTranslate();
  const { money } = useFormats();
  const foretold = translate(`${LABELS}.foretold`, { amount: money(plannedTotal ?? '0.00') });
  return (
    <StatCard
      label={`${LABELS}.billed`}
      value={billedTotal === null ? translate('app.none') : money(billedTotal)}
      hint={foretold}
    />
  );
};

const PlannedTotal = ({ plannedTotal }: RunTotalsProps['run']) => {
  const translate = useTranslate();
  const { money } = useFormats();
  return (
    <StatCard
      label={`${LABELS}.planned`}
      value={plannedTotal === null ? translate('app.none') : money(plannedTotal)}
      hint={translate(`${LABELS}.with_vat`)}
    />
  );
};

const Failed = ({ progress }: Pick<RunTotalsProps, 'progress'>) => {
  const { count } = useFormats();
  if (!progress) return <StatCard label={`${LABELS}.failed`} value={undefined} />;
  return (
    <StatCard
      label={`${LABELS}.failed`}
      value={count(progress.failed)}
      tone={progress.failed > 0 ? 'bad' : 'good'}
    />
  );
};
