import type { Permission } from '@ponte/shared/permissions';
import { usePermissions } from 'react-admin';

/** True if the user has the permission, `useCan('invoice.issue')`. False until known, so buttons appear and never vanish. */
export function useCan(permission: Permission): boolean {
  const { permissions } = usePermissions<readonly string[]>();
  return permissions?.includes(permission) ?? false;
}

/** The same for many at once: `const can = useCanAll()`, then `can('invoice.issue')`. */
export function useCanAll(): (permission: Permission) => boolean {
  const { permissions } = usePermissions<readonly string[]>();
  return (permission) => permissions?.includes(permission) ?? false;
}
