import type { components } from '@ponte/shared/generated/api-types';
import { CreatePage } from '../components/FormPage';
import { RoleInputs } from './RoleInputs';

export const RoleCreate = () => (
  <CreatePage<components['schemas']['RoleDto']> defaultValues={{ permissions: [] }}>
    <RoleInputs />
  </CreatePage>
);
