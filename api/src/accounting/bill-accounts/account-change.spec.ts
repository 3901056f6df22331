import { DomainError } from '@ponte/shared/domain-error';
import { decimal, money, sum, ZERO } from '@ponte/shared/money';
import Big from 'big.js';
import fc from 'fast-check';
import { postBill } from '../journal/post-bill';
import type { PostingLine } from '../journal/posting';
import {
  accountChanges,
  correctionLines,
  type AccountChange,
  type BookedBill,
  type CostAccount,
} from './account-change';

const account = (code: string, type: CostAccount['type'], active = true): [string, CostAccount] => [
  code,
  { code, type, active },
];
const CHART = new Map([
  ...[account('4120', 'expense'), account('4202', 'expense'), account('4910', 'expense')],
  ...[account('1201', 'asset_non_current'), account('1601', 'asset_current')],
  ...[account('3120', 'income'), account('4300', 'expense', false)],
]);
const line = (position: number, costAccount: string, amount = '10.00') => ({
  ...{ position, costAccount, amount: new Big(amount) },
});
const LINES = [line(1, '4120'), line(2, '4202')];
const outcome = (wanted: [number, string][]): unknown => {
  try {
    return accountChanges(
      LINES,
      wanted.map(([position, costAccount]) => ({ position, costAccount })),
      CHART,
    );
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.fields.length === 0 ? error.code : error.fields.map(({ field, code }) => `${field} ${code}`);
  }
};

describe('accountChanges', () => {
  it.each<[string, [number, string][], unknown]>([
    [
      'leaves out what stays',
      [
        [1, '4120'],
        [2, '4910'],
      ],
      [{ position: 2, from: '4202', to: '4910' }],
    ],
    ['takes assets that are kept', [[1, '1201']], [{ position: 1, from: '4120', to: '1201' }]],
    ['refuses what changes nothing', [[1, '4120']], 'bill.same-accounts'],
    ['refuses VAT', [[1, '1601']], ['lines.0.costAccount account.not-cost']],
    ['refuses revenues', [[1, '3120']], ['lines.0.costAccount account.not-cost']],
    ['refuses what is out of use', [[1, '4300']], ['lines.0.costAccount account.inactive']],
    ['refuses what is in no chart', [[1, '9999']], ['lines.0.costAccount account.not-found']],
    ['refuses lines that are not there', [[3, '4120']], ['lines.0.position bill-line.not-found']],
    [
      'refuses a line named twice',
      [
        [1, '4202'],
        [1, '4910'],
      ],
      ['lines.1.position bill-line.not-found'],
    ],
  ])('%s', (_, wanted, expected) => {
    expect(outcome(wanted)).toEqual(expected);
  });
});

const balances = (lines: readonly PostingLine[]): Record<string, string> => {
  const found = new Map<string, Big>();
  for (const { account: code, partnerId, debit, credit } of lines) {
    const key = `${code} ${String(partnerId)}`;
    found.set(key, (found.get(key) ?? ZERO).plus(debit).minus(credit));
  }
  const moved = [...found].filter(([, amount]) => !amount.eq(ZERO));
  return Object.fromEntries(moved.map(([key, amount]) => [key, money(amount)]).toSorted());
};

const CODES = ['4120', '4202', '4910', '1201'];
const bills = fc
  .record({
    type: fc.constantFrom('bill' as const, 'credit-note' as const),
    parts: fc.array(
      fc.record({
        from: fc.constantFrom(...CODES),
        to: fc.constantFrom(...CODES),
        thousandths: fc.integer({ min: -50_000, max: 900_000 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    rounding: fc.integer({ min: -50, max: 50 }),
    tax: fc.integer({ min: 0, max: 90_000 }),
    payability: fc.constantFrom('I' as const, 'D' as const, 'S' as const),
    natura: fc.constantFrom(null, 'N6.9'),
  })
  .map(({ type, parts, rounding, tax: cents, payability, natura }) => {
    const lines = parts.map(({ from, thousandths }, index) =>
      line(index + 1, from, decimal(thousandths).div('1000').toString()),
    );
    const base = new Big(sum(lines.map(({ amount }) => amount)).toFixed(2));
    const tax = decimal(cents).div('100');
    const total = base.plus(tax).plus(decimal(rounding).div('100'));
    const bill: BookedBill = {
      ...{ type, partnerId: 7, total, lines },
      taxes: [{ natura, payability, base, tax }],
    };
    const changes = parts.map(({ from, to }, index): AccountChange => ({ position: index + 1, from, to }));
    return { bill, changes };
  });

describe('correctionLines', () => {
  it('makes the books as if the bill had come with the new accounts, and moves costs only', () => {
    fc.assert(
      fc.property(bills, ({ bill, changes }) => {
        const correction = correctionLines(bill, changes);
        const after = bill.lines.map((row, index) => ({
          ...row,
          costAccount: changes[index]?.to ?? row.costAccount,
        }));
        expect(balances([...postBill(bill), ...correction])).toEqual(
          balances(postBill({ ...bill, lines: after })),
        );
        expect(correction.filter(({ account: code }) => !CODES.includes(code))).toEqual([]);
      }),
    );
  });

  it('posts nothing where accounts change places', () => {
    const bill: BookedBill = {
      ...{ type: 'bill', partnerId: 7, total: new Big('20.00'), lines: LINES },
      taxes: [{ natura: null, payability: 'I', base: new Big('20.00'), tax: ZERO }],
    };
    const swapped = [
      { position: 1, from: '4120', to: '4202' },
      { position: 2, from: '4202', to: '4120' },
    ];
    expect(correctionLines(bill, swapped)).toEqual([]);
  });
});
