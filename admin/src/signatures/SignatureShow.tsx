import Box from '@mui/material/Box';
import { Show, TextField, useRecordContext } from 'react-admin';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { ActorField } from '../fields/ActorField';
import { InstantField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { PartnerLink } from '../fields/PartnerLink';
import { RecordLink } from '../fields/RecordLink';
import { StatusField } from '../fields/StatusField';
import { EvidencePanel } from './EvidencePanel';
import type { SignatureDetail } from './signature';
import { SignatureActions } from './SignatureActions';
import { SignatureLog } from './SignatureLog';
import { SmsFields } from './SmsFields';
import { VerifyPanel } from './VerifyPanel';

/** A request for a signature: what became of it, the evidence, the log, and whether anything was changed since. */
export const SignatureShow = () => (
  <Show component="div" actions={false}>
    <SignaturePage />
  </Show>
);

const SignaturePage = () => {
  const signature = useRecordContext<SignatureDetail>();
  if (!signature) return null;
  const { state, endReason, toAddress, toPhone, witness } = signature;
  return (
    <Box sx={{ display: 'grid', gap: 2, mt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Panel title="resources.signatures.request" actions={<SignatureActions signature={signature} />}>
        <Facts columns={4}>
          <RecordLink source="contractId" reference="contracts" name="contractCode" />
          <PartnerLink source="partnerId" />
          <TextField source="signerName" />
          <StatusField source="state" />
          <EnumField source="mode" />
          <EnumField source="channel" />
          {toAddress !== null && <TextField source="toAddress" />}
          {toPhone !== null && <SmsFields />}
          {witness !== null && <TextField source="witness" />}
          <InstantField source="requestedAt" />
          <ActorField source="requestedBy" />
          {state === 'waiting' && <InstantField source="expiresAt" />}
          {state !== 'waiting' && <InstantField source="endedAt" />}
          {endReason !== null && <EnumField source="endReason" />}
        </Facts>
      </Panel>
      <VerifyPanel id={signature.id} />
      <EvidencePanel signature={signature} />
      <Panel title="resources.signatures.log">
        <SignatureLog events={signature.events} />
      </Panel>
    </Box>
  );
};
