import { plainSms, smsSize } from './sms-text';

it.each([
  // text                        alphabet  parts
  ['Ciao', 'gsm', 1],
  ['perché è così, più €', 'gsm', 1],
  ['x'.repeat(160), 'gsm', 1],
  ['x'.repeat(161), 'gsm', 2],
  ['x'.repeat(307), 'gsm', 3],
  ['€'.repeat(80), 'gsm', 1],
  ['€'.repeat(81), 'gsm', 2],
  ['È', 'ucs2', 1],
  ['È'.repeat(71), 'ucs2', 2],
])('%s', (text, encoding, parts) => {
  expect(smsSize(text)).toEqual({ encoding, parts, fits: true });
});

it('knows what is longer than is taken', () => {
  expect(smsSize('x'.repeat(1001)).fits).toBe(false);
  expect(smsSize('È'.repeat(451)).fits).toBe(false);
});

it('writes typographic signs so that the cheap alphabet has them', () => {
  const text = plainSms('È l’ultimo “codice” – n° 7…');
  expect(text).toBe('E\' l\'ultimo "codice" - no 7...');
  expect(smsSize(text).encoding).toBe('gsm');
});
