import fc from 'fast-check';
import { isEuCountry, italianCheckDigit, normalizeVatNumber, vatNumberFault } from './vat-number';

describe('vatNumberFault', () => {
  it.each([
    ['IT', '12345678903', null],
    ['IT', '12345678901', 'vat-number.check-digit'],
    ['IT', '1234567890', 'vat-number.format'],
    ['IT', '00000000000', 'vat-number.format'],
    ['IT', 'IT12345678903', 'vat-number.format'],
    ['DE', '123456789', null],
    ['DE', '12345678', 'vat-number.format'],
    ['AT', 'U12345678', null],
    ['FR', 'XX123456789', null],
    ['ES', 'B12345678', null],
    ['ES', '12345678', 'vat-number.format'],
    ['EL', '123456789', null],
    ['GR', '123456789', null],
    ['NL', '123456789B01', null],
    ['XI', 'GD001', null],
    ['CH', 'CHE123456789MWST', null],
    ['US', '1', 'vat-number.format'],
    ['it', '12345678903', 'vat-number.country'],
  ])('%s %s: %s', (country, number, fault) => {
    expect(vatNumberFault(country, number)).toBe(fault);
  });

  const ten = fc.integer({ min: 1, max: 9_999_999_999 }).map((number) => String(number).padStart(10, '0'));

  it('passes any ten digits with their check digit and no other eleventh', () => {
    fc.assert(
      fc.property(ten, (digits) => {
        const passed = [...'0123456789'].filter((last) => vatNumberFault('IT', digits + last) === null);
        expect(passed).toEqual([italianCheckDigit(digits)]);
      }),
    );
  });

  it('detects two neighbouring digits swapped, save 0 and 9 (the known gap of the rule)', () => {
    fc.assert(
      fc.property(ten, fc.nat(8), (digits, place) => {
        const [a, b] = [digits.charAt(place), digits.charAt(place + 1)];
        fc.pre(a !== b && ![`09`, `90`].includes(a + b));
        const swapped = digits.slice(0, place) + b + a + digits.slice(place + 2);
        expect(vatNumberFault('IT', swapped + italianCheckDigit(digits))).not.toBeNull();
      }),
    );
  });
});

it.each([
  ['IT', ' it 1234.5678-903 ', '12345678903'],
  ['IT', '12345678903', '12345678903'],
  ['GR', 'EL123456789', '123456789'],
  ['DE', 'de123456789', '123456789'],
])('normalizes %s "%s" to %s', (country, typed, expected) => {
  expect(normalizeVatNumber(country, typed)).toBe(expected);
});

it('knows the Union', () => {
  expect(['IT', 'DE', 'GR', 'XI', 'CH', 'SM', 'GB'].map(isEuCountry)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
