import Alert from '@mui/material/Alert';
import type { components } from '@ponte/shared/generated/api-types';
import { maxLength, required, TextInput, useRecordContext, useTranslate } from 'react-admin';
import { FormSection } from '../components/FormSection';
import { PermissionsInput } from '../inputs/PermissionsInput';

/** The administrator's role is shown as it is: it holds everything and is not to be touched. */
export const RoleInputs = () => {
  const role = useRecordContext<Partial<components['schemas']['RoleDto']>>();
  const translate = useTranslate();
  const fixed = role?.administrator === true;
  return (
    <>
      {fixed && (
        <Alert severity="info" sx={{ mb: 2, width: '100%' }}>
          {translate('errors.role.administrator')}
        </Alert>
      )}
      <TextInput source="name" readOnly={fixed} validate={[required(), maxLength(60)]} />
      <FormSection title="resources.roles.fields.permissions">
        <PermissionsInput source="permissions" disabled={fixed} />
      </FormSection>
    </>
  );
};
