import type { Permission } from '@ponte/shared/permissions';
import { usePermissions } from 'react-admin';

/** True if the user has the permission, `useCan('invoice.issue')`. False until known, so buttons appear and never vanish. */
export function useCan(permission: Permission): boolean {
  const { permissions } = usePermissions<readonly string[]>();
  return permissions?.includes(permission) ?? false;
}
