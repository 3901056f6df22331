import fc from 'fast-check';
import { insideOf, natFault, outsideOf, shareAddress, type NatRule } from './nat-rule';

const rule: NatRule = {
  ...{ privateCidr: '100.64.0.0/22', publicCidr: '185.10.20.0/26', firstPort: 1024, portsEach: 2016 },
};

it.each([
  ['100.64.0.0', '185.10.20.0', 1024, 3039],
  ['100.64.0.1', '185.10.20.0', 3040, 5055],
  ['100.64.0.31', '185.10.20.0', 63_520, 65_535],
  ['100.64.0.32', '185.10.20.1', 1024, 3039],
  ['100.64.3.255', '185.10.20.31', 63_520, 65_535],
])('%s is seen as %s, ports %i to %i', (address, seen, fromPort, toPort) => {
  expect(outsideOf(rule, address)).toEqual({ address: seen, fromPort, toPort });
  expect(insideOf(rule, seen, fromPort)).toBe(address);
  expect(insideOf(rule, seen, toPort)).toBe(address);
});

it.each([
  ['a port below the first', '185.10.20.0', 1023],
  ['an address that nobody has', '185.10.20.40', 2000],
  ['an address of others', '185.10.21.0', 2000],
  ['no port', '185.10.20.0', 65_536],
])('%s is nobody’s', (_, address, port) => {
  expect(insideOf(rule, address, port)).toBeNull();
});

it('all ports of a private address lead back to it, and no two have one in common', () => {
  const rules = fc.record({
    privateCidr: fc.constantFrom('100.64.0.0/24', '10.0.0.0/26', '100.64.8.0/30'),
    publicCidr: fc.constantFrom('185.10.20.0/28', '185.10.20.0/26'),
    firstPort: fc.integer({ min: 1, max: 5000 }),
    portsEach: fc.integer({ min: 1, max: 3000 }),
  });
  fc.assert(
    fc.property(rules, fc.nat(255), fc.nat(2999), (one, host, step) => {
      fc.pre(natFault(one) === null);
      const base = one.privateCidr.split('/')[0]?.split('.').slice(0, 3).join('.') ?? '';
      const address = `${base}.${String(host)}`;
      const seen = outsideOf(one, address);
      if (seen === null) return;
      const port = seen.fromPort + (step % one.portsEach);
      expect(insideOf(one, seen.address, port)).toBe(address);
    }),
  );
});

it.each([
  [{ privateCidr: '100.64.0.1/22' }, { field: 'privateCidr', code: 'nat-block.network' }],
  [{ publicCidr: '2001:db8::/64' }, { field: 'publicCidr', code: 'nat-block.network' }],
  [{ portsEach: 65_000 }, { field: 'portsEach', code: 'nat-block.ports' }],
  [{ publicCidr: '185.10.20.0/28' }, { field: 'publicCidr', code: 'nat-block.too-small' }],
  [{}, null],
])('%j: %j', (wrong, fault) => {
  expect(natFault({ ...rule, ...wrong })).toEqual(fault);
});

it('knows rules that hand out the same address', () => {
  expect(shareAddress(rule, { publicCidr: '185.10.20.32/27' })).toBe(true);
  expect(shareAddress(rule, { publicCidr: '185.10.20.64/26' })).toBe(false);
});
