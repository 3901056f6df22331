import { BooleanInput } from 'react-admin';
import { EditPage } from '../components/FormPage';
import { UserInputs } from './UserInputs';

interface TypedUser {
  readonly password?: string | null;
}

/** An empty password means that the old one stays, so it is not sent. */
function userRequest({ password, ...user }: TypedUser): TypedUser {
  return password ? { ...user, password } : user;
}

export const UserEdit = () => (
  <EditPage transform={userRequest}>
    <UserInputs created />
    <BooleanInput source="active" helperText="resources.users.active_hint" />
  </EditPage>
);
