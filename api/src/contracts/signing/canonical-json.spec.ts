import fc from 'fast-check';
import { canonicalJson, type Json } from './canonical-json';

it.each([
  [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
  [{ è: 'città', e: '"\n' }, '{"e":"\\"\\n","è":"città"}'],
  [{ '\u20ac': 1, '\r': 2, '1': 3, '\ud83d\ude02': 4 }, '{"\\r":2,"1":3,"€":1,"😂":4}'], // the order of RFC 8785, 3.2.3
  [[1e21, 0.1, -0, 333333333.3333333], '[1e+21,0.1,0,333333333.3333333]'],
  [{}, '{}'],
])('%j', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

it.each([undefined, Number.NaN, Infinity, { a: undefined }, () => 1])('refuses %p', (value) => {
  expect(() => canonicalJson(value as unknown as Json)).toThrow('JSON');
});

it('says the same value, and one text whatever the order it was written in', () => {
  fc.assert(
    fc.property(
      fc.object({ values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null)] }),
      (value) => {
        const json = value as Json;
        const text = canonicalJson(json);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(json)));
        expect(canonicalJson(reversed(json))).toBe(text);
      },
    ),
  );
});

function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => reversed(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as Record<string, Json>)
      .map(([name, member]) => [name, reversed(member)] as const)
      .reverse(),
  );
}
