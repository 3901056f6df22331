import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { RecordContextProvider, useRecordContext, useTranslate } from 'react-admin';
import { Panel } from '../components/Panel';
import { DisputeDialog } from '../dunning-disputes/DisputeDialog';
import { ExemptionDialog } from '../dunning-exemptions/ExemptionDialog';
import { StepRows } from '../dunning-steps/StepRows';
import { StatusChip } from '../fields/StatusField';
import { useFormats } from '../fields/useFormats';
import { PromiseDialog } from '../payment-promises/PromiseDialog';
import { useApi } from '../providers/useApi';
import { useCan } from '../providers/useCan';
import { ApproveButton } from './ApproveButton';
import type { Defaulter } from './defaulter';
import { useCause } from './useCause';
import { WarnedDialog } from './WarnedDialog';

const TEXTS = 'resources.defaulters';

interface DefaulterPanelProps {
  /** Shows only those who owe nothing, or only the others: trouble stands further up on the page. */
  readonly calm: boolean;
}

/** On the page of a partner: whether the line is about to be cut off, why, and what can be done about it. */
export const DefaulterPanel = ({ calm }: DefaulterPanelProps) => {
  const partner = useRecordContext<components['schemas']['PartnerDto']>();
  const allowed = useCan('dunning.read');
  const { data } = useApi<Defaulter>(allowed && partner?.customer ? `/defaulters/${partner.id}` : null);
  if (!data || (data.stage === 'clear') !== calm) return null;
  return (
    <RecordContextProvider value={data}>
      <Panel title={`${TEXTS}.partner.title`} actions={<Actions defaulter={data} />}>
        <Standing defaulter={data} />
        <StepRows />
      </Panel>
    </RecordContextProvider>
  );
};

const Standing = ({ defaulter }: { readonly defaulter: Defaulter }) => {
  const translate = useTranslate();
  const cause = useCause();
  const { money, day } = useFormats();
  const { stage, late, cutOn, cut, contracts } = defaulter;
  const off = contracts.filter((contract) => contract.cutOff);
  const facts = [
    ...(off.length > 0
      ? [`${translate(`${TEXTS}.partner.cut_off`)}: ${off.map(({ code }) => code).join(', ')}.`]
      : []),
    ...(Number(late) > 0 ? [`${translate(`${TEXTS}.late_total`, { amount: money(late) })}.`] : []),
    ...(cutOn && !cut ? [`${translate(`${TEXTS}.fields.cutOn`)} ${day(cutOn)}.`] : []),
  ];
  return (
    <Box sx={{ display: 'grid', gap: 0.75, mb: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <StatusChip status={stage} resource="defaulters" />
        <Typography variant="body2">{cause(defaulter)}</Typography>
      </Box>
      {facts.length > 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {facts.join(' ')}
        </Typography>
      )}
    </Box>
  );
};

/** Only what makes sense as things stand. */
const Actions = ({ defaulter }: { readonly defaulter: Defaulter }) => {
  const { id, late, overdue, cut, cause, exemption, promise } = defaulter;
  const owes = Number(overdue) > 0;
  const promised = cause === 'promised' && promise !== null;
  return (
    <>
      {cut && <ApproveButton label={`${TEXTS}.approve.label`} partnerIds={[id]} count={1} />}
      {Number(late) > 0 && cause === 'unreachable' && <WarnedDialog partnerId={id} />}
      {owes && !promised && <PromiseDialog partnerId={id} amount={Number(late) > 0 ? late : overdue} />}
      {owes && <DisputeDialog partnerId={id} />}
      {!exemption && <ExemptionDialog partnerId={id} />}
    </>
  );
};
