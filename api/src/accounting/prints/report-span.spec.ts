import { isFinal, lastDayOfCompetence } from './report-span';

it.each([
  // last day      locked to       final
  ['2026-03-31', '2026-03-31', true],
  ['2026-03-15', '2026-03-31', true], // part of a locked month
  ['2026-02-28', '2026-03-31', true],
  ['2026-04-01', '2026-03-31', false],
  ['2026-03-31', '2026-02-28', false], // only begins in locked months
  ['2026-03-31', null, false],
  [undefined, '2026-03-31', false],
])('up to %s with the books locked to %s: final %s', (lastDay, lockedTo, final) => {
  expect(isFinal(lastDay, lockedTo)).toBe(final);
});

it.each([
  ['2026-01-31', '2026-02-28'],
  ['2026-03-01', '2026-04-30'],
  ['2026-12-31', '2027-01-31'],
  [undefined, undefined],
])('what counts by %s is registered by %s', (day, last) => {
  expect(lastDayOfCompetence(day)).toBe(last);
});
