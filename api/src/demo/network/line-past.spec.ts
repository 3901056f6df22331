import fc from 'fast-check';
import { pastSessions, pastTraffic, stretchesUpTo, type PastLine } from './line-past';

const DAY = 86_400_000;
const TODAY = '2026-03-31';
const NOW = Date.parse('2026-03-31T10:20:30Z');
const stretches = stretchesUpTo(TODAY, NOW);
const year: PastLine = {
  ...{ id: 7, downKbps: 100_000, business: false },
  ...{ since: Date.parse('2024-01-01T08:00:00Z'), until: NOW },
};
const any = fc.record({
  id: fc.integer({ min: 1, max: 5000 }),
  downKbps: fc.constantFrom(30_000, 1_000_000),
  business: fc.boolean(),
  since: fc.integer({ min: NOW - 400 * DAY, max: NOW + DAY }),
  until: fc.integer({ min: NOW - 400 * DAY, max: NOW }),
});

it('a year is told once, by months, days and hours that follow each other', () => {
  const spans = stretches.map(({ span }) => span);
  const of = (wanted: string): number => spans.filter((span) => span === wanted).length;
  expect([of('month'), of('day'), of('hour')]).toEqual([9, 31 + 28 + 27, 24 + 23 + 24 + 13]);
  stretches.slice(1).forEach(({ from }, index) => {
    expect(from).toBe(stretches[index]?.to);
  });
  expect(new Date(stretches[0]?.from ?? 0).toISOString()).toBe('2025-03-31T22:00:00.000Z');
});

it.each(['2026-03-29', '2026-10-25', '2026-11-01', '2027-01-01'])('leaves no gap up to %s', (today) => {
  const all = stretchesUpTo(today, Date.parse(`${today}T12:00:00Z`));
  expect(all.slice(1).map(({ from }) => from)).toEqual(all.slice(0, -1).map(({ to }) => to));
});

it('the same line always has the same past', () => {
  const samples = pastTraffic(year, stretches);
  expect(pastTraffic(year, stretches)).toEqual(samples);
  expect(pastSessions(year, samples, NOW)).toEqual(pastSessions(year, samples, NOW));
});

it('a line that is on was up until its router went down, one that is off until it was told to', () => {
  const last = (line: PastLine): unknown => pastSessions(line, pastTraffic(line, stretches), NOW).at(-1);
  expect(last(year)).toMatchObject({ to: Date.parse('2026-03-31T10:20:30Z'), cause: 'NAS-Reboot' });
  expect(last({ ...year, until: NOW - 5 * DAY })).toMatchObject({ to: NOW - 5 * DAY, cause: 'Admin-Reset' });
});

it('sessions follow each other while the line could be up, and move what the samples say', () => {
  fc.assert(
    fc.property(any, (line) => {
      const samples = pastTraffic(line, stretches);
      const sessions = pastSessions(line, samples, NOW);
      sessions.forEach(({ from, to, down }, index) => {
        expect(from).toBeLessThanOrEqual(to);
        expect(from).toBeGreaterThanOrEqual(sessions[index - 1]?.to ?? line.since - 1000);
        expect(to).toBeLessThanOrEqual(line.until);
        expect(down).toBeGreaterThanOrEqual(0);
      });
      const sum = (rows: readonly { readonly down: number }[]): number =>
        rows.reduce((total, { down }) => total + down, 0);
      expect(sum(sessions)).toBeLessThanOrEqual(sum(samples));
    }),
  );
});
