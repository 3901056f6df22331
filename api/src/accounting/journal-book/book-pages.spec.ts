import { decimal, sum, ZERO } from '@ponte/shared/money';
import fc from 'fast-check';
import { bookPages } from './book-pages';

const line = (debit: string, credit: string) => ({ debit: decimal(debit), credit: decimal(credit) });
const NOTHING = { debit: ZERO, credit: ZERO };

describe('pages of the libro giornale', () => {
  it('carry the totals of the year from page to page', () => {
    const lines = [line('122', '0'), line('0', '100'), line('0', '22')];
    const pages = bookPages(lines, { debit: decimal('10'), credit: decimal('10') }, 7, 2);
    expect(
      pages.map(({ number, broughtForward, carriedOn }) => [
        number,
        ...[broughtForward, carriedOn].map(({ debit, credit }) => `${debit.toFixed(2)} ${credit.toFixed(2)}`),
      ]),
    ).toEqual([
      [7, '10.00 10.00', '132.00 110.00'],
      [8, '132.00 110.00', '132.00 132.00'],
    ]);
  });

  it('hold every line once and end at the sum of all, however many there are', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 200 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 50 }), (cents, perPage) => {
        const lines = cents.map((each) => line(String(each), '0'));
        const pages = bookPages(lines, NOTHING, 1, perPage);
        expect(pages.flatMap((page) => page.lines)).toEqual(lines);
        const end = pages.at(-1)?.carriedOn ?? NOTHING;
        expect(end.debit.eq(sum(lines.map(({ debit }) => debit)))).toBe(true);
        pages.slice(1).forEach(({ broughtForward }, index) => {
          expect(broughtForward).toBe(pages[index]?.carriedOn);
        });
      }),
    );
  });
});
