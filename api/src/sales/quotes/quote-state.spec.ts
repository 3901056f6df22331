import { movesFrom, quoteName, statusOn } from './quote-state';

it.each([
  ['draft', '2026-03-31', '2026-04-01', 'draft'],
  ['sent', '2026-03-31', '2026-03-31', 'sent'],
  ['sent', '2026-03-31', '2026-04-01', 'expired'],
  ['accepted', '2026-03-31', '2026-04-01', 'accepted'],
] as const)('%s, good until %s, is on %s %s', (status, validUntil, today, then) => {
  expect(statusOn({ status, validUntil }, today)).toBe(then);
});

it.each([
  ['draft', ['edit', 'send']],
  ['sent', ['resend', 'answer', 'revise']],
  ['accepted', []],
  ['refused', ['revise']],
  ['expired', ['revise']],
  ['replaced', []],
] as const)('of a quote that is %s one can %j', (status, moves) => {
  expect(movesFrom(status)).toEqual(moves);
});

it('calls a version by its number', () => {
  expect(quoteName({ code: 'P-2026-0012', revision: 1 })).toBe('P-2026-0012');
  expect(quoteName({ code: 'P-2026-0012', revision: 2 })).toBe('P-2026-0012/2');
});
