import { issueDay } from './issue-day';

it.each([
  ['today', '2026-03-31', null, true],
  ['a day that has been', '2026-03-01', null, true],
  ['a day to come', '2026-04-01', null, false],
  ['the day of the credited invoice', '2026-03-15', '2026-03-15', true],
  ['a day before the credited invoice', '2026-03-14', '2026-03-15', false],
])('%s is allowed or not', (_, on, creditedOn, allowed) => {
  const issue = (): string => issueDay(on, '2026-03-31', creditedOn);
  if (allowed) expect(issue()).toBe(on);
  else expect(issue).toThrow('invoice.invalid-issue-day');
});
