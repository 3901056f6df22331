import { usePermissions, useResourceContext } from 'react-admin';
import { allows } from './access';

/** True if the user may change records of the page's resource. */
export function useMayEdit(): boolean {
  const { permissions = [] } = usePermissions<readonly string[]>();
  return allows(permissions, useResourceContext() ?? '', 'edit');
}
