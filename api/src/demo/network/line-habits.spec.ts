import { hourTraffic } from './line-habits';

const home = { id: 7, downKbps: 100_000, business: false };

it('the same hour of the same line is always the same', () => {
  expect(hourTraffic(home, 500_000, 21)).toEqual(hourTraffic(home, 500_000, 21));
  expect(hourTraffic(home, 500_001, 21)).not.toEqual(hourTraffic(home, 500_000, 21));
});

it('homes are busy in the evening, companies in the morning', () => {
  const day = (business: boolean, hour: number): number =>
    Array.from({ length: 50 }, (_, id) => hourTraffic({ ...home, id, business }, 500_000, hour).down).reduce(
      (sum, down) => sum + down,
    );
  expect(day(false, 21)).toBeGreaterThan(day(false, 10));
  expect(day(true, 10)).toBeGreaterThan(day(true, 21));
});

it('a 100 Mbit/s home draws some gigabytes a day, well below what its line can carry', () => {
  const days = Array.from({ length: 200 }, (_, id) =>
    Array.from({ length: 24 }, (__, hour) => hourTraffic({ ...home, id }, hour, hour).down).reduce(
      (a, b) => a + b,
    ),
  );
  const mean = days.reduce((a, b) => a + b) / days.length / 1e9;
  expect(mean).toBeGreaterThan(5);
  expect(mean).toBeLessThan(15);
});
