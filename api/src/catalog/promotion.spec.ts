import { decimal } from '@ponte/shared/money';
import { isValidOn, promotionFaults, type PromotionValues } from './promotion';
import { newVoucherCode, voucherCode, voucherFault } from './voucher';

const half: PromotionValues = {
  ...{ kind: 'percent', value: decimal('50'), periods: 3, endsOn: null, validFrom: null, validTo: null },
};

describe('a promotion that contradicts itself', () => {
  it.each<[string, Partial<PromotionValues>, string[]]>([
    ['half the price for three periods', {}, []],
    ['all of the price', { value: decimal('100') }, []],
    ['more than the price', { value: decimal('100.5') }, ['value: promotion.more-than-all']],
    ['200 EUR', { kind: 'amount', value: decimal('200') }, []],
    ['nothing', { value: decimal('0') }, ['value: promotion.without-value']],
    ['two durations', { endsOn: '2026-12-31' }, ['endsOn: promotion.two-durations']],
    ['for ever', { periods: null }, []],
    [
      'over before it can be given',
      { periods: null, endsOn: '2026-01-01', validFrom: '2026-02-01' },
      ['endsOn: promotion.ends-before-start'],
    ],
    [
      'given from March to February',
      { validFrom: '2026-03-01', validTo: '2026-02-28' },
      ['validTo: promotion.ends-before-start'],
    ],
  ])('%s', (_, values, faults) => {
    expect(promotionFaults({ ...half, ...values }).map(({ field, code }) => `${field}: ${code}`)).toEqual(
      faults,
    );
  });
});

it.each([
  // from          to            day           valid
  [null, null, '2026-05-01', true],
  ['2026-05-01', null, '2026-05-01', true],
  ['2026-05-02', null, '2026-05-01', false],
  [null, '2026-05-01', '2026-05-01', true],
  [null, '2026-04-30', '2026-05-01', false],
])('valid from %s to %s: on %s %s', (validFrom, validTo, day, valid) => {
  expect(isValidOn(day, { validFrom, validTo })).toBe(valid);
});

describe('a voucher', () => {
  it('is the same however it is typed', () => {
    expect(voucherCode('  amici 2026 ')).toBe('AMICI2026');
  });

  it('is made up of letters that are not mistaken for others', () => {
    let next = 0;
    const codes = Array.from({ length: 100 }, () => newVoucherCode('est-', (below) => next++ % below));
    for (const code of codes) expect(code).toMatch(/^EST-[A-HJ-NP-Z2-9]{8}$/);
  });

  const fresh = { active: true, maxUses: 2, uses: 1, validFrom: '2026-05-01', validTo: '2026-05-31' };
  it.each([
    ['can be taken', {}, '2026-05-31', null],
    ['as often as wanted', { maxUses: null, uses: 9999 }, '2026-05-31', null],
    ['used up', { uses: 2 }, '2026-05-31', 'voucher.used-up'],
    ['too late', {}, '2026-06-01', 'voucher.not-valid-on-day'],
    ['too early', {}, '2026-04-30', 'voucher.not-valid-on-day'],
    ['out of use', { active: false }, '2026-05-31', 'voucher.not-in-use'],
  ])('%s', (_, values, day, fault) => {
    expect(voucherFault({ ...fresh, ...values }, day)).toBe(fault);
  });
});
