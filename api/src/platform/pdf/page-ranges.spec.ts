import fc from 'fast-check';
import { pageRanges } from './page-ranges';

const at = (pages: readonly number[]) => pages.map((page, index) => ({ document: index, page }));

it.each([
  // starts        pages  ranges
  [[0], 1, ['0-1']],
  [[0], 3, ['0-3']],
  [[0, 1, 3, 6], 7, ['0-1', '1-3', '3-6', '6-7']],
])('documents starting on %j of %i pages cover %j', (starts, pages, ranges) => {
  expect(pageRanges(at(starts), pages).map(({ from, to }) => `${from}-${to}`)).toEqual(ranges);
});

it.each([
  ['nothing at the first page', [1, 2], 4],
  ['no marker at all', [], 4],
  ['two documents on one page', [0, 2, 2], 4],
  ['documents out of order', [0, 3, 1], 4],
  ['a start past the last page', [0, 4], 4],
])('refuses %s', (_, starts, pages) => {
  expect(() => pageRanges(at(starts), pages)).toThrow();
});

it('gives back the page counts that made the starts, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (counts) => {
      const starts = counts.map((_, index) => counts.slice(0, index).reduce((a, b) => a + b, 0));
      const pages = counts.reduce((a, b) => a + b, 0);
      expect(pageRanges(at(starts), pages).map(({ from, to }) => to - from)).toEqual(counts);
    }),
  );
});
