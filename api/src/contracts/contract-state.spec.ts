import fc from 'fast-check';
import {
  BILLABLE_STATUSES,
  CONTRACT_MOVES,
  CONTRACT_STATUSES,
  eventOf,
  isOver,
  movesFrom,
  stateAfter,
  type ContractMove,
  type ContractStatus,
} from './contract-state';

it.each([
  ['draft', ['propose', 'start-trial', 'set-free', 'activate']],
  ['proposal', ['redraft', 'accept', 'refuse']],
  ['accepted', ['refuse', 'start-trial', 'set-free', 'activate']],
  ['trial', ['set-free', 'activate', 'close']],
  ['active', ['suspend', 'pause', 'withdraw', 'close']],
  ['suspended', ['resume', 'withdraw', 'close']],
  ['paused', ['unpause', 'withdraw', 'close']],
  ['withdrawn', ['revoke-withdrawal', 'close']],
  ['closed', []],
  ['free', ['activate', 'close']],
  ['refused', ['redraft']],
  ['expired', ['redraft']],
] as const)('from %s: %j', (status, moves) => {
  expect(movesFrom(status)).toEqual(moves);
});

it.each([
  ['draft', 'activate', 'active'],
  ['draft', 'propose', 'proposal'],
  ['proposal', 'accept', 'accepted'],
  ['proposal', 'expire', 'expired'],
  ['accepted', 'expire', null],
  ['accepted', 'start-trial', 'trial'],
  ['trial', 'activate', 'active'],
  ['active', 'suspend', 'suspended'],
  ['suspended', 'resume', 'active'],
  ['suspended', 'unpause', null],
  ['active', 'pause', 'paused'],
  ['paused', 'unpause', 'active'],
  ['active', 'withdraw', 'withdrawn'],
  ['withdrawn', 'revoke-withdrawal', 'active'],
  ['withdrawn', 'close', 'closed'],
  ['active', 'set-free', null],
  ['free', 'activate', 'active'],
  ['draft', 'close', null],
  ['proposal', 'activate', null],
  ['closed', 'resume', null],
  ['active', 'activate', null],
] as const)('%s, %s: %s', (from, move, to) => {
  expect(stateAfter(move, from)).toBe(to);
});

it('can reach every state from a draft', () => {
  const reached = new Set<ContractStatus>(['draft']);
  for (const status of reached) {
    for (const move of CONTRACT_MOVES) {
      const next = stateAfter(move, status);
      if (next) reached.add(next);
    }
  }
  expect([...reached].sort()).toEqual([...CONTRACT_STATUSES].sort());
});

it('never goes back to what is not billed once it was, and never leaves closed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CONTRACT_STATUSES),
      fc.array(fc.constantFrom(...CONTRACT_MOVES)),
      (start, moves) => {
        let status: ContractStatus = start;
        for (const move of moves) {
          const next = stateAfter(move, status);
          if (status === 'closed') expect(next).toBeNull();
          if (next === null) continue;
          if (BILLABLE_STATUSES.includes(status)) expect(BILLABLE_STATUSES).toContain(next);
          status = next;
        }
      },
    ),
  );
});

it('leaves what is over only to be drafted anew', () => {
  const leaving = CONTRACT_STATUSES.filter(isOver).flatMap((status) => movesFrom(status));
  expect(new Set(leaving)).toEqual(new Set<ContractMove>(['redraft']));
});

it('bills what has been in force, but no trial and nothing free', () => {
  expect(CONTRACT_STATUSES.filter((status) => !BILLABLE_STATUSES.includes(status))).toEqual([
    ...['draft', 'proposal', 'accepted', 'trial', 'free', 'refused', 'expired'],
  ]);
});

it('tells of service that begins, stops and goes on', () => {
  expect(CONTRACT_MOVES.filter((move) => eventOf(move) === 'contract.activated')).toEqual([
    ...['start-trial', 'set-free', 'activate'],
  ]);
  expect(CONTRACT_MOVES.filter((move) => eventOf(move) === 'contract.resumed')).toEqual([
    ...['resume', 'unpause', 'revoke-withdrawal'],
  ]);
});
