import fc from 'fast-check';
import { FILE_NAMES, isSdiFileName, sdiFileName, sdiProgressive } from './sdi-file-name';

const us = { country: 'IT', code: '01234567890' };

it.each([
  [0, '00000'],
  [10, '0000A'],
  [36, '00010'],
  [60_466_175, 'ZZZZZ'],
])('counter %i is %s', (counter, progressive) => {
  expect(sdiProgressive(counter)).toBe(progressive);
});

it.each([-1, 1.5, FILE_NAMES, Number.NaN])('refuses counter %d', (counter) => {
  expect(() => sdiProgressive(counter)).toThrow(RangeError);
});

it('names 100,000 files differently, capitals or not, all to the liking of SdI', () => {
  const names = new Set<string>();
  for (let counter = 0; counter < 100_000; counter++) {
    const name = sdiFileName(us, sdiProgressive(counter * 601));
    if (!isSdiFileName(name)) throw new Error(name);
    names.add(name.toLowerCase());
  }
  expect(names.size).toBe(100_000);
});

it('counts upwards in the order of names', () => {
  fc.assert(
    fc.property(fc.nat(FILE_NAMES - 1), fc.nat(FILE_NAMES - 1), (a, b) => {
      expect(sdiProgressive(a) < sdiProgressive(b)).toBe(a < b);
    }),
  );
});

it.each([
  ['IT01234567890_0000A.xml', true],
  ['IT01234567890_0000A.xml.p7m', true],
  ['IT01234567890_1.zip', true],
  ['ITRSSMRA80A01H501U_00001.xml', true],
  ['DE123456789_abcde.xml', true],
  ['IT0123456789_0000A.xml', false],
  ['IT01234567890_00000A.xml', false],
  ['IT01234567890.xml', false],
  ['IT01234567890_0000A.XML', false],
  ['it01234567890_0000A.xml', false],
  ['IT01234567890_0000A.pdf', false],
])('%s: %s', (name, taken) => {
  expect(isSdiFileName(name)).toBe(taken);
});
