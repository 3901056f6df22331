import fc from 'fast-check';
import { maskedNumber, mobileNumber } from './phone-number';

it.each([
  // as it is written      as it is sent to
  ['3331234567', '+393331234567'],
  ['333 123 45 67', '+393331234567'],
  ['333/1234567', '+393331234567'],
  ['+39 333 123 4567', '+393331234567'],
  ['0039 333 1234567', '+393331234567'],
  ['393331234567', '+393331234567'],
  ['3933312345', '+393933312345'],
  ['333123456', '+39333123456'],
  ['+41 79 123 45 67', '+41791234567'],
  ['06 98373335', null],
  ['+39 06 98373335', null],
  ['0461/123456', null],
  ['800123456', null],
  ['anonymous', null],
  ['', null],
  ['+39 333 123', null],
])('%s → %s', (text, number) => {
  expect(mobileNumber(text)).toBe(number);
});

it('leaves a number alone once it has its form', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789+ /'), maxLength: 18 }), (text) => {
      const number = mobileNumber(text);
      if (number !== null) expect(mobileNumber(number)).toBe(number);
    }),
  );
});

it('shows a stranger how it begins and ends', () => {
  expect(maskedNumber('+393331234567')).toBe('+39•••567');
});
