import fc from 'fast-check';
import { ipv6Bytes } from '../coa/address-bytes';
import { prefixesAround } from './prefixes-around';

const around = (address: string): string[] => prefixesAround(ipv6Bytes(address) ?? Buffer.alloc(16));

it.each([
  ['2001:db8:12:3456::1', '2001:db8:12::/48'],
  ['2001:db8:12:3456::1', '2001:db8:12:3400::/56'],
  ['2001:db8:12:3456::1', '2001:db8:12:3456::/64'],
  ['2001:db8:0:1:0:0:0:1', '2001:db8:0:1::/64'],
  ['2001:0:0:1:2:3:4:5', '2001:0:0:1::/64'],
  ['::1', '::/64'],
])('%s is in %s', (address, prefix) => {
  expect(around(address)).toContain(prefix);
});

it('every prefix can be read again, and holds the address', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (array) => {
      for (const prefix of prefixesAround(Buffer.from(array))) {
        const [text = '', length = ''] = prefix.split('/');
        const bytes = ipv6Bytes(text);
        const whole = Math.floor(Number(length) / 8);
        expect(bytes?.subarray(0, whole)).toEqual(Buffer.from(array).subarray(0, whole));
      }
    }),
  );
});
