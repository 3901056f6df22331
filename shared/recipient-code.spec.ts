import {
  FOREIGN_RECIPIENT_CODE,
  NO_OFFICE_CODE,
  NO_RECIPIENT_CODE,
  normalizeRecipientCode,
  recipientCodeFault,
} from './recipient-code';

it.each([
  ['ABC1234', false, null],
  ['ABC123', true, null],
  ['ABC123', false, 'recipient-code.length'],
  ['ABC1234', true, 'recipient-code.length'],
  ['abc1234', false, 'recipient-code.format'],
  ['ABC-234', false, 'recipient-code.format'],
  ['', false, 'recipient-code.format'],
  [NO_RECIPIENT_CODE, false, null],
  [FOREIGN_RECIPIENT_CODE, false, null],
  [NO_OFFICE_CODE, true, null],
])('%s (public body: %s): %s', (code, publicBody, fault) => {
  expect(recipientCodeFault(code, publicBody)).toBe(fault);
});

it('normalizes what people type', () => {
  expect(normalizeRecipientCode(' m5ux cr1 ')).toBe('M5UXCR1');
});
