import {
  filledIn,
  templateAttributes,
  vendorFaults,
  withOwn,
  type ServiceTemplate,
  type ServiceVendor,
} from './service-attributes';

const SERVICE: ServiceTemplate = {
  vendor: 'mikrotik',
  ...{ upKbps: 10_000, downKbps: 100_000, unlimited: false, priority: 8 },
  ...{ burstUpKbps: null, burstDownKbps: null, thresholdUpKbps: null, thresholdDownKbps: null },
  ...{ burstTimeUpS: null, burstTimeDownS: null, minUpKbps: null, minDownKbps: null },
  ...{ addressList: null, framedPool: null, ipv6Pool: null, policyUp: null, policyDown: null },
  ...{ sessionTimeoutS: null, idleTimeoutS: null },
};
const lines = (service: Partial<ServiceTemplate>): string[] =>
  templateAttributes({ ...SERVICE, ...service }).map(
    ({ attribute, op, value }) => `${attribute} ${op} ${value}`,
  );

it.each<[ServiceVendor, Partial<ServiceTemplate>, string[]]>([
  ['mikrotik', {}, ['Mikrotik-Rate-Limit := 10M/100M']],
  [
    'mikrotik',
    {
      addressList: 'CLIENTI',
      framedPool: 'pool-1',
      ipv6Pool: 'pd-1',
      sessionTimeoutS: 86_400,
      idleTimeoutS: 600,
    },
    [
      'Mikrotik-Rate-Limit := 10M/100M',
      'Mikrotik-Address-List := CLIENTI',
      'Framed-Pool := pool-1',
      'Mikrotik-Delegated-IPv6-Pool := pd-1',
      'Session-Timeout := 86400',
      'Idle-Timeout := 600',
    ],
  ],
  ['mikrotik', { unlimited: true, upKbps: 0, downKbps: 0 }, ['Mikrotik-Rate-Limit := 0/0']],
  [
    'wispr',
    { minDownKbps: 5000 },
    [
      'WISPr-Bandwidth-Max-Up := 10000000',
      'WISPr-Bandwidth-Max-Down := 100000000',
      'WISPr-Bandwidth-Min-Down := 5000000',
    ],
  ],
  [
    'cisco',
    { policyUp: 'UP10', policyDown: 'DOWN100', ipv6Pool: 'pd' },
    [
      'Cisco-AVPair += ip:sub-qos-policy-in=UP10',
      'Cisco-AVPair += ip:sub-qos-policy-out=DOWN100',
      'Delegated-IPv6-Prefix-Pool := pd',
    ],
  ],
  [
    'juniper',
    { policyUp: 'UP10', policyDown: 'DOWN100', ipv6Pool: 'pd' },
    [
      'ERX-Ingress-Policy-Name := UP10',
      'ERX-Egress-Policy-Name := DOWN100',
      'ERX-IPv6-Delegated-Pool-Name := pd',
    ],
  ],
  [
    'huawei',
    { burstDownKbps: 200_000 },
    [
      'Huawei-Input-Average-Rate := 10000000',
      'Huawei-Output-Average-Rate := 100000000',
      'Huawei-Output-Peak-Rate := 200000000',
    ],
  ],
  ['generic', { policyDown: 'gold' }, ['Filter-Id := gold']],
])('%s %j', (vendor, values, expected) => {
  expect(lines({ vendor, ...values })).toEqual(expected);
});

it.each<[Partial<ServiceTemplate>, number, string[]]>([
  [{}, 0, []],
  [{ vendor: 'wispr', downKbps: 5_000_000 }, 0, ['radius-service.too-fast-for-vendor']],
  [{ vendor: 'cisco' }, 3, ['radius-service.policy-missing']],
  [{ vendor: 'cisco', unlimited: true }, 0, []],
  [{ vendor: 'generic' }, 0, ['radius-service.policy-missing']],
  [{ vendor: 'generic' }, 1, []],
])('%j with %i of its own', (values, own, expected) => {
  expect(vendorFaults({ ...SERVICE, ...values }, own).map(({ code }) => code)).toEqual(expected);
});

it.each([
  ['{down}/{up}', '100000/10000'],
  ['rate={downBps}', 'rate=100000000'],
  ['{burstDown}k', '100000k'],
  ['plain', 'plain'],
  ['{policyDown}', null],
  ['{nonsense}', null],
])('%s becomes %s', (value, expected) => {
  expect(filledIn(value, SERVICE)).toBe(expected);
});

it("puts what is added by hand in the template's place, or beside it", () => {
  const template = templateAttributes({ ...SERVICE, framedPool: 'pool-1' });
  const own = [
    { attribute: 'Framed-Pool', op: ':=' as const, value: 'other' },
    { attribute: 'Framed-Route', op: '+=' as const, value: '10.0.0.0/24' },
  ];
  expect(withOwn(template, own).map(({ attribute, value }) => `${attribute} ${value}`)).toEqual([
    'Mikrotik-Rate-Limit 10M/100M',
    'Framed-Pool other',
    'Framed-Route 10.0.0.0/24',
  ]);
});
