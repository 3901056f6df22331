import fc from 'fast-check';
import { applies, mostParticular, particularity, type Rule, type RuleSubject } from './rule';

const INTERNET = 1;
const VOICE = 2;
const FTTH = 10;
const VOIP = 20;

const rules = [
  { name: 'all', customerKind: null, categoryId: null },
  { name: 'persons', customerKind: 'person', categoryId: null },
  { name: 'internet', customerKind: null, categoryId: INTERNET },
  { name: 'internet of public bodies', customerKind: 'public-body', categoryId: INTERNET },
  { name: 'FTTH', customerKind: null, categoryId: null, productId: FTTH },
] as const satisfies readonly (Rule & { name: string })[];

const subject = (
  customerKind: RuleSubject['customerKind'],
  ...products: [number, number][]
): RuleSubject => ({
  customerKind,
  products: products.map(([id, categoryId]) => ({ id, categoryId })),
});

it.each([
  // customer       products (id, category)                   rule
  ['company', [[VOIP, VOICE]], 'all'],
  ['person', [[VOIP, VOICE]], 'persons'],
  ['person', [[11, INTERNET]], 'internet'],
  [
    'company',
    [
      [VOIP, VOICE],
      [11, INTERNET],
    ],
    'internet',
  ],
  ['public-body', [[11, INTERNET]], 'internet of public bodies'],
  ['public-body', [[FTTH, INTERNET]], 'FTTH'],
  ['person', [], 'persons'],
] as const)('a %s with %j gets what is for %s', (kind, products, name) => {
  const of = subject(kind, ...products.map(([id, category]): [number, number] => [id, category]));
  expect(mostParticular(rules, of)?.name).toBe(name);
});

it('of equals takes the first, and none where none applies', () => {
  const twins = [
    { name: 'first', customerKind: null, categoryId: null },
    { name: 'second', customerKind: null, categoryId: null },
  ];
  expect(mostParticular(twins, subject('person'))?.name).toBe('first');
  expect(mostParticular([{ customerKind: 'company', categoryId: null }], subject('person'))).toBeUndefined();
});

it('never gives what does not apply, nor less than the most particular', () => {
  const kinds = fc.constantFrom<RuleSubject['customerKind']>('person', 'company', 'public-body');
  const ids = fc.integer({ min: 1, max: 3 });
  const rule = fc.record({
    customerKind: fc.option(kinds),
    categoryId: fc.option(ids),
    productId: fc.option(ids),
  });
  const subjects = fc.record({
    customerKind: kinds,
    products: fc.array(fc.record({ id: ids, categoryId: ids })),
  });
  fc.assert(
    fc.property(fc.array(rule), subjects, (some, of) => {
      const chosen = mostParticular(some, of);
      const fitting = some.filter((one) => applies(one, of));
      expect(chosen === undefined).toBe(fitting.length === 0);
      if (chosen) expect(particularity(chosen)).toBe(Math.max(...fitting.map(particularity)));
    }),
  );
});
