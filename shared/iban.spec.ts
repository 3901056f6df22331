import fc from 'fast-check';
import { buildIban, formatIban, ibanFault, normalizeIban } from './iban';

const italian = fc
  .tuple(
    fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
    fc.bigInt({ min: 0n, max: 9_999_999_999_999_999_999_999n }),
  )
  .map(([cin, digits]) => buildIban('IT', cin + String(digits).padStart(22, '0')));

describe('ibanFault', () => {
  it.each([
    ['IT60X0542811101000000123456', null],
    ['DE89370400440532013000', null],
    ['SM86U0322509800000000270100', null],
    ['GB82WEST12345698765432', null],
    ['IT61X0542811101000000123456', 'iban.check-digits'],
    ['IT60X054281110100000012345', 'iban.length'],
    ['XX60X0542811101000000123456', 'iban.country'],
    ['IT60X05428-1101000000123456', 'iban.format'],
    ['it60x0542811101000000123456', 'iban.format'],
    ['', 'iban.format'],
  ])('%s: %s', (iban, fault) => {
    expect(ibanFault(iban)).toBe(fault);
  });

  it('passes whatever buildIban built', () => {
    fc.assert(fc.property(italian, (iban) => expect(ibanFault(iban)).toBeNull()));
  });

  it('detects every single mistyped digit', () => {
    fc.assert(
      fc.property(
        italian,
        fc.integer({ min: 5, max: 26 }),
        fc.integer({ min: 1, max: 9 }),
        (iban, place, shift) => {
          const other = String((Number(iban[place]) + shift) % 10);
          expect(ibanFault(iban.slice(0, place) + other + iban.slice(place + 1))).toBe('iban.check-digits');
        },
      ),
    );
  });

  it('detects two neighbouring digits swapped', () => {
    fc.assert(
      fc.property(italian, fc.integer({ min: 5, max: 25 }), (iban, place) => {
        const [a, b] = [iban.charAt(place), iban.charAt(place + 1)];
        fc.pre(a !== b);
        expect(ibanFault(iban.slice(0, place) + b + a + iban.slice(place + 2))).toBe('iban.check-digits');
      }),
    );
  });
});

it('reads and writes groups of four', () => {
  expect(formatIban('IT60X0542811101000000123456')).toBe('IT60 X054 2811 1010 0000 0123 456');
  expect(normalizeIban(' it60 x054 2811 1010 0000 0123 456 ')).toBe('IT60X0542811101000000123456');
});
