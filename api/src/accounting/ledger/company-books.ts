import { DomainError } from '@ponte/shared/domain-error';
import type { Actor } from '../../platform/context';

/** Sums over all partners are for those who may see all partners; others get `auth.forbidden`. */
export function assertSeesWholeBooks(actor: Actor): void {
  if (actor.resellerId !== null) throw new DomainError('auth.forbidden');
}
