import fc from 'fast-check';
import { normalizePhone, phoneVariants } from './phone';

it.each([
  ['0735 123 456', '0735123456'],
  ['+39 0735-123456', '+390735123456'],
  ['0039.0735.123456', '+390735123456'],
  ['(0735) 12 34 56', '0735123456'],
  ['+44 20 7946 0000', '+442079460000'],
])('keeps %s as %s', (typed, kept) => {
  expect(normalizePhone(typed)).toBe(kept);
});

it('leaves alone what is normal already, and finds a number however it was typed', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\+?[1-9]\d{5,12}$/), (phone) => {
      expect(normalizePhone(phone)).toBe(phone);
      for (const variant of phoneVariants(phone)) expect(phoneVariants(variant)).toContain(phone);
    }),
  );
});

it('takes an Italian number with and without its country for the same, and a foreign one for itself', () => {
  expect(phoneVariants('0735 123456')).toEqual(['0735123456', '+390735123456']);
  expect(phoneVariants('+390735123456')).toEqual(['+390735123456', '0735123456']);
  expect(phoneVariants('+442079460000')).toEqual(['+442079460000']);
});
