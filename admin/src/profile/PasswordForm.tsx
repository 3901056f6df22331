import { useQueryClient } from '@tanstack/react-query';
import {
  Form,
  maxLength,
  minLength,
  PasswordInput,
  required,
  SaveButton,
  useDataProvider,
  useNotify,
  type Validator,
} from 'react-admin';
import { useState } from 'react';
import { FormFaults } from '../components/FormFaults';
import { FormGrid } from '../components/FormGrid';
import type { PonteDataProvider } from '../providers/dataProvider';
import { ApiError } from '../providers/problem';

interface Typed {
  readonly currentPassword?: string;
  readonly newPassword?: string;
  readonly again?: string;
}

/** A new password, the present one given again. All other devices are signed out by it. */
export const PasswordForm = () => {
  const dataProvider = useDataProvider<PonteDataProvider>();
  const queries = useQueryClient();
  const notify = useNotify();
  const [done, setDone] = useState(0);

  /** Faults of fields are handed to the form by returning them. */
  const save = async ({ currentPassword, newPassword }: Typed) => {
    try {
      await dataProvider.patch('/auth/me/password', { currentPassword, newPassword });
    } catch (error) {
      notify(error instanceof Error ? error.message : 'errors.network', { type: 'error' });
      return error instanceof ApiError ? error.body.errors : undefined;
    }
    notify('resources.profile.password_changed', { type: 'success' });
    await queries.invalidateQueries();
    setDone(done + 1);
    return undefined;
  };

  return (
    <Form key={done} noValidate onSubmit={save}>
      <FormGrid columns={3}>
        <PasswordInput
          source="currentPassword"
          label="resources.profile.current_password"
          autoComplete="current-password"
          validate={required()}
        />
        <PasswordInput
          source="newPassword"
          label="resources.profile.new_password"
          autoComplete="new-password"
          validate={[required(), minLength(12), maxLength(200)]}
          helperText="resources.users.password_hint"
        />
        <PasswordInput
          source="again"
          label="resources.profile.password_again"
          autoComplete="new-password"
          validate={[required(), sameAsNew]}
        />
      </FormGrid>
      <FormFaults />
      <SaveButton label="resources.profile.change_password" icon={<></>} />
    </Form>
  );
};

const sameAsNew: Validator = (again: unknown, { newPassword }: Typed) =>
  again === newPassword ? null : 'resources.profile.passwords_differ';
