import * as fc from 'fast-check';
import { previewOf } from './service-preview';

const TYPED = { vendor: 'mikrotik', downKbps: 100_000, upKbps: 10_000, priority: 8 };
const given = (values: object) =>
  previewOf({ ...TYPED, ...values }).given.map(({ attribute, op, value }) => `${attribute} ${op} ${value}`);

it.each<[object, string[]]>([
  [{}, ['Mikrotik-Rate-Limit := 10M/100M']],
  [
    { framedPool: 'clienti', sessionTimeoutS: 86_400 },
    ['Mikrotik-Rate-Limit := 10M/100M', 'Framed-Pool := clienti', 'Session-Timeout := 86400'],
  ],
  [
    { attributes: [{ attribute: 'Filter-Id', op: ':=', value: 'giu-{down}' }, { attribute: 'Class' }, null] },
    ['Mikrotik-Rate-Limit := 10M/100M', 'Filter-Id := giu-100000'],
  ],
  [{ vendor: 'wispr' }, ['WISPr-Bandwidth-Max-Up := 10000000', 'WISPr-Bandwidth-Max-Down := 100000000']],
  [{ burstDownKbps: 50_000 }, []],
])('%j', (values, expected) => {
  expect(given(values)).toEqual(expected);
});

it('says what is wrong, and how long a burst lasts', () => {
  expect(previewOf({ ...TYPED, burstDownKbps: 50_000 }).faults).toEqual([
    { field: 'burstDownKbps', code: 'radius-service.burst-below-rate' },
  ]);
  const { burst, warnings } = previewOf({ ...TYPED, burstDownKbps: 200_000, burstTimeDownS: 8 });
  expect(burst).toEqual({ down: 4, up: null });
  expect(warnings).toEqual([]);
  expect(previewOf({ ...TYPED, downKbps: 5000 }).warnings).toEqual(['inverted']);
});

it('bears whatever a half-filled form holds', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...Object.keys(TYPED), 'attributes'), fc.anything()),
      (values) => {
        expect(Array.isArray(previewOf(values).given)).toBe(true);
      },
    ),
  );
});
