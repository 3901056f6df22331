import * as fc from 'fast-check';
import { attributeFault, tidyValue } from './attribute-fault';
import { CATALOGUE, attributeNamed } from './catalogue';

const row = (attribute: string, value: string, op = ':=') => ({ attribute, value, op });

it.each([
  ['Mikrotik-Rate-Limit', '10M/100M 20M/200M 8M/80M 8/8'],
  ['Session-Timeout', '86400'],
  ['Session-Timeout', '4294967295'],
  ['Framed-IP-Netmask', '255.255.255.255'],
  ['Framed-IPv6-Address', '2001:db8::1'],
  ['Framed-Interface-Id', '0:0:0:1'],
  ['Class', '0x0a0b'],
  ['Filter-Id', 'lento "quasi" fermo'],
  ['Service-Type', 'Framed-User'],
  ['Service-Type', '2'],
  ['ERX-Service-Activate:1', 'internet(100)'],
  ['Reply-Message', 'à'.repeat(126)],
])('%s may be %s', (attribute, value) => {
  expect(attributeFault('reply', row(attribute, value))).toBeNull();
});

it.each([
  ['Mikrotik-Rate-Limit', '10Mbps', 'value radius-attribute.not-rate-limit'],
  ['Session-Timeout', '-1', 'value radius-attribute.not-integer'],
  ['Session-Timeout', '4294967296', 'value radius-attribute.not-integer'],
  ['Session-Timeout', 'un giorno', 'value radius-attribute.not-integer'],
  ['Framed-IP-Netmask', 'non-un-ip', 'value radius-attribute.not-ipaddr'],
  ['Framed-IPv6-Address', '2001:db8::g', 'value radius-attribute.not-ipv6addr'],
  ['Filter-Id', '`reboot`', 'value radius-attribute.not-string'],
  ['Filter-Id', '"lento"', 'value radius-attribute.not-string'],
  ['Filter-Id', 'due\nrighe', 'value radius-attribute.not-string'],
  ['Filter-Id', '', 'value radius-attribute.not-string'],
  ['Filter-Id', 'x'.repeat(254), 'value radius-attribute.not-string'],
  ['Mikrotik-Address-List', 'x'.repeat(248), 'value radius-attribute.not-string'],
  ['Cleartext-Password', 'x', 'attribute radius-attribute.unknown'],
  ['Framed-IP-Address', '10.0.0.1', 'attribute radius-attribute.unknown'],
  ['Filter-Id:1', 'x', 'attribute radius-attribute.unknown'],
  ['NAS-Port-Id', 'vlan1', 'attribute radius-attribute.not-here'],
])('%s may not be %s', (attribute, value, expected) => {
  const fault = attributeFault('reply', row(attribute, value));
  expect(`${fault?.field} ${fault?.code}`).toBe(expected);
});

it('keeps the groups of a rate limit one space apart, and all else as it is', () => {
  expect(tidyValue('Mikrotik-Rate-Limit', ' 10M/100M  20M/200M ')).toBe('10M/100M 20M/200M');
  expect(tidyValue('Filter-Id', 'a  b')).toBe('a  b');
});

it('knows the operators of each list', () => {
  expect(attributeFault('check', row('NAS-Port-Id', 'vlan1', '=='))).toBeNull();
  expect(attributeFault('check', row('NAS-Port-Id', 'vlan1', ':='))?.field).toBe('op');
  expect(attributeFault('reply', row('Filter-Id', 'x', '=='))?.field).toBe('op');
});

it('never lets a value through that would break a line of the server or name a command: 100,000 of them', () => {
  const one = fc.tuple(fc.constantFrom(...CATALOGUE), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(fc.array(one, { minLength: 100, maxLength: 100, size: 'max' }), (tries) =>
      tries.every(([{ name, lists }, value]) => {
        const fault = attributeFault(lists[0]!, row(name, value, lists[0] === 'reply' ? ':=' : '=='));
        return fault !== null || !/\p{Cc}|^`.*`$/u.test(value);
      }),
    ),
    { numRuns: 1000 },
  );
});

it('finds each attribute by its own name', () => {
  for (const attribute of CATALOGUE) expect(attributeNamed(attribute.name)).toBe(attribute);
  expect(new Set(CATALOGUE.map(({ name }) => name)).size).toBe(CATALOGUE.length);
});
