import SuggestIcon from '@mui/icons-material/AutoFixHighOutlined';
import Box from '@mui/material/Box';
import type { components } from '@ponte/shared/generated/api-types';
import { useState } from 'react';
import { maxLength, required, TextInput, useDataProvider, useNotify } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { BusyButton } from '../components/BusyButton';
import { FormGrid } from '../components/FormGrid';
import { FormSection } from '../components/FormSection';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import type { PonteDataProvider } from '../providers/dataProvider';
import { TEXTS } from './account';

type Suggestion = components['schemas']['SuggestionDto'];

interface Props {
  /** A new account: what is left blank is made up. */
  readonly fresh: boolean;
}

/** Name, password and service of an account. */
export const CredentialInputs = ({ fresh }: Props) => {
  const contractId: unknown = useWatch({ name: 'contractId' });
  return (
    <FormSection title={`${TEXTS}.section.login`}>
      <FormGrid columns={3}>
        <TextInput
          source="username"
          validate={fresh ? maxLength(64) : [required(), maxLength(64)]}
          helperText={fresh ? `${TEXTS}.help.username` : false}
          slotProps={PLAIN}
        />
        <TextInput
          source="password"
          validate={maxLength(128)}
          helperText={`${TEXTS}.help.${fresh ? 'password_new' : 'password_kept'}`}
          slotProps={PLAIN}
        />
        <ReferenceChoice
          source="serviceId"
          reference="radius-services"
          filter={{ active: true }}
          helperText={fresh && contractId ? `${TEXTS}.help.serviceId` : false}
        />
      </FormGrid>
      <Suggest fresh={fresh} />
    </FormSection>
  );
};

/** No browser keeps or fills in what belongs to a customer. */
const PLAIN = { htmlInput: { autoComplete: 'off', spellCheck: false } } as const;

/** Fills in a password that nobody guesses, and for a new account a name that is nobody's. */
const Suggest = ({ fresh }: Props) => {
  const [isPending, setPending] = useState(false);
  const { setValue } = useFormContext();
  const [partnerId, contractId] = useWatch({ name: ['partnerId', 'contractId'] }) as unknown[];
  const provider = useDataProvider<PonteDataProvider>();
  const notify = useNotify();

  const suggest = async () => {
    setPending(true);
    try {
      const of = fresh ? whose(partnerId, contractId) : {};
      const { username, password } = await provider.get<Suggestion>('/radius-accounts/suggestion', of);
      const dirty = { shouldDirty: true };
      if (fresh && username !== '') setValue('username', username, dirty);
      setValue('password', password, dirty);
    } catch {
      notify('ra.notification.http_error', { type: 'error' });
    } finally {
      setPending(false);
    }
  };

  return (
    <Box>
      <BusyButton
        label={`${TEXTS}.action.${fresh ? 'suggest' : 'suggest_password'}`}
        icon={<SuggestIcon />}
        isPending={isPending}
        onClick={() => void suggest()}
      />
    </Box>
  );
};

function whose(partnerId: unknown, contractId: unknown): { partnerId?: number; contractId?: number } {
  if (typeof contractId === 'number') return { contractId };
  return typeof partnerId === 'number' ? { partnerId } : {};
}
