import { ALL_PERMISSIONS } from '@ponte/shared/permissions';
import type { components } from '@ponte/shared/generated/api-types';
import { FunctionField, TextField, useTranslate } from 'react-admin';
import { searchFilter } from '../components/filters';
import { listLink } from '../components/list-link';
import { LinkButton } from '../components/LinkButton';
import { ResponsiveList } from '../components/ResponsiveList';
import { useCan } from '../providers/useCan';

type Role = components['schemas']['RoleDto'];

const filters = [searchFilter];

const extent = (
  <FunctionField<Role> source="permissions" sortable={false} render={(role) => <Extent role={role} />} />
);
const users = (
  <FunctionField<Role> label="" textAlign="right" render={({ id }) => <UsersLink roleId={id} />} />
);

export const RoleList = () => (
  <ResponsiveList<Role>
    filters={filters}
    sort={{ field: 'name', order: 'ASC' }}
    rowClick="edit"
    phone={{ primary: <TextField source="name" />, secondary: extent }}
  >
    <TextField source="name" />
    {extent}
    {users}
  </ResponsiveList>
);

/** How much the role allows. */
const Extent = ({ role: { administrator, permissions } }: { readonly role: Role }) => {
  const translate = useTranslate();
  return (
    <>
      {administrator
        ? translate('resources.roles.everything')
        : translate('resources.roles.extent', { count: permissions.length, all: ALL_PERMISSIONS.length })}
    </>
  );
};

const UsersLink = ({ roleId }: { readonly roleId: number }) =>
  useCan('user.read') && <LinkButton to={listLink('users', { roleId })} label="resources.roles.users" />;
