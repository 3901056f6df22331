import * as fc from 'fast-check';
import { freeUsername, isUsername, numbered, usernameFrom } from './username';

it.each([
  ['{name}', 'Mario Rossi', 'mario.rossi'],
  ['{name}', "Forno D'Angelò S.r.l.", 'forno.dangelo'],
  ['{name}', 'Bar Sport s.n.c. di Verdi & C.', 'bar.sport.di.verdi.c'],
  ['{name}@isp.example', 'Mario Rossi', 'mario.rossi@isp.example'],
  ['{contract}', 'Mario Rossi', 'c2026.00042'],
  ['ftth-{partner}', 'Mario Rossi', 'ftth-7'],
  ['{name}', '株式会社', 'cliente.7'],
  ['{nonsense}', 'Mario Rossi', '7'],
])('%s of %s is %s', (pattern, partnerName, expected) => {
  expect(usernameFrom(pattern, { partnerId: 7, partnerName, contractCode: 'C2026/00042' })).toBe(expected);
});

it('numbers names that are taken', () => {
  const taken = new Set(['mario.rossi', 'mario.rossi-2', 'anna@isp.it']);
  expect(freeUsername('mario.rossi', (name) => taken.has(name))).toBe('mario.rossi-3');
  expect(freeUsername('anna@isp.it', (name) => taken.has(name))).toBe('anna-2@isp.it');
  expect(freeUsername('luca', (name) => taken.has(name))).toBe('luca');
  expect(numbered('mario.rossi-2', 3)).toBe('mario.rossi-3');
});

it('makes names that are names, whatever the partner is called', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 99 }), (partnerName, number) => {
      const name = usernameFrom('{name}@isp.example', { partnerId: 7, partnerName, contractCode: null });
      expect(isUsername(name)).toBe(true);
      expect(isUsername(numbered(name, number))).toBe(true);
    }),
  );
});

it.each(['mario.rossi', "o'brien", 'user@realm', 'a', 'x'.repeat(64), 'A+b_c-d'])('%s is a name', (name) => {
  expect(isUsername(name)).toBe(true);
});

it.each(['', 'mario rossi', 'mario.rossi ', 'x'.repeat(65), 'màrio', 'a"b', 'a;b'])('%j is none', (name) => {
  expect(isUsername(name)).toBe(false);
});
