import type { components } from '@ponte/shared/generated/api-types';

type Status = components['schemas']['ContractDto']['status'];

const AHEAD: readonly Status[] = ['draft', 'proposal', 'accepted'];
const OVER: readonly Status[] = ['closed', 'refused', 'expired'];
const BILLED: readonly Status[] = ['active', 'suspended', 'paused', 'withdrawn', 'closed'];

/** In force: what it pays can be changed from a day on. */
export function isRunning(status: Status): boolean {
  return !AHEAD.includes(status) && !OVER.includes(status);
}

/** What falls due is billed. */
export function isBilled(status: Status): boolean {
  return BILLED.includes(status);
}
