import { DomainError } from '@ponte/shared/domain-error';
import type { Permission } from '@ponte/shared/permissions';

/** Who gives: what he holds himself, and the reseller he is bound to. */
interface Giver {
  readonly permissions: ReadonlySet<string>;
  readonly resellerId: number | null;
}

/** All permissions of several roles, each once. */
export function permissionsOf(
  roles: readonly { readonly permissions: readonly Permission[] }[],
): Permission[] {
  return [...new Set(roles.flatMap((role) => role.permissions))];
}

/** Nobody hands out what he lacks himself: `auth.forbidden` with the permissions he would need. */
export function assertHolds(giver: Giver, permissions: readonly Permission[]): void {
  const missing = permissions.filter((permission) => !giver.permissions.has(permission));
  if (missing.length > 0) throw new DomainError('auth.forbidden', { missing });
}

/** Who is bound to a reseller makes users and keys for that reseller only: `auth.forbidden` otherwise. */
export function assertSameReseller(giver: Giver, resellerId: number | null): void {
  if (giver.resellerId !== null && giver.resellerId !== resellerId) {
    throw new DomainError('auth.forbidden', { resellerId: giver.resellerId });
  }
}
