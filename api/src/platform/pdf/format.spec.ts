import fc from 'fast-check';
import {
  formatAmount,
  formatDay,
  formatIban,
  formatMoney,
  formatPercent,
  formatPrice,
  formatQuantity,
} from './format';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

it.each([
  // amount            Italian               English
  ['1234.56', '1.234,56 €', '€1,234.56'],
  ['0', '0,00 €', '€0.00'],
  ['-12.5', '-12,50 €', '-€12.50'],
  ['-0.001', '0,00 €', '€0.00'],
  ['999.999', '1.000,00 €', '€1,000.00'],
  ['-1234567.1', '-1.234.567,10 €', '-€1,234,567.10'],
  ['12345678901234567890.12', '12.345.678.901.234.567.890,12 €', '€12,345,678,901,234,567,890.12'],
])('%s is printed %s in Italian, %s in English', (amount, italian, english) => {
  expect(plain(formatMoney(amount, 'it'))).toBe(italian);
  expect(formatMoney(amount, 'en')).toBe(english);
});

it('keeps amount and euro sign on one line', () => {
  expect(formatMoney('1', 'it')).toBe('1,00\u00a0€');
});

it.each([
  ['29.9', '29,90'],
  ['0.0125', '0,0125'],
  ['1500', '1.500,00'],
  ['24.50000000', '24,50'],
  ['-3.123456789', '-3,12345679'],
])('unit price %s is printed %s', (price, printed) => {
  expect(formatPrice(price, 'it')).toBe(printed);
});

it.each([
  ['1.000', '1', '1%'],
  ['2.5', '2,5', '2,5%'],
  ['10.50', '10,5', '10,5%'],
  ['100', '100', '100%'],
  ['0', '0', '0%'],
])('quantity and percentage %s are printed %s and %s', (value, quantity, percent) => {
  expect(formatQuantity(value, 'it')).toBe(quantity);
  expect(formatPercent(value, 'it')).toBe(percent);
});

it('writes days so that neither language can misread them', () => {
  expect(formatDay('2026-11-24', 'it')).toBe('24/11/2026');
  expect(plain(formatDay('2026-02-03', 'en'))).toBe('3 Feb 2026');
});

it('groups an IBAN in fours, however it was typed', () => {
  expect(plain(formatIban('IT60X0542811101000000123456'))).toBe('IT60 X054 2811 1010 0000 0123 456');
  expect(formatIban('IT60 X054 2811 1010 0000 0123 456')).toBe(formatIban('IT60X0542811101000000123456'));
});

it('loses no digit of any amount', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (cents) => {
      const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
      const amount = `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
      expect(formatAmount(amount, 'it').replaceAll('.', '').replace(',', '.')).toBe(amount);
      expect(formatAmount(amount, 'en').replaceAll(',', '')).toBe(amount);
    }),
  );
});
