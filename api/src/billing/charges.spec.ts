import { addDays, addMonths, days, type CivilDate } from '@ponte/shared/calendar';
import { decimal, sum } from '@ponte/shared/money';
import Big from 'big.js';
import fc from 'fast-check';
import type { BillableContract, BillableLine } from '../contracts/billable-contract';
import { ANCHORS, NO_OWN_TERMS, POLICIES, RECURRENCES } from '../contracts/billing-terms';
import { planCharges } from './charges';
import { prorate } from './proration';

const TAX = {
  id: 1,
  code: '22v',
  rate: new Big('22'),
  natura: null,
  law: null,
  payability: 'I',
  stampSubject: false,
  revenueAccount: null,
} as const;

function line(values: Partial<BillableLine> = {}): BillableLine {
  return {
    ...{ id: 1, position: 1, productId: 1, kind: 'recurring', description: 'Internet 100', unit: 'mese' },
    ...{
      quantity: new Big('1'),
      unitPrice: new Big('31'),
      discountPercent: new Big('0'),
      taxCode: TAX,
      taxChosen: false,
      revenueAccount: '3120',
      categoryAccount: null,
      withholdingSubject: false,
      promotions: [],
      ...{
        originId: 1,
        provision: null,
        pausePercent: null,
        instalments: 1,
        heldUntil: null,
        ...NO_OWN_TERMS,
      },
    },
    ...{ startsOn: '2025-01-01', endsOn: null, billedTo: null },
    ...values,
  };
}

function contract(values: Partial<BillableContract> = {}): BillableContract {
  return {
    ...{
      id: 1,
      code: 'C-1',
      partnerId: 1,
      payerId: 1,
      group: null,
      status: 'active',
      paymentTerm: null,
      paymentMethodCode: null,
    },
    ...{
      startsOn: '2025-01-01',
      endsOn: null,
      recurrenceMonths: 1,
      policy: 'advance',
      fixedDay: null,
      anchor: 'start',
      anchorOn: null,
      dayCount: 'actual',
    },
    lines: [line()],
    ...values,
  };
}

const shown = (planned: ReturnType<typeof planCharges>): string[] =>
  planned.charges.map(
    ({ kind, due, amount }) => `${kind} ${due.active.from}..${due.active.to} ${amount.toFixed(2)}`,
  );

