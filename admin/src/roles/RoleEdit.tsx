import type { components } from '@ponte/shared/generated/api-types';
import { EditPage } from '../components/FormPage';
import { RoleInputs } from './RoleInputs';

export const RoleEdit = () => (
  <EditPage<components['schemas']['RoleDto']> deletable={({ administrator }) => !administrator}>
    <RoleInputs />
  </EditPage>
);
