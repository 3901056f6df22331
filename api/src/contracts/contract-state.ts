/** States of a contract and the moves between them. This table drives the API, the buttons of the SPA and the tests. */
export const CONTRACT_STATUSES = ['draft', 'active', 'suspended', 'closed'] as const;
export type ContractStatus = (typeof CONTRACT_STATUSES)[number];

export const CONTRACT_MOVES = ['activate', 'suspend', 'resume', 'close'] as const;
export type ContractMove = (typeof CONTRACT_MOVES)[number];

const MOVES: Readonly<
  Record<ContractMove, { readonly from: readonly ContractStatus[]; readonly to: ContractStatus }>
> = {
  activate: { from: ['draft'], to: 'active' },
  suspend: { from: ['active'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'active' },
  close: { from: ['active', 'suspended'], to: 'closed' },
};

/** The state a move leads to, or null where it is not allowed. */
export function stateAfter(move: ContractMove, from: ContractStatus): ContractStatus | null {
  return MOVES[move].from.includes(from) ? MOVES[move].to : null;
}

/** Moves allowed from a state. */
export function movesFrom(status: ContractStatus): ContractMove[] {
  return CONTRACT_MOVES.filter((move) => stateAfter(move, status) !== null);
}

/**
 * States in which what falls due is billed. A suspended line keeps its fee (the contract is in force and the line is
 * kept ready); a closed one is billed up to its last day, or given back what was billed beyond it.
 */
export const BILLABLE_STATUSES: readonly ContractStatus[] = ['active', 'suspended', 'closed'];
