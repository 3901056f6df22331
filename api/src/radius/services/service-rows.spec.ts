import type { ServiceTemplate } from '@ponte/shared/service-attributes';
import { differ, serviceFaults, serviceRows } from './service-rows';

const SERVICE: ServiceTemplate = {
  vendor: 'mikrotik',
  ...{ upKbps: 10_000, downKbps: 100_000, unlimited: false, priority: 8 },
  ...{ burstUpKbps: null, burstDownKbps: null, thresholdUpKbps: null, thresholdDownKbps: null },
  ...{ burstTimeUpS: null, burstTimeDownS: null, minUpKbps: null, minDownKbps: null },
  ...{ addressList: null, framedPool: 'pool-1', ipv6Pool: null, policyUp: null, policyDown: null },
  ...{ sessionTimeoutS: null, idleTimeoutS: null },
};

it('keeps the template first, then what was added, and how it was written', () => {
  const own = [
    { attribute: 'Filter-Id', op: ':=', value: '{down}/{up}' },
    { attribute: 'Framed-Route', op: '+=', value: '10.0.0.0/24' },
  ];
  expect(serviceFaults(SERVICE, own)).toEqual([]);
  expect(serviceRows(SERVICE, own)).toEqual([
    {
      attribute: 'Mikrotik-Rate-Limit',
      op: ':=',
      value: '10M/100M',
      origin: 'template',
      template: null,
      position: 1,
    },
    { attribute: 'Framed-Pool', op: ':=', value: 'pool-1', origin: 'template', template: null, position: 2 },
    {
      attribute: 'Filter-Id',
      op: ':=',
      value: '100000/10000',
      origin: 'own',
      template: '{down}/{up}',
      position: 3,
    },
    { attribute: 'Framed-Route', op: '+=', value: '10.0.0.0/24', origin: 'own', template: null, position: 4 },
  ]);
});

it.each([
  [{ attribute: 'Filter-Id', op: ':=', value: '{speed}' }, 'attributes.0.value radius-attribute.placeholder'],
  [
    { attribute: 'Session-Timeout', op: ':=', value: '{down}s' },
    'attributes.0.value radius-attribute.not-integer',
  ],
  [{ attribute: 'No-Such', op: ':=', value: '1' }, 'attributes.0.attribute radius-attribute.unknown'],
])('%j is refused', (own, expected) => {
  expect(serviceFaults(SERVICE, [own]).map(({ field, code }) => `${field} ${code}`)).toEqual([expected]);
});

it('tells whether sessions have to follow', () => {
  const rows = serviceRows(SERVICE, []);
  expect(differ(rows, serviceRows({ ...SERVICE, priority: 8 }, []))).toBe(false);
  expect(differ(rows, serviceRows({ ...SERVICE, upKbps: 20_000 }, []))).toBe(true);
});
