import type { CivilDate } from '@ponte/shared/calendar';
import type { ContractStatus, SuspensionCause } from '../../contracts/contract-state';
import type { AccessReason, AccessState, AdminStatus } from './access-state';

/** Whether the contract line that an account serves is in force: between two stretches of it, it pauses. */
export type LineStanding = 'in-force' | 'pausing' | 'ended';

/** All that decides on an account. */
export interface AccessFacts {
  readonly deleted: boolean;
  readonly adminStatus: AdminStatus;
  readonly contract: {
    readonly status: ContractStatus;
    readonly suspensionCause: SuspensionCause | null;
  } | null;
  /** Null for an account of no line in particular. */
  readonly line: LineStanding | null;
  readonly whitelist: boolean;
  readonly whitelistUntil: CivilDate | null;
  /** A fault of the network where the account is. */
  readonly outage: boolean;
  /** What the account is now. */
  readonly state: AccessState;
}

export interface AccessPolicy {
  readonly defaultAction: 'walled' | 'blocked';
  readonly contractRequired: boolean;
}

export interface Access {
  readonly state: AccessState;
  readonly reason: AccessReason;
}

const access = (state: AccessState, reason: AccessReason): Access => ({ state, reason });

/**
 * The access of an account on a day (specs/radius.md §2): a closed contract comes before the office's own switch, that before the
 * contract's suspension. A whitelist protects from being in default alone, and a fault of the network only puts that off.
 */
export function accessOf(facts: AccessFacts, policy: AccessPolicy, today: CivilDate): Access {
  if (facts.deleted) return access('closed', 'deleted');
  const { contract } = facts;
  if (contract === null && policy.contractRequired) return access('closed', 'no-contract');
  if (contract !== null && isOver(contract.status)) return access('closed', 'contract-closed');
  if (facts.line === 'ended') return access('closed', 'line-ended');
  if (facts.adminStatus === 'disabled') return access('blocked', 'disabled');
  return contract === null ? access('active', 'in-force') : ofContract(facts, contract, policy, today);
}

function ofContract(
  facts: AccessFacts,
  { status, suspensionCause }: NonNullable<AccessFacts['contract']>,
  { defaultAction }: AccessPolicy,
  today: CivilDate,
): Access {
  switch (status) {
    case 'draft':
    case 'proposal':
    case 'accepted':
      return access('blocked', 'not-started');
    case 'paused':
      return access('blocked', 'paused');
    case 'suspended':
      if (suspensionCause !== 'default') return access('blocked', 'suspended');
      if (isWhitelisted(facts, today)) return access('active', 'whitelist');
      return facts.outage && facts.state === 'active'
        ? access('active', 'outage')
        : access(defaultAction, 'default');
    default:
      return facts.line === 'pausing' ? access('blocked', 'paused') : access('active', 'in-force');
  }
}

function isOver(status: ContractStatus): boolean {
  return status === 'closed' || status === 'refused' || status === 'expired';
}

/** Its last day still counts. */
function isWhitelisted(
  { whitelist, whitelistUntil }: Pick<AccessFacts, 'whitelist' | 'whitelistUntil'>,
  today: CivilDate,
): boolean {
  return whitelist && (whitelistUntil === null || whitelistUntil >= today);
}
