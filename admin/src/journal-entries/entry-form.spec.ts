import { balancingLine, entryRequest, entryTotals, formLine } from './entry-form';

const lines = [{ accountId: 1, debit: '100.00' }, { accountId: 2, credit: '60.5' }, null, { debit: '12,' }];

it('adds up what is filled in, and what is half typed as nothing', () => {
  const { debit, credit, difference } = entryTotals(lines);
  expect([debit, credit, difference].map((amount) => amount.toFixed(2))).toEqual([
    '100.00',
    '60.50',
    '39.50',
  ]);
});

it.each([
  [[{ debit: '100.00' }], { credit: '100.00' }],
  [[{ credit: '7.10' }], { debit: '7.10' }],
  [[{ debit: '5.00' }, { credit: '5.00' }], {}],
  [null, {}],
])('balances %j with %j', (given, expected) => {
  expect(balancingLine(given)).toEqual(expected);
});

it('sends what was filled in, with zero for the empty side', () => {
  const form = {
    journalId: 4,
    postedOn: '2026-03-10',
    description: 'x',
    lines: [{ accountId: 1, debit: '5' }, {}],
  };
  expect(entryRequest(form, true)).toEqual({
    ...{ journalId: 4, postedOn: '2026-03-10', description: 'x', reverseOn: null, post: true },
    lines: [{ accountId: 1, partnerId: null, debit: '5', credit: '0.00' }],
  });
  expect(entryRequest({ ...form, version: 3 }, false)).toMatchObject({ version: 3, post: false });
});

it('shows a side of nothing empty', () => {
  expect(formLine({ accountId: 1, debit: '0.00', credit: '5.00' })).toEqual({
    ...{ accountId: 1, partnerId: null, debit: null, credit: '5.00' },
  });
});
