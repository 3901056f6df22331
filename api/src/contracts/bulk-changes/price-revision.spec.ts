import { addDays } from '@ponte/shared/calendar';
import { decimal } from '@ponte/shared/money';
import fc from 'fast-check';
import {
  freeWithdrawalUntil,
  revisedPrice,
  revisionFaults,
  roundedTo,
  ROUNDINGS,
  type PriceRevision,
  type RevisionBasis,
  type Rounding,
} from './price-revision';
import { shownPrice } from '../shown-price';

const revision = (values: Partial<PriceRevision> = {}): PriceRevision => ({
  ...{ basis: 'percent', value: '10', indexName: null, indexShare: '100', rounding: 'cent', withVat: false },
  ...{ productIds: [], categoryIds: [], notice: 'mail', noticeDays: 30, noticedOn: null, withdrawalDays: 60 },
  ...values,
});

describe('rounding', () => {
  it.each<[Rounding, string, string, string]>([
    // to            price       it was    becomes
    ['none', '24.123456789', '24', '24.12345679'],
    ['cent', '24.125', '24', '24.13'],
    ['cent', '24.124', '24', '24.12'],
    ['ten-cents', '24.14', '24', '24.1'],
    ['ten-cents', '24.15', '24', '24.2'],
    ['ninety', '24.30', '23', '23.9'],
    ['ninety', '24.40', '24', '24.9'],
    ['ninety', '24.90', '24', '24.9'],
    ['ninety', '25.39', '24', '24.9'],
    // a rise stays a rise, a cut a cut
    ['ten-cents', '24.12', '24.11', '24.2'],
    ['ninety', '24.19', '23.95', '24.9'],
    ['ninety', '23.60', '24.00', '23.9'],
    ['ninety', '23.80', '23.85', '22.9'],
    ['cent', '23.999', '24', '24'],
  ])('to %s: %s, before %s, becomes %s', (rounding, price, before, expected) => {
    expect(roundedTo(rounding, decimal(price), decimal(before)).toFixed()).toBe(expected);
  });
});

describe('a new price', () => {
  it.each<[string, Partial<PriceRevision>, string, string | null]>([
    // revision                                                             price         new price
    ['ten percent', {}, '24.50', '26.95'],
    ['ten percent less', { value: '-10' }, '24.50', '22.05'],
    ['two euro', { basis: 'amount', value: '2' }, '24.50', '26.5'],
    ['two euro less', { basis: 'amount', value: '-2' }, '24.50', '22.5'],
    ['an index of 1.4 %', { basis: 'index', value: '1.4' }, '24.50', '24.84'],
    [
      'three quarters of an index of 1.4 %',
      { basis: 'index', value: '1.4', indexShare: '75' },
      '24.50',
      '24.76',
    ],
    ['an index that fell', { basis: 'index', value: '-0.5' }, '24.50', '24.38'],
    [
      'to .90 with VAT of 22 %: 29.90 to 30.90',
      { value: '5', rounding: 'ninety', withVat: true },
      '24.50819672',
      '25.32786885',
    ],
    ['two euro with VAT', { basis: 'amount', value: '2', withVat: true }, '24.59016393', '26.2295082'],
    ['nothing is left', { basis: 'amount', value: '-30' }, '24.50', null],
    ['too little to see', { value: '0.01' }, '24.50', '24.5'],
    ['too little to see with VAT', { value: '0.01', withVat: true }, '24.59016393', '24.59016393'],
  ])('%s', (_, values, price, expected) => {
    expect(revisedPrice(decimal(price), decimal('22'), revision(values))?.toFixed() ?? null).toBe(expected);
  });

  const anyRevision = fc.record({
    basis: fc.constantFrom<RevisionBasis>('percent', 'amount', 'index'),
    value: fc.integer({ min: -3000, max: 3000 }).map((cents) => decimal(cents).div('100').toFixed(2)),
    rounding: fc.constantFrom(...ROUNDINGS),
    withVat: fc.boolean(),
  });

  it('lies on the side of the old one where the revision points, and ends as the rounding says', () => {
    fc.assert(
      fc.property(anyRevision, fc.integer({ min: 1, max: 20_000 }), (values, cents) => {
        const rate = decimal('22');
        const old = decimal(cents).div('100');
        const before = values.withVat ? old.div('1.22').round(8) : old;
        const after = revisedPrice(before, rate, revision(values));
        if (after === null) return;
        if (values.value.startsWith('-')) expect(after.lte(before)).toBe(true);
        else expect(after.gte(before)).toBe(true);
        const shown = values.withVat ? shownPrice(after, rate) : after;
        if (!after.eq(before) && values.rounding === 'ninety') expect(shown.toFixed(2)).toMatch(/\.90$/);
        if (!after.eq(before) && values.rounding === 'ten-cents') expect(shown.toFixed(2)).toMatch(/\.\d0$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('with VAT is, to the cent, what customers are shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 50 }), (cents, euro) => {
        const rate = decimal('22');
        const shown = decimal(cents).div('100');
        const by = revision({ basis: 'amount', value: String(euro), withVat: true });
        const after = revisedPrice(shown.div('1.22').round(8), rate, by);
        expect(after && shownPrice(after, rate).toFixed(2)).toBe(shown.plus(String(euro)).toFixed(2));
      }),
    );
  });
});

describe('the law', () => {
  const today = '2026-05-10';
  it.each<[string, Partial<PriceRevision>, string, string[]]>([
    ['thirty days on', {}, '2026-06-09', []],
    ['twenty-nine days on', {}, '2026-06-08', ['effectiveOn: price-revision.too-soon']],
    ['ninety days of notice', { noticeDays: 90 }, '2026-08-07', ['effectiveOn: price-revision.too-soon']],
    ['a cut needs no notice', { value: '-1' }, '2026-05-10', []],
    ['told by letter in April', { notice: 'given', noticedOn: '2026-04-01' }, '2026-05-10', []],
    [
      'told by letter, but when?',
      { notice: 'given' },
      '2026-06-30',
      ['revision.noticedOn: price-revision.notice-day-required'],
    ],
    [
      'told tomorrow',
      { notice: 'given', noticedOn: '2026-05-11' },
      '2026-06-30',
      ['revision.noticedOn: price-revision.notice-to-come'],
    ],
    [
      'an index without name',
      { basis: 'index' },
      '2026-06-30',
      ['revision.indexName: price-revision.index-required'],
    ],
    ['nothing', { value: '0.00' }, '2026-06-30', ['revision.value: price-revision.without-value']],
  ])('%s', (_, values, from, faults) => {
    const found = revisionFaults(revision(values), from, today);
    expect(found.map(({ field, code }) => `${field}: ${code}`)).toEqual(faults);
  });

  it('sixty days to withdraw, from the notice on', () => {
    expect(freeWithdrawalUntil(revision(), today)).toBe(addDays(today, 60));
    const told = revision({ notice: 'given', noticedOn: '2026-04-01' });
    expect(freeWithdrawalUntil(told, today)).toBe('2026-05-31');
  });
});
