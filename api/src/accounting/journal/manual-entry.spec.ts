import { decimal } from '@ponte/shared/money';
import { manualLineFaults, partnerOf, type LineAccount, type ManualLine } from './manual-entry';

const ACCOUNTS = new Map<number, LineAccount>([
  [1, { code: '1501', type: 'asset_receivable', active: true }],
  [2, { code: '4901', type: 'expense', active: true }],
  [3, { code: '1508', type: 'asset_receivable', active: true }],
  [4, { code: '4999', type: 'expense', active: false }],
]);

const line = (accountId: number, debit: string, credit: string, partnerId: number | null): ManualLine => ({
  ...{ accountId, partnerId, debit: decimal(debit), credit: decimal(credit) },
});

describe('a line written by hand', () => {
  it.each([
    ['a customer on receivables', line(1, '10', '0', 7), []],
    ['receivables of nobody', line(1, '10', '0', null), ['lines.0.partnerId journal-line.partner-missing']],
    ['money in transit of nobody', line(3, '0', '10', null), []],
    ['a cost', line(2, '10', '0', null), []],
    ['a cost of a customer', line(2, '10', '0', 7), ['lines.0.partnerId journal-line.partner-out-of-place']],
    ['both sides', line(2, '10', '10', null), ['lines.0.debit journal-line.one-side']],
    ['no side', line(2, '0', '0', null), ['lines.0.debit journal-line.one-side']],
    ['an account out of use', line(4, '10', '0', null), ['lines.0.accountId account.inactive']],
    ['an account that is not there', line(9, '10', '0', null), ['lines.0.accountId account.not-found']],
  ])('%s', (_title, written, expected) => {
    expect(manualLineFaults([written], ACCOUNTS).map(({ field, code }) => `${field} ${code}`)).toEqual(
      expected,
    );
  });
});

it.each([
  [[7, null], 7],
  [[7, 7], 7],
  [[7, 8], null],
  [[null], null],
])('an entry with the partners %j is about %s', (partners, expected) => {
  expect(partnerOf(partners.map((partnerId) => ({ partnerId })))).toBe(expected);
});
