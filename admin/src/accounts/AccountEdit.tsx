import { BooleanInput } from 'react-admin';
import { EditPage } from '../components/FormPage';
import { AccountInputs } from './AccountInputs';

/** An account renamed, or taken out of choice. */
export const AccountEdit = () => (
  <EditPage>
    <AccountInputs />
    <BooleanInput source="active" helperText="resources.accounts.help.active" />
  </EditPage>
);
