import { describeWithSpecs, specText } from '../../../../test/support/specs';
import type { AccountType } from '../chart/account-type';
import { civilSection } from './civil-section';

it.each([
  ['1801', 'asset_cash', 'SP-C.IV'],
  ['3126', 'income', 'CE-A.5'],
  ['3127', 'income', 'CE-A.1'],
  ['27', 'liability_current', 'SP-E'],
  ['RICAVI', 'income', 'CE-A.1'],
  ['4999', 'income', 'CE-A.1'], // the type is stronger than the code
  ['0001', 'off_balance', null],
] as const)('account %s of type %s stands in %s', (code, type, section) => {
  expect(civilSection(code, type)?.code ?? null).toBe(section);
});

describeWithSpecs('the sections of the published chart', () => {
  it('are those of every account, save the transit account of the VAT settlement', () => {
    const rows = specText('accounting/tables/coa-isp-it.csv').trim().split('\n').slice(1);
    for (const row of rows) {
      const [code = '', , type, , published = ''] = row.split(',');
      const found = civilSection(code, type as AccountType)?.code;
      const expected = published === 'transitorio' ? 'SP-D' : published;
      expect([code, found?.replace('.assets', '')]).toEqual([code, expected]);
    }
  });
});
