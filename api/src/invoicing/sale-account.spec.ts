import type { FiscalPositionFacts } from '../partners/fiscal-position-facts';
import { saleAccount } from './sale-account';

const position = (from: string, to: string): FiscalPositionFacts => ({
  ...{ id: 1, name: 'Intra-comunitario', automatic: true, startsOn: null, endsOn: null },
  ...{ area: 'EU', country: null, partnerKind: null, vat: 'vies' },
  ...{ taxes: [], accounts: [{ from, to }] },
});

describe('the revenue account of a line', () => {
  it.each([
    // product  category  partner  tax     company   booked on, because of
    ['3101', '3120', '3121', '3122', '3123', '3101 product'],
    [null, '3120', '3121', '3122', '3123', '3120 category'],
    [null, null, '3121', '3122', '3123', '3121 partner'],
    [null, null, null, '3122', '3123', '3122 tax'],
    [null, null, null, null, '3123', '3123 company'],
    [null, null, null, null, null, 'none'],
  ])('of product %s, category %s, partner %s, tax %s, company %s is %s', (...row) => {
    const [
      revenueAccount = null,
      categoryAccount = null,
      partner = null,
      tax = null,
      company = null,
      booked,
    ] = row;
    const found = saleAccount(
      { revenueAccount, categoryAccount },
      { revenueAccount: tax },
      { accounts: { partner, company }, position: null },
    );
    expect(found ? `${found.account} ${found.rule}` : 'none').toBe(booked);
  });

  it('of a free text is the customer’s, the tax code’s or the company’s', () => {
    const accounts = { partner: null, company: '3123' };
    expect(saleAccount(null, { revenueAccount: '3103' }, { accounts, position: null })?.account).toBe('3103');
    expect(saleAccount(null, null, { accounts, position: null })?.account).toBe('3123');
  });

  it.each([
    ['3123', { account: '3126', rule: 'company', swap: { position: 'Intra-comunitario', replaced: '3123' } }],
    ['3101', { account: '3123', rule: 'company', swap: null }],
  ])('is replaced by the fiscal position that maps %s, whoever it came from', (from, found) => {
    const customer = { accounts: { partner: null, company: '3123' }, position: position(from, '3126') };
    expect(saleAccount(null, null, customer)).toEqual(found);
  });
});
