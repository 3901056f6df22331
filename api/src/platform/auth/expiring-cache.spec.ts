import { ExpiringCache } from './expiring-cache';

it('remembers until its time is over', () => {
  const cache = new ExpiringCache<string, number>(5000, 10);
  cache.set('a', 1, 100);
  expect(cache.get('a', 5099)).toBe(1);
  expect(cache.get('a', 5100)).toBeUndefined();
  expect(cache.get('b', 100)).toBeUndefined();
});

it('counts anew when set again', () => {
  const cache = new ExpiringCache<string, number>(5000, 10);
  cache.set('a', 1, 0);
  cache.set('a', 2, 4000);
  expect(cache.get('a', 6000)).toBe(2);
});

it('forgets the oldest when full, and everything when told', () => {
  const cache = new ExpiringCache<number, string>(5000, 2);
  cache.set(1, 'one', 0);
  cache.set(2, 'two', 0);
  cache.set(3, 'three', 0);
  expect([1, 2, 3].map((key) => cache.get(key, 1))).toEqual([undefined, 'two', 'three']);
  cache.clear();
  expect(cache.get(3, 1)).toBeUndefined();
});
