import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import {
  minValue,
  maxValue,
  NumberInput,
  required,
  ResourceContextProvider,
  TextInput,
  useGetOne,
  type RaRecord,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ActionDialog } from '../components/ActionDialog';
import { EmailInput } from '../inputs/EmailInput';
import { EnumInput } from '../inputs/EnumInput';
import { CHANNELS, MODES, WAYS } from '../signatures/signature';
import type { ContractDetail } from './contract-tab';

const LABELS = 'resources.signatures.fields';

interface RequestSignatureProps {
  readonly contract: ContractDetail;
  readonly icon: ReactNode;
}

interface Partner extends RaRecord {
  readonly email: string | null;
  readonly phone: string | null;
}

/** Asks for a contract's signature, by a link or on the tablet. */
export const RequestSignature = ({ contract, icon }: RequestSignatureProps) => {
  const { data: partner } = useGetOne<Partner>('partners', { id: contract.partnerId });
  return (
    <ActionDialog
      path={`/contracts/${contract.id}/signatures`}
      permission="signature.request"
      label="resources.signatures.action.request"
      title="resources.signatures.request_title"
      text={`resources.signatures.request_text.${contract.status === 'draft' ? 'draft' : 'proposal'}`}
      icon={icon}
      variant="contained"
      defaultValues={{
        ...{ mode: 'link', validDays: 7, linkBy: 'email', codeBy: 'email' },
        ...{ to: partner?.email ?? '', phone: partner?.phone ?? '' },
      }}
      toBody={bodyOf}
      success="resources.signatures.done.requested"
    >
      <ResourceContextProvider value="signatures">
        <RequestInputs />
      </ResourceContextProvider>
    </ActionDialog>
  );
};

const RequestInputs = () => {
  const mode: unknown = useWatch({ name: 'mode' });
  return (
    <>
      <EnumInput
        source="mode"
        values={MODES}
        group="mode"
        label={`${LABELS}.mode`}
        validate={required()}
        helperText={`resources.signatures.mode_hint.${mode === 'tablet' ? 'tablet' : 'link'}`}
      />
      {mode === 'link' && <LinkInputs />}
      <TextInput
        source="signerName"
        label={`${LABELS}.signerName`}
        helperText="resources.signatures.signer_hint"
      />
      <EnumInput
        source="channel"
        values={CHANNELS}
        group="channel"
        label={`${LABELS}.channel`}
        helperText="resources.signatures.channel_hint"
      />
      <NumberInput
        source="validDays"
        label={`${LABELS}.validDays`}
        validate={[required(), minValue(1), maxValue(60)]}
        step={1}
      />
    </>
  );
};

/** How link and code go, and where; the signed copy goes by e-mail wherever there is an address. */
const LinkInputs = () => {
  const ways = useWatch({ name: ['linkBy', 'codeBy'] }) as unknown[];
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, columnGap: 2 }}>
        {['linkBy', 'codeBy'].map((source) => (
          <EnumInput
            key={source}
            source={source}
            values={WAYS}
            group="way"
            label={`${LABELS}.${source}`}
            validate={required()}
          />
        ))}
      </Box>
      <EmailInput
        source="to"
        label={`${LABELS}.toAddress`}
        {...(ways.includes('email') ? { validate: required() } : {})}
      />
      {ways.includes('sms') && (
        <TextInput source="phone" type="tel" label={`${LABELS}.phone`} validate={required()} />
      )}
    </>
  );
};

/** What was left blank is for the API to choose. */
function bodyOf(values: Readonly<Record<string, unknown>>): object {
  const { mode, to, linkBy, codeBy, phone, signerName, channel, validDays } = values;
  const bySms = linkBy === 'sms' || codeBy === 'sms';
  const byLink = { to, linkBy, codeBy, ...(bySms ? { phone } : {}) };
  const told = { ...(mode === 'link' ? byLink : {}), signerName, channel };
  const filled = Object.entries(told).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  return { mode, validDays, ...Object.fromEntries(filled) };
}
