import { companyFaults, normalizedNumbers } from './company-faults';

it('takes numbers as people type them', () => {
  const numbers = normalizedNumbers({
    vatNumber: 'IT 01234567897',
    fiscalCode: ' rssmra80a01h501u ',
    iban: 'it60 x054 2811 1010 0000 0123 456',
    sdiRecipientCode: 'abc1234',
  });
  expect(numbers).toEqual({
    vatNumber: '01234567897',
    fiscalCode: 'RSSMRA80A01H501U',
    iban: 'IT60X0542811101000000123456',
    sdiRecipientCode: 'ABC1234',
  });
  expect(companyFaults(numbers)).toEqual([]);
});

it.each([
  [{ vatNumber: '01234567890' }, 'vatNumber', 'vat-number.check-digit'],
  [{ vatNumber: '123' }, 'vatNumber', 'vat-number.format'],
  [{ fiscalCode: '01234567890' }, 'fiscalCode', 'fiscal-code.check-character'],
  [{ fiscalCode: 'RSSMRA80A01H501X' }, 'fiscalCode', 'fiscal-code.check-character'],
  [{ iban: 'IT61X0542811101000000123456' }, 'iban', 'iban.check-digits'],
  [{ sdiRecipientCode: 'AB' }, 'sdiRecipientCode', 'recipient-code.length'],
])('finds the fault of %j', (numbers, field, code) => {
  expect(companyFaults(numbers)).toEqual([{ field, code }]);
});

it('does not judge what is not there, and lets optional numbers be empty', () => {
  expect(normalizedNumbers({})).toEqual({});
  expect(companyFaults({})).toEqual([]);
  expect(companyFaults(normalizedNumbers({ iban: null, sdiRecipientCode: null }))).toEqual([]);
});
