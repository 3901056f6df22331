import { DomainError } from '@ponte/shared/domain-error';

interface Versioned {
  readonly id: number;
  readonly version: number;
}

/**
 * Optimistic locking: the editor must have seen the row as it is now. Otherwise `record.changed` (409) with the current
 * values and those that were sent, so that the editor can choose.
 */
export function assertVersion(
  current: Versioned,
  yours: { readonly version: number },
  view: unknown = current,
): void {
  if (current.version === yours.version) return;
  throw new DomainError('record.changed', { id: current.id, current: view, yours });
}
