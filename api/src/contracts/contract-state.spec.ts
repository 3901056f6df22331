import fc from 'fast-check';
import {
  BILLABLE_STATUSES,
  CONTRACT_MOVES,
  CONTRACT_STATUSES,
  movesFrom,
  stateAfter,
} from './contract-state';

it.each([
  ['draft', ['activate']],
  ['active', ['suspend', 'close']],
  ['suspended', ['resume', 'close']],
  ['closed', []],
] as const)('from %s: %j', (status, moves) => {
  expect(movesFrom(status)).toEqual(moves);
});

it.each([
  ['draft', 'activate', 'active'],
  ['active', 'suspend', 'suspended'],
  ['suspended', 'resume', 'active'],
  ['active', 'close', 'closed'],
  ['suspended', 'close', 'closed'],
  ['draft', 'close', null],
  ['closed', 'resume', null],
  ['active', 'activate', null],
] as const)('%s, %s: %s', (from, move, to) => {
  expect(stateAfter(move, from)).toBe(to);
});

it('never goes back to draft, and never leaves closed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CONTRACT_STATUSES),
      fc.array(fc.constantFrom(...CONTRACT_MOVES)),
      (start, moves) => {
        let status = start;
        for (const move of moves) {
          const next = stateAfter(move, status);
          if (status === 'closed') expect(next).toBeNull();
          if (next !== null) status = next;
        }
        expect(status === 'draft' ? start : 'draft').toBe('draft');
      },
    ),
  );
});

it('bills what has been in force', () => {
  expect(CONTRACT_STATUSES.filter((status) => !BILLABLE_STATUSES.includes(status))).toEqual(['draft']);
});
