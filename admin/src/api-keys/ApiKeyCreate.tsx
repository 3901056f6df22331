import type { components } from '@ponte/shared/generated/api-types';
import { useState } from 'react';
import { maxLength, required, TextInput, useNotify, useRedirect, type Validator } from 'react-admin';
import { CreatePage } from '../components/FormPage';
import { FormGrid } from '../components/FormGrid';
import { FormSection } from '../components/FormSection';
import { OfficeDayInput } from '../inputs/OfficeDayInput';
import { PermissionsInput } from '../inputs/PermissionsInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { NewKeyDialog } from './NewKeyDialog';

type NewApiKey = components['schemas']['NewApiKeyDto'];

/** The key itself is in the answer and nowhere else, so the page stays until it has been taken. */
export const ApiKeyCreate = () => {
  const [created, setCreated] = useState<NewApiKey | null>(null);
  const notify = useNotify();
  const redirect = useRedirect();

  const leave = () => {
    notify('ra.notification.created', { type: 'success', messageArgs: { smart_count: 1 } });
    redirect('show', 'api-keys', created?.id);
  };

  return (
    <>
      <CreatePage<NewApiKey>
        redirect={false}
        mutationOptions={{ onSuccess: setCreated }}
        defaultValues={{ scopes: [] }}
      >
        <FormGrid columns={3}>
          <TextInput
            source="name"
            validate={[required(), maxLength(120)]}
            helperText="resources.api-keys.name_hint"
          />
          <OfficeDayInput source="expiresAt" edge="end" helperText="resources.api-keys.expiry_hint" />
          <ReferenceChoice
            source="resellerId"
            reference="partners"
            filter={{ reseller: true }}
            helperText="resources.api-keys.reseller_hint"
          />
        </FormGrid>
        <FormSection title="resources.api-keys.fields.scopes">
          <PermissionsInput source="scopes" validate={someScope} />
        </FormSection>
      </CreatePage>
      {created && <NewKeyDialog apiKey={created} onClose={leave} />}
    </>
  );
};

const someScope: Validator = (scopes: unknown) =>
  Array.isArray(scopes) && scopes.length > 0 ? null : 'resources.api-keys.without_scopes';
