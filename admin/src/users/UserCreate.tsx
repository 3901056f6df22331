import type { components } from '@ponte/shared/generated/api-types';
import { CreatePage } from '../components/FormPage';
import { UserInputs } from './UserInputs';

export const UserCreate = () => (
  <CreatePage<components['schemas']['UserDto']> defaultValues={{ locale: 'it', roleIds: [] }}>
    <UserInputs />
  </CreatePage>
);
