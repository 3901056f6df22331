import { encodeAttribute, type WireType } from './attributes';

const hex = (type: WireType, value: string, vendor: number | null = null): string | undefined =>
  encodeAttribute({ vendor, number: 99, type }, value)?.toString('hex');

describe('attribute values', () => {
  it.each<[WireType, string, string | undefined]>([
    ['string', 'mario', '63076d6172696f'],
    ['string', 'è', '6304c3a8'],
    ['string', '', undefined],
    ['string', 'x'.repeat(254), undefined],
    ['string', '\ud800', undefined],
    ['octets', '0x00ff', '630400ff'],
    ['octets', '0x0', undefined],
    ['octets', '00ff', undefined],
    ['integer', '4294967295', '6306ffffffff'],
    ['integer', '4294967296', undefined],
    ['integer', '-1', undefined],
    ['integer', '1e3', undefined],
    ['ipaddr', '10.10.0.1', '63060a0a0001'],
    ['ipaddr', '10.10.0.256', undefined],
    ['ipaddr', '10.10.0.01', undefined],
    ['ipaddr', '10.10.1', undefined],
    ['ipv6addr', '2001:db8::1', '631220010db8000000000000000000000001'],
    ['ipv6addr', '::', '631200000000000000000000000000000000'],
    ['ipv6addr', '::ffff:10.0.0.1', '631200000000000000000000ffff0a000001'],
    ['ipv6addr', '1:2:3:4:5:6:7:8', '631200010002000300040005000600070008'],
    ['ipv6addr', '1:2:3:4:5:6:7::', '631200010002000300040005000600070000'],
    ['ipv6addr', '1:2:3:4:5:6:7:8::', undefined],
    ['ipv6addr', '1::2::3', undefined],
    ['ipv6addr', '1:2:3', undefined],
    ['ipv6addr', '10.0.0.1::', undefined],
    ['ipv6addr', 'fe80::1%eth0', undefined],
    ['ipv6prefix', '2001:db8:1:2::/64', '630c004020010db800010002'],
    ['ipv6prefix', '2001:db8::/129', undefined],
    ['ipv6prefix', '2001:db8::', undefined],
    ['ifid', '0:0:0:1', '630a0000000000000001'],
    ['ifid', '0:0:1', undefined],
  ])('%s %s', (type, value, expected) => {
    expect(hex(type, value)).toBe(expected);
  });

  it('wraps a vendor attribute, whose value may hold 247 bytes', () => {
    expect(hex('string', '512k/512k', 14988)).toBe('1a1100003a8c630b3531326b2f3531326b');
    expect(hex('string', 'x'.repeat(247), 14988)).toHaveLength(510);
    expect(hex('string', 'x'.repeat(248), 14988)).toBeUndefined();
  });
});
