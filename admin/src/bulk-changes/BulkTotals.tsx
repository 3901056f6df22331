import Box from '@mui/material/Box';
import type { components } from '@ponte/shared/generated/api-types';
import { useTranslate } from 'react-admin';
import { StatCard } from '../components/StatCard';
import { useFormats } from '../fields/useFormats';
import { monthlyEffect, signed } from './bulk-words';

type BulkChange = components['schemas']['BulkChangeDto'];

interface TotalsProps {
  readonly change: BulkChange;
  readonly progress: components['schemas']['BulkProgressDto'] | undefined;
}

const TEXTS = 'resources.bulk-changes.total';

/** The figures of a change: what it would do while it is a preview, what it has done once it is made. */
export const BulkTotals = ({ change, progress }: TotalsProps) => {
  const { count } = useFormats();
  const of = (outcome: string): string | undefined =>
    progress && count(Number(progress.outcomes[outcome] ?? 0));
  const shown = change.status === 'previewed' || change.status === 'discarded';
  const undone = change.status === 'undoing' || change.status === 'undone';
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' } }}>
      <Effect change={change} />
      {shown ? (
        <StatCard label={`${TEXTS}.contracts`} value={of('planned')} />
      ) : (
        <StatCard label={`${TEXTS}.contracts_done`} value={of('applied')} />
      )}
      <StatCard label={`${TEXTS}.ineligible`} value={of('ineligible')} />
      {undone ? (
        <StatCard label={`${TEXTS}.kept`} value={of('kept')} />
      ) : (
        <StatCard
          label={`${TEXTS}.failed`}
          value={of('failed')}
          {...(failed(progress) ? { tone: 'bad' } : {})}
        />
      )}
    </Box>
  );
};

const Effect = ({ change }: Pick<TotalsProps, 'change'>) => {
  const translate = useTranslate();
  const { money } = useFormats();
  const effect = monthlyEffect(change);
  const hint = translate(`${TEXTS}.effect_hint`, {
    before: money(change.monthlyBefore ?? '0.00'),
    after: money(change.monthlyAfter ?? '0.00'),
  });
  return (
    <StatCard
      label={`${TEXTS}.effect`}
      value={effect === null ? undefined : signed(effect, money)}
      hint={hint}
    />
  );
};

function failed(progress: TotalsProps['progress']): boolean {
  return Number(progress?.outcomes.failed ?? 0) > 0;
}
