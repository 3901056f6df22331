import { describeWithSpecs, specText } from '../../../../test/support/specs';
import { POSTING_ACCOUNTS } from '../journal/posting';
import { DEFAULT_ACCOUNTS, DEFAULT_JOURNALS } from './default-chart';

describe('the default chart', () => {
  it('gives each code once, in order', () => {
    const codes = DEFAULT_ACCOUNTS.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('has every account that postings go to', () => {
    const codes = new Set(DEFAULT_ACCOUNTS.map(({ code }) => code));
    expect(Object.values(POSTING_ACCOUNTS).filter((code) => !codes.has(code))).toEqual([]);
  });

  it('has a journal for sales, purchases, bank, cash and the rest', () => {
    expect(DEFAULT_JOURNALS.map(({ kind }) => kind)).toEqual(['sale', 'purchase', 'bank', 'cash', 'misc']);
  });
});

describeWithSpecs('the default chart and the published one', () => {
  it('agree on every account', () => {
    const rows = specText('accounting/tables/coa-isp-it.csv').trim().split('\n').slice(1);
    const published = rows.map((row) => {
      const [code, name, type] = row.split(',');
      return { code, name, type };
    });
    expect(DEFAULT_ACCOUNTS).toEqual(expect.arrayContaining(published));
  });
});
