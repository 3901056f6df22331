import * as fc from 'fast-check';
import { ipv6Bytes } from '../coa/address-bytes';
import { capacity, contains, freeBlocks, rangeOf, textOf } from './address-range';

const range = (text: string) => {
  const found = rangeOf(text);
  if (!found) throw new Error(text);
  return found;
};

it.each([
  ['185.10.20.7', '185.10.20.7', '00000000000000000000FFFFB90A1407', '00000000000000000000FFFFB90A1407'],
  [
    '185.10.20.0/24',
    '185.10.20.0/24',
    '00000000000000000000FFFFB90A1400',
    '00000000000000000000FFFFB90A14FF',
  ],
  [
    '2001:0DB8:0:0::/56',
    '2001:db8::/56',
    '20010DB8000000000000000000000000',
    '20010DB8000000FFFFFFFFFFFFFFFFFF',
  ],
  ['2001:db8::1', '2001:db8::1', '20010DB8000000000000000000000001', '20010DB8000000000000000000000001'],
  ['0.0.0.0/0', '0.0.0.0/0', '00000000000000000000FFFF00000000', '00000000000000000000FFFFFFFFFFFF'],
])('%s is %s', (text, canonical, firstHex, lastHex) => {
  expect(range(text)).toMatchObject({ firstHex, lastHex });
  expect(textOf(range(text))).toBe(canonical);
});

it.each([
  '',
  '185.10.20',
  '185.10.20.256',
  '185.10.20.7/24',
  '10.0.0.0/33',
  '2001:db8::1/56',
  '::g',
  'x/24',
  '10.0.0.0/',
])('%j is none', (text) => {
  expect(rangeOf(text)).toBeNull();
});

it.each([
  ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
  ['0:0:0:0:0:0:0:0', '::'],
  ['1:0:2:3:4:5:6:7', '1:0:2:3:4:5:6:7'],
  ['1:10:0:0:4:5:6:7', '1:10::4:5:6:7'],
  ['::1:0:0:0:0', '0:0:0:1::'],
])('writes %s as %s', (text, canonical) => {
  expect(textOf(range(text))).toBe(canonical);
});

it('reads back whatever IPv6 address it writes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff })), { minLength: 8, maxLength: 8 }),
      (groups) => {
        const text = groups.map((group) => group.toString(16)).join(':');
        expect(ipv6Bytes(textOf(range(text)))).toEqual(ipv6Bytes(text));
      },
    ),
  );
});

it.each([
  ['10.0.0.0/29', 32, [], 3, ['10.0.0.1', '10.0.0.2', '10.0.0.3']],
  ['10.0.0.0/30', 32, [], 5, ['10.0.0.1', '10.0.0.2']],
  ['10.0.0.0/31', 32, [], 5, ['10.0.0.0', '10.0.0.1']],
  ['10.0.0.0/29', 32, ['10.0.0.1', '10.0.0.3'], 3, ['10.0.0.2', '10.0.0.4', '10.0.0.5']],
  ['10.0.0.0/24', 32, ['10.0.0.0/25'], 1, ['10.0.0.128']],
  ['2001:db8::/48', 56, [], 2, ['2001:db8::/56', '2001:db8:0:100::/56']],
  ['2001:db8::/48', 56, ['2001:db8::/64', '2001:db8:0:1ff::/64'], 1, ['2001:db8:0:200::/56']],
])('%s has, /%i each, with %j taken, %i free: %j', (network, blockLength, taken, count, expected) => {
  const found = freeBlocks({ network: range(network), blockLength, taken: taken.map(range), count });
  expect(found.map(textOf)).toEqual(expected);
});

it('never gives what is taken, nor anything outside, nor twice', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 62 })), (hosts) => {
      const taken = hosts.sort((one, other) => one - other).map((host) => range(`10.0.0.${host}`));
      const network = range('10.0.0.0/26');
      const found = freeBlocks({ network, blockLength: 32, taken, count: 100 });
      expect(found.length).toBe(62 - hosts.length);
      expect(found.every((block) => contains(network, block))).toBe(true);
      expect(new Set([...found, ...taken].map(({ firstHex }) => firstHex)).size).toBe(62);
    }),
  );
});

it('counts what there is', () => {
  expect(capacity(range('10.0.0.0/24'), 32)).toBe(254);
  expect(capacity(range('2001:db8::/48'), 56)).toBe(256);
});
