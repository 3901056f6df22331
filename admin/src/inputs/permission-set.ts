import { ALL_PERMISSIONS, PERMISSIONS, type Permission, type Resource } from '@ponte/shared/permissions';

/** All permissions on a resource, in the order of the table. */
export function permissionsOf(resource: Resource): Permission[] {
  return PERMISSIONS[resource].map((action) => `${resource}.${action}` as Permission);
}

/** `chosen` with `permissions` put in or taken out, in the order of the table, so that equal sets are equal lists. */
export function withPermissions(
  chosen: readonly Permission[],
  permissions: readonly Permission[],
  wanted: boolean,
): Permission[] {
  return ALL_PERMISSIONS.filter((permission) =>
    permissions.includes(permission) ? wanted : chosen.includes(permission),
  );
}
