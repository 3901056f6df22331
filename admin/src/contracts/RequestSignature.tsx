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
import { CHANNELS, MODES } from '../signatures/signature';
import type { ContractDetail } from './contract-tab';

const LABELS = 'resources.signatures.fields';

interface RequestSignatureProps {
  readonly contract: ContractDetail;
  readonly icon: ReactNode;
}

interface Partner extends RaRecord {
  readonly email: string | null;
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
      defaultValues={{ mode: 'link', validDays: 7, to: partner?.email ?? '' }}
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
      {mode === 'link' && <EmailInput source="to" label={`${LABELS}.toAddress`} validate={required()} />}
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

/** What was left blank is for the API to choose. */
function bodyOf({ mode, to, signerName, channel, validDays }: Readonly<Record<string, unknown>>): object {
  const told = { ...(mode === 'link' ? { to } : {}), signerName, channel };
  const filled = Object.entries(told).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  return { mode, validDays, ...Object.fromEntries(filled) };
}
