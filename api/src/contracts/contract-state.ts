/** States of a contract and the moves between them. This table drives the API, the buttons of the SPA and the tests. */
export const CONTRACT_STATUSES = [
  ...(['draft', 'proposal', 'accepted', 'trial', 'active', 'suspended', 'paused'] as const),
  ...(['withdrawn', 'closed', 'free', 'refused', 'expired'] as const),
] as const;
export type ContractStatus = (typeof CONTRACT_STATUSES)[number];

/** Why a contract is suspended: unpaid invoices, the customer's wish, or a technical reason. */
export const SUSPENSION_CAUSES = ['default', 'request', 'technical'] as const;
export type SuspensionCause = (typeof SUSPENSION_CAUSES)[number];

/** Why a contract in default goes on: it was paid, or whoever collects lets it in though it was not. */
export type ResumptionCause = 'payment' | 'dunning';

interface MoveRule {
  readonly from: readonly ContractStatus[];
  readonly to: ContractStatus;
  /** What others are told; a contract that comes into service is `activated`, one whose service goes on `resumed`. */
  readonly event: `contract.${string}`;
  /** Days that pass do it, nobody else. */
  readonly bySystem?: true;
}

const MOVES = {
  propose: { from: ['draft'], to: 'proposal', event: 'contract.proposed' },
  redraft: { from: ['proposal', 'refused', 'expired'], to: 'draft', event: 'contract.redrafted' },
  accept: { from: ['proposal'], to: 'accepted', event: 'contract.accepted' },
  refuse: { from: ['proposal', 'accepted'], to: 'refused', event: 'contract.refused' },
  expire: { from: ['proposal'], to: 'expired', event: 'contract.expired', bySystem: true },
  'start-trial': { from: ['draft', 'accepted'], to: 'trial', event: 'contract.activated' },
  'set-free': { from: ['draft', 'accepted', 'trial'], to: 'free', event: 'contract.activated' },
  activate: { from: ['draft', 'accepted', 'trial', 'free'], to: 'active', event: 'contract.activated' },
  suspend: { from: ['active'], to: 'suspended', event: 'contract.suspended' },
  resume: { from: ['suspended'], to: 'active', event: 'contract.resumed' },
  pause: { from: ['active'], to: 'paused', event: 'contract.paused' },
  unpause: { from: ['paused'], to: 'active', event: 'contract.resumed' },
  withdraw: { from: ['active', 'suspended', 'paused'], to: 'withdrawn', event: 'contract.withdrawn' },
  'revoke-withdrawal': { from: ['withdrawn'], to: 'active', event: 'contract.resumed' },
  close: {
    from: ['trial', 'active', 'suspended', 'paused', 'withdrawn', 'free'],
    to: 'closed',
    event: 'contract.closed',
  },
} as const satisfies Readonly<Record<string, MoveRule>>;

export type ContractMove = keyof typeof MOVES;
export const CONTRACT_MOVES = Object.keys(MOVES) as ContractMove[];

const RULES: Readonly<Record<ContractMove, MoveRule>> = MOVES;

/** What others are told of a move. */
export type MoveEvent = (typeof MOVES)[ContractMove]['event'];

/** The state a move leads to, or null where it is not allowed. */
export function stateAfter(move: ContractMove, from: ContractStatus): ContractStatus | null {
  return RULES[move].from.includes(from) ? RULES[move].to : null;
}

/** Moves that people can make from a state. */
export function movesFrom(status: ContractStatus): ContractMove[] {
  return CONTRACT_MOVES.filter((move) => !RULES[move].bySystem && stateAfter(move, status) !== null);
}

export function eventOf(move: ContractMove): MoveEvent {
  return MOVES[move].event;
}

/**
 * States in which what falls due is billed. A suspended line keeps its fee (the contract is in force and the line is
 * kept ready), a paused one what its pause says; a withdrawn one goes on to its last day, and a closed one is billed up to that
 * day, or given back what was billed beyond it. Trials and free contracts are in service and never billed.
 */
export const BILLABLE_STATUSES: readonly ContractStatus[] = [
  ...(['active', 'suspended', 'paused', 'withdrawn', 'closed'] as const),
];

/** States in which the contract counts: agreed on, begun and not over, whether or not it is billed or served just now. */
export const RUNNING_STATUSES: readonly ContractStatus[] = [
  ...(['trial', 'active', 'suspended', 'paused', 'withdrawn', 'free'] as const),
];

export function isBilled(status: ContractStatus): boolean {
  return BILLABLE_STATUSES.includes(status);
}

/** Written down but not in force yet: its lines begin with it, so that they move along with its start. */
export function isAhead(status: ContractStatus): boolean {
  return status === 'draft' || status === 'proposal' || status === 'accepted';
}

/** Over for good: nothing about it changes any more. */
export function isOver(status: ContractStatus): boolean {
  return status === 'closed' || status === 'refused' || status === 'expired';
}

/** Agreed on, begun and not over: what it pays can be changed from a day on. */
export function isRunning(status: ContractStatus): boolean {
  return RUNNING_STATUSES.includes(status);
}