describe('planCharges', () => {
  it.each<[string, Partial<BillableContract>, Partial<BillableLine>, CivilDate, string[], CivilDate | null]>([
    ['a month in advance', {}, {}, '2025-01-01', ['recurring 2025-01-01..2025-02-01 31.00'], '2025-02-01'],
    [
      'a month in arrears is not due while it runs',
      { policy: 'arrears' },
      {},
      '2025-01-31',
      [],
      '2025-02-01',
    ],
    [
      'a month in arrears',
      { policy: 'arrears' },
      {},
      '2025-02-01',
      ['recurring 2025-01-01..2025-02-01 31.00'],
      '2025-03-01',
    ],
    [
      'on the 20th',
      { policy: 'fixed-day', fixedDay: 20 },
      {},
      '2025-01-20',
      ['recurring 2025-01-01..2025-02-01 31.00'],
      '2025-02-20',
    ],
    [
      'calendar anchor: the part of the first month, then whole ones',
      { anchor: 'calendar', startsOn: '2025-01-17' },
      { startsOn: '2025-01-17' },
      '2025-02-01',
      ['recurring 2025-01-17..2025-02-01 15.00', 'recurring 2025-02-01..2025-03-01 31.00'],
      '2025-03-01',
    ],
    [
      'closed before what was billed: the rest comes back',
      { endsOn: '2025-01-16', status: 'closed' },
      { billedTo: '2025-02-01' },
      '2025-01-20',
      ['refund 2025-01-17..2025-02-01 -15.00'],
      null,
    ],
    [
      'a quarter from the 31st',
      { startsOn: '2025-01-31', recurrenceMonths: 3 },
      { startsOn: '2025-01-31' },
      '2025-04-30',
      ['recurring 2025-01-31..2025-04-30 93.00', 'recurring 2025-04-30..2025-07-31 93.00'],
      '2025-07-31',
    ],
    [
      'an activation is due once',
      {},
      { kind: 'activation', unitPrice: new Big('99') },
      '2025-01-01',
      ['one-off 2025-01-01..2025-01-02 99.00'],
      null,
    ],
    ['and not again', {}, { kind: 'activation', billedTo: '2025-01-02' }, '2025-06-01', [], null],
    [
      'a line added mid-period',
      {},
      { startsOn: '2025-01-17' },
      '2025-01-17',
      ['recurring 2025-01-17..2025-02-01 15.00'],
      '2025-02-01',
    ],
    [
      'discount and quantity',
      {},
      { quantity: new Big('3'), discountPercent: new Big('10') },
      '2025-01-01',
      ['recurring 2025-01-01..2025-02-01 83.70'],
      '2025-02-01',
    ],
  ])('%s', (_, terms, lineTerms, upTo, expected, next) => {
    const planned = planCharges(contract({ ...terms, lines: [line(lineTerms)] }), upTo);
    expect(shown(planned)).toEqual(expected);
    expect(planned.nextBillingOn).toBe(next);
  });

  it('bills each day in force once and to the cent, whenever the runs are made', () => {
    const cases = fc.record({
      start: fc.integer({ min: 0, max: 800 }),
      lineDelay: fc.integer({ min: 0, max: 90 }),
      length: fc.option(fc.integer({ min: 1, max: 900 }), { nil: null }),
      closing: fc.boolean(),
      recurrenceMonths: fc.constantFrom(...RECURRENCES),
      policy: fc.constantFrom(...POLICIES),
      fixedDay: fc.integer({ min: 1, max: 31 }),
      anchor: fc.constantFrom(...ANCHORS),
      price: fc.integer({ min: 1, max: 99_999 }),
      runs: fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1, maxLength: 30 }),
    });
    fc.assert(
      fc.property(cases, (given) => {
        const startsOn = addDays('2023-01-01', given.start);
        const lineStart = addDays(startsOn, given.lineDelay);
        const endsOn = given.length === null ? null : addDays(lineStart, given.length);
        const price = decimal(given.price).times('0.01');
        let state = line({ startsOn: lineStart, unitPrice: price, ...(given.closing ? {} : { endsOn }) });
        let today = startsOn;
        const billed: { kind: string; from: CivilDate; to: CivilDate; amount: Big }[] = [];
        for (const step of [...given.runs, 1800]) {
          today = addDays(today, step);
          const known = given.closing && endsOn !== null && today > endsOn ? endsOn : null;
          const terms = contract({ ...given, startsOn, endsOn: known, lines: [state] });
          const planned = planCharges(terms, today);
          for (const { kind, due, amount } of planned.charges) billed.push({ kind, ...due.active, amount });
          state = { ...state, billedTo: planned.progress[0]?.billedTo ?? state.billedTo };
          expect(planCharges({ ...terms, lines: [state] }, today).charges).toEqual([]);
        }
        expectOnceEach(
          billed,
          lineStart,
          endsOn,
          contract({ ...given, startsOn, endsOn: null, lines: [] }),
          price,
        );
      }),
      { numRuns: 400 },
    );
  });
});

/** Adds up how often each day was billed, and what the days in force cost by the law of `prorate`. */
function expectOnceEach(
  billed: readonly { kind: string; from: CivilDate; to: CivilDate; amount: Big }[],
  from: CivilDate,
  endsOn: CivilDate | null,
  terms: BillableContract,
  price: Big,
): void {
  const times = new Map<CivilDate, number>();
  for (const part of billed) {
    for (let day = part.from; day < part.to; day = addDays(day, 1)) {
      times.set(day, (times.get(day) ?? 0) + (part.kind === 'refund' ? -1 : 1));
    }
  }
  const inForce = [...times].filter(([, count]) => count !== 0).sort(([a], [b]) => a.localeCompare(b));
  expect(inForce.every(([, count]) => count === 1)).toBe(true);
  const first = inForce[0]?.[0];
  const last = inForce.at(-1)?.[0];
  if (first === undefined || last === undefined) return;
  expect(first).toBe(from);
  expect(days({ from: first, to: addDays(last, 1) })).toBe(inForce.length);
  if (endsOn !== null) expect(last).toBe(endsOn);

  const whole = price.times(decimal(terms.recurrenceMonths));
  const anchor = terms.anchor === 'calendar' ? `${terms.startsOn.slice(0, 4)}-01-01` : terms.startsOn;
  const owed: Big[] = [];
  for (let index = 0; addMonths(anchor, index) <= last; index += terms.recurrenceMonths) {
    const full = { from: addMonths(anchor, index), to: addMonths(anchor, index + terms.recurrenceMonths) };
    const start = full.from > first ? full.from : first;
    const end = full.to < addDays(last, 1) ? full.to : addDays(last, 1);
    if (start < end) owed.push(prorate(whole, full, { from: start, to: end }, 'actual'));
  }
  expect(sum(billed.map(({ amount }) => amount)).toFixed(2)).toBe(sum(owed).toFixed(2));
}
