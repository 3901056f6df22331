import { resourceOf, sides } from './audited';

it.each([
  ['partner', 'partners'],
  ['product-category', 'product-categories'],
  ['company', 'company'],
  ['tax-code', 'tax-codes'],
])('%s is kept among %s', (kind, resource) => {
  expect(resourceOf(kind)).toBe(resource);
});

it('sees nothing before a creation, and nothing after a deletion', () => {
  expect(sides({ before: null, after: { name: 'Rossi' } })).toEqual({ before: {}, after: { name: 'Rossi' } });
  expect(sides({ before: { name: 'Rossi' }, after: null })).toEqual({
    before: { name: 'Rossi' },
    after: { name: null },
  });
});
