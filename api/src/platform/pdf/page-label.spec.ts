import { pageLabel } from './page-label';

it.each([
  [1, 1, 'it', 'Pagina 1 di 1'],
  [2, 3, 'it', 'Pagina 2 di 3'],
  [2, 3, 'en', 'Page 2 of 3'],
  [2, 3, 'en-GB', 'Page 2 of 3'],
  [2, 3, 'de', 'Pagina 2 di 3'],
])('page %i of %i in %s is labelled %s', (page, pages, language, label) => {
  expect(pageLabel(page, pages, language)).toBe(label);
});
