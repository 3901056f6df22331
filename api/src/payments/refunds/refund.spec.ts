import { sum } from '@ponte/shared/money';
import Big from 'big.js';
import fc from 'fast-check';
import { creditFaults, refundable, refundFaults, refundParts, type NewRefund } from './refund';

const credit = (kind: 'payment' | 'credit-note', id: number, left: string, values: object = {}) => ({
  ...{ kind, id, partnerId: 1, since: '2026-03-01', left: new Big(left), spokenFor: false },
  ...values,
});
const names = (credits: readonly { kind: string; id: number }[]) =>
  credits.map(({ kind, id }) => `${kind} ${id}`);

describe('the credits that go back', () => {
  const credits = [
    credit('payment', 1, '10.00', { since: '2026-03-05' }),
    credit('credit-note', 1, '20.00', { since: '2026-03-02', spokenFor: true }),
    credit('credit-note', 2, '30.00', { since: '2026-03-03' }),
    credit('payment', 3, '0.00'),
  ];

  it('are the oldest first, without those spoken for', () => {
    expect(names(refundable(credits, null))).toEqual(['credit-note 2', 'payment 1']);
  });

  it('are those chosen, spoken for or not', () => {
    const chosen = [
      { kind: 'payment', id: 1 },
      { kind: 'credit-note', id: 1 },
    ] as const;
    expect(names(refundable(credits, chosen))).toEqual(['credit-note 1', 'payment 1']);
  });

  // prettier-ignore
  it.each([
    ['all that there is',            '40.00', '2026-03-05', null,                                []],
    ['a cent more',                  '40.01', '2026-03-05', null,                                ['amount more-than-credit']],
    ['money before it came',         '40.00', '2026-03-04', null,                                ['paidOn before-credit']],
    ['before money that is not used','30.00', '2026-03-04', null,                                []],
    ['a credit note before its day', '30.00', '2026-03-01', null,                                []],
    ['more than the one chosen',     '20.01', '2026-03-05', [['credit-note', 1]],                ['amount more-than-credit']],
    ['one that is used up',          '1.00',  '2026-03-05', [['payment', 3]],                    ['credits.0.id not-open']],
    ['one that is not there',        '1.00',  '2026-03-05', [['payment', 1], ['payment', 2]],    ['credits.1.id not-open']],
    ['one twice',                    '1.00',  '2026-03-05', [['payment', 1], ['payment', 1]],    ['credits.1.id duplicate']],
  ] as const)('%s: %s on %s', (_, amount, paidOn, chosen, faults) => {
    const choice = chosen?.map(([kind, id]) => ({ kind, id })) ?? null;
    const found = creditFaults({ amount: new Big(amount), paidOn, credits: choice }, credits);
    expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(faults);
  });
});

// prettier-ignore
it.each([
  [{},                                       []],
  [{ amount: new Big('0') },                 ['amount not-positive']],
  [{ paidOn: '2026-04-01' },                 ['paidOn in-future']],
  [{ methodCode: 'NUL' },                    ['methodCode unknown']],
  [{ iban: 'IT60X0542811101000000123457' },  ['iban iban.check-digits']],
])('by itself %j is told %j', (values, faults) => {
  const refund: NewRefund = {
    ...{ partnerId: 1, amount: new Big('1.00'), fee: new Big('5.00'), paidOn: '2026-03-31', methodCode: 'BON' },
    ...{ iban: 'IT60X0542811101000000123456', reference: null, notes: null, credits: null },
    ...values,
  };
  const limits = { today: '2026-03-31', methods: new Set(['BON']) };
  expect(refundFaults(refund, limits).map(({ field, code }) => `${field} ${code}`)).toEqual(faults);
});

const cents = (max: number) =>
  fc.integer({ min: 0, max }).map((value) => new Big(value.toString()).div('100'));
const anyCredits = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom('payment' as const, 'credit-note' as const),
    id: fc.integer({ min: 1, max: 6 }),
    partnerId: fc.constant(1),
    since: fc.integer({ min: 10, max: 28 }).map((day) => `2026-03-${day}`),
    left: cents(500),
    spokenFor: fc.boolean(),
  }),
  { selector: ({ kind, id }) => `${kind} ${id}` },
);

describe('whatever credit there is', () => {
  it('gives back the whole amount or is refused, none beyond what it holds, the oldest emptied first', () => {
    fc.assert(
      fc.property(anyCredits, cents(1500), (credits, amount) => {
        const from = refundable(credits, null);
        const parts = refundParts(amount, from);
        const faults = creditFaults({ amount, paidOn: '2026-03-31', credits: null }, credits);
        const given = sum(parts.map((part) => part.amount));
        expect(given.eq(amount)).toBe(faults.length === 0);
        expect(given.lte(amount)).toBe(true);
        for (const part of parts) expect(part.amount.gt('0') && part.amount.lte(part.credit.left)).toBe(true);
        for (const part of parts.slice(0, -1)) expect(part.amount.eq(part.credit.left)).toBe(true);
        expect(names(parts.map((part) => part.credit))).toEqual(names(from.slice(0, parts.length)));
      }),
    );
  });

  it('can be given back in two goes as in one', () => {
    fc.assert(
      fc.property(anyCredits, cents(700), cents(700), (credits, first, second) => {
        const all = refundable(credits, null);
        const taken = new Map(refundParts(first, all).map((part) => [part.credit, part.amount]));
        const rest = all.map((each) => ({ ...each, left: each.left.minus(taken.get(each) ?? '0') }));
        const total = (parts: readonly { readonly amount: Big }[]) => sum(parts.map(({ amount }) => amount));
        const inTwo = total(refundParts(first, all)).plus(total(refundParts(second, rest)));
        expect(inTwo.eq(total(refundParts(first.plus(second), all)))).toBe(true);
      }),
    );
  });
});
