import SignIcon from '@mui/icons-material/DrawOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { RecordContextProvider, ResourceContextProvider, TextField, useTranslate } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { Facts } from '../components/Facts';
import { LinkButton } from '../components/LinkButton';
import { InstantField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { StatusField } from '../fields/StatusField';
import { useApi } from '../providers/useApi';
import type { Signature } from '../signatures/signature';
import { SignatureActions } from '../signatures/SignatureActions';
import type { ContractTab, ContractTabProps } from './contract-tab';
import { SmsFields } from '../signatures/SmsFields';
import { RequestSignature } from './RequestSignature';

const SIGNABLE: readonly string[] = ['draft', 'proposal'];

const Signatures = ({ contract }: ContractTabProps) => {
  const translate = useTranslate();
  const { data } = useApi<{ data: Signature[] }>('/signatures', {
    ...{ contractId: contract.id, sort: 'requestedAt', order: 'DESC', perPage: 20 },
  });
  if (!data) return null;
  const waits = data.data.some(({ state }) => state === 'waiting');
  const mayAsk = SIGNABLE.includes(contract.status) && !waits;
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      {mayAsk && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
          <RequestSignature contract={contract} icon={<SignIcon />} />
          <Typography variant="body2" color="text.secondary" sx={{ flex: '1 1 240px' }}>
            {translate('resources.signatures.ask_hint')}
          </Typography>
        </Box>
      )}
      {data.data.length === 0 && !mayAsk && <EmptyState text="resources.signatures.none" />}
      <ResourceContextProvider value="signatures">
        {data.data.map((signature) => (
          <OneSignature key={signature.id} signature={signature} />
        ))}
      </ResourceContextProvider>
    </Box>
  );
};

const OneSignature = ({ signature }: { readonly signature: Signature }) => (
  <RecordContextProvider value={signature}>
    <Box component="section" sx={{ borderTop: 1, borderColor: 'divider', pt: 2 }}>
      <Facts columns={4}>
        <StatusField source="state" />
        <TextField source="signerName" />
        <EnumField source="mode" />
        <InstantField source="requestedAt" />
        {signature.state === 'waiting' ? (
          <InstantField source="expiresAt" />
        ) : (
          <InstantField source="endedAt" />
        )}
        {signature.toAddress !== null && <TextField source="toAddress" />}
        {signature.toPhone !== null && <SmsFields />}
        {signature.witness !== null && <TextField source="witness" />}
        {signature.endReason !== null && <EnumField source="endReason" />}
      </Facts>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
        <SignatureActions signature={signature} />
        <LinkButton to={`/signatures/${signature.id}/show`} label="resources.signatures.action.details" />
      </Box>
    </Box>
  </RecordContextProvider>
);

/** The contract's way to its signature. */
export const signatureTab: ContractTab = {
  id: 'signature',
  label: 'resources.contracts.section.signature',
  permission: 'signature.read',
  Content: Signatures,
};
