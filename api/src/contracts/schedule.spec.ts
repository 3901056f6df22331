import {
  addDays,
  addMonths,
  civilDate,
  dayOfMonth,
  daysBetween,
  type CivilDate,
} from '@ponte/shared/calendar';
import fc from 'fast-check';
import {
  ANCHORS,
  NO_OWN_TERMS,
  POLICIES,
  RECURRENCES,
  type BillingTerms,
  type LineTerms,
} from './billing-terms';
import { duePeriods, inForce, nextBillingOn, nextDueOn, periodAt, type DuePeriod } from './schedule';

const MONTHLY: BillingTerms = {
  startsOn: '2025-01-01',
  endsOn: null,
  recurrenceMonths: 1,
  policy: 'advance',
  fixedDay: null,
  anchor: 'start',
  anchorOn: null,
};
const FEE: LineTerms = {
  ...{
    kind: 'recurring',
    provision: null,
    pausePercent: null,
    startsOn: '2025-01-01',
    endsOn: null,
    billedTo: null,
  },
  ...{ instalments: 1, heldUntil: null, ...NO_OWN_TERMS },
};

const written = ({ kind, active, dueOn }: DuePeriod): string =>
  `${kind} ${active.from}..${active.to} due ${dueOn}`;

/** The line as it stands once these are billed: as billing leaves it. */
function afterBilling(line: LineTerms, due: readonly DuePeriod[]): LineTerms {
  const first = due[0];
  const last = due.at(-1);
  if (!first || !last) return line;
  return { ...line, billedTo: first.kind === 'refund' ? first.active.from : last.active.to };
}

describe('the period of a day', () => {
  it.each([
    // start         months anchor      day           period
    ['2025-01-01', 1, 'start', '2025-03-10', '2025-03-01', '2025-04-01'],
    ['2025-01-15', 1, 'start', '2025-03-10', '2025-02-15', '2025-03-15'],
    ['2025-01-15', 1, 'start', '2025-03-15', '2025-03-15', '2025-04-15'],
    ['2025-01-15', 1, 'calendar', '2025-01-20', '2025-01-01', '2025-02-01'],
    ['2025-01-31', 1, 'start', '2025-02-27', '2025-01-31', '2025-02-28'],
    ['2025-01-31', 1, 'start', '2025-02-28', '2025-02-28', '2025-03-31'],
    ['2025-01-31', 1, 'start', '2025-03-30', '2025-02-28', '2025-03-31'],
    ['2025-01-31', 1, 'start', '2025-03-31', '2025-03-31', '2025-04-30'],
    ['2024-01-31', 1, 'start', '2024-02-29', '2024-02-29', '2024-03-31'],
    ['2024-02-29', 12, 'start', '2025-02-28', '2025-02-28', '2026-02-28'],
    ['2024-02-29', 12, 'start', '2028-02-28', '2027-02-28', '2028-02-29'],
    ['2024-02-29', 12, 'start', '2028-02-29', '2028-02-29', '2029-02-28'],
    ['2025-02-10', 2, 'calendar', '2025-04-30', '2025-03-01', '2025-05-01'],
    ['2025-02-10', 3, 'calendar', '2025-03-31', '2025-01-01', '2025-04-01'],
    ['2025-08-10', 6, 'calendar', '2026-01-01', '2026-01-01', '2026-07-01'],
    ['2025-08-10', 12, 'calendar', '2025-08-10', '2025-01-01', '2026-01-01'],
    ['2025-11-30', 3, 'start', '2026-02-28', '2026-02-28', '2026-05-30'],
  ] as const)(
    'from %s every %i months by %s: %s lies in %s..%s',
    (startsOn, recurrenceMonths, anchor, day, from, to) => {
      expect(periodAt({ ...MONTHLY, startsOn, recurrenceMonths, anchor }, day)).toEqual({ from, to });
    },
  );
});

describe('what is due', () => {
  it.each<[string, Partial<BillingTerms>, Partial<LineTerms>, CivilDate, string[]]>([
    [
      'in advance, each period on its first day',
      {},
      {},
      '2025-02-01',
      ['recurring 2025-01-01..2025-02-01 due 2025-01-01', 'recurring 2025-02-01..2025-03-01 due 2025-02-01'],
    ],
    ['in advance, not before', {}, {}, '2024-12-31', []],
    [
      'in arrears, when the period is over',
      { policy: 'arrears' },
      {},
      '2025-02-01',
      ['recurring 2025-01-01..2025-02-01 due 2025-02-01'],
    ],
    ['in arrears, not before', { policy: 'arrears' }, {}, '2025-01-31', []],
    [
      'in arrears, a last part as soon as it is over',
      { policy: 'arrears', endsOn: '2025-01-10' },
      {},
      '2025-01-11',
      ['recurring 2025-01-01..2025-01-11 due 2025-01-11'],
    ],
    [
      'on a fixed day within the period',
      { policy: 'fixed-day', fixedDay: 15 },
      {},
      '2025-02-14',
      ['recurring 2025-01-01..2025-02-01 due 2025-01-15'],
    ],
    [
      'on the 31st, which is the last of a short month',
      { policy: 'fixed-day', fixedDay: 31, startsOn: '2025-02-01' },
      {},
      '2025-03-31',
      ['recurring 2025-02-01..2025-03-01 due 2025-02-28', 'recurring 2025-03-01..2025-04-01 due 2025-03-31'],
    ],
    [
      'on a fixed day that comes after the period’s first part',
      { policy: 'fixed-day', fixedDay: 5, startsOn: '2025-01-20' },
      {},
      '2025-02-05',
      ['recurring 2025-01-20..2025-02-20 due 2025-02-05'],
    ],
    [
      'by the calendar, a first part to its border',
      { anchor: 'calendar', startsOn: '2025-02-17', recurrenceMonths: 3 },
      {},
      '2025-04-01',
      ['recurring 2025-02-17..2025-04-01 due 2025-02-17', 'recurring 2025-04-01..2025-07-01 due 2025-04-01'],
    ],
    [
      'a line that begins later',
      {},
      { startsOn: '2025-01-20' },
      '2025-01-31',
      ['recurring 2025-01-20..2025-02-01 due 2025-01-20'],
    ],
    [
      'a line that began before the contract',
      {},
      { startsOn: '2024-06-01' },
      '2025-01-01',
      ['recurring 2025-01-01..2025-02-01 due 2025-01-01'],
    ],
    [
      'the earlier of both ends',
      { endsOn: '2025-01-20' },
      { endsOn: '2025-01-10' },
      '2025-12-31',
      ['recurring 2025-01-01..2025-01-11 due 2025-01-01'],
    ],
    [
      'from where the last bill stopped',
      {},
      { billedTo: '2025-03-01' },
      '2025-03-31',
      ['recurring 2025-03-01..2025-04-01 due 2025-03-01'],
    ],
    [
      'the rest of a period after an end was taken back',
      {},
      { billedTo: '2025-03-11' },
      '2025-03-31',
      ['recurring 2025-03-11..2025-04-01 due 2025-03-11'],
    ],
    ['nothing of a line that was never in force', { endsOn: '2024-12-31' }, {}, '2025-12-31', []],
    [
      'years over leap days',
      { startsOn: '2024-02-29', recurrenceMonths: 12 },
      { startsOn: '2024-02-29' },
      '2025-12-31',
      ['recurring 2024-02-29..2025-02-28 due 2024-02-29', 'recurring 2025-02-28..2026-02-28 due 2025-02-28'],
    ],
  ])('%s', (_, terms, line, upTo, expected) => {
    expect(duePeriods({ ...MONTHLY, ...terms }, { ...FEE, ...line }, upTo).map(written)).toEqual(expected);
  });
});

describe('what is given back', () => {
  it.each<[string, Partial<BillingTerms>, Partial<LineTerms>, string[]]>([
    [
      'nothing when the end is where billing stopped',
      { endsOn: '2025-03-31' },
      { billedTo: '2025-04-01' },
      [],
    ],
    [
      'the rest of the period',
      { endsOn: '2025-03-15' },
      { billedTo: '2025-04-01' },
      ['refund 2025-03-16..2025-04-01 due 2025-03-16'],
    ],
    [
      'period by period, each against its own',
      { endsOn: '2025-02-10' },
      { billedTo: '2025-04-01' },
      ['refund 2025-02-11..2025-03-01 due 2025-02-11', 'refund 2025-03-01..2025-04-01 due 2025-02-11'],
    ],
    [
      'the line’s own end counts too',
      {},
      { endsOn: '2025-03-15', billedTo: '2025-04-01' },
      ['refund 2025-03-16..2025-04-01 due 2025-03-16'],
    ],
    [
      'all of it when the contract was never in force',
      { endsOn: '2024-12-31' },
      { billedTo: '2025-02-01' },
      ['refund 2025-01-01..2025-02-01 due 2025-01-01'],
    ],
    [
      'nothing of what is sold once',
      { endsOn: '2025-01-10' },
      { kind: 'activation', billedTo: '2025-01-12' },
      [],
    ],
  ])('%s', (_, terms, line, expected) => {
    const due = duePeriods({ ...MONTHLY, ...terms }, { ...FEE, ...line }, '2025-12-31');
    expect(due.filter(({ kind }) => kind === 'refund').map(written)).toEqual(expected);
  });
});

describe('what is sold once', () => {
  it.each<[string, Partial<BillingTerms>, Partial<LineTerms>, CivilDate, string[]]>([
    [
      'on its first day, whatever the policy',
      { policy: 'arrears' },
      {},
      '2025-01-01',
      ['one-off 2025-01-01..2025-01-02 due 2025-01-01'],
    ],
    ['not before', {}, { startsOn: '2025-02-10' }, '2025-02-09', []],
    ['not again', {}, { billedTo: '2025-01-02' }, '2025-12-31', []],
    ['not when it never was in force', { endsOn: '2024-12-31' }, {}, '2025-12-31', []],
    [
      'not when it would begin after the end',
      { endsOn: '2025-01-31' },
      { startsOn: '2025-02-01' },
      '2025-12-31',
      [],
    ],
  ])('%s', (_, terms, line, upTo, expected) => {
    expect(
      duePeriods({ ...MONTHLY, ...terms }, { ...FEE, kind: 'activation', ...line }, upTo).map(written),
    ).toEqual(expected);
  });
});

it('a contract is billed next when its first line is', () => {
  const later = { ...FEE, startsOn: '2025-05-01' };
  expect(nextBillingOn(MONTHLY, [later, { ...FEE, billedTo: '2025-03-01' }])).toBe('2025-03-01');
  expect(nextBillingOn(MONTHLY, [{ ...FEE, endsOn: '2025-02-28', billedTo: '2025-03-01' }, later])).toBe(
    '2025-05-01',
  );
  expect(
    nextBillingOn({ ...MONTHLY, endsOn: '2025-02-28' }, [{ ...FEE, billedTo: '2025-03-01' }]),
  ).toBeNull();
  expect(nextBillingOn(MONTHLY, [])).toBeNull();
});

/** Any day of 2023 to 2029 (two leap days among them); every third is the last of its month, where months differ. */
const anyDay = fc
  .record({
    year: fc.integer({ min: 2023, max: 2029 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 46 }),
  })
  .map(({ year, month, day }) => civilDate(year, month, day));

const anyTerms: fc.Arbitrary<BillingTerms> = fc
  .record({
    startsOn: anyDay,
    lasts: fc.option(fc.integer({ min: -1, max: 900 })),
    recurrenceMonths: fc.constantFrom(...RECURRENCES),
    policy: fc.constantFrom(...POLICIES),
    day: fc.integer({ min: 1, max: 31 }),
    anchor: fc.constantFrom(...ANCHORS),
  })
  .map(({ startsOn, lasts, policy, day, ...rest }) => ({
    ...rest,
    anchorOn: null,
    startsOn,
    endsOn: lasts === null ? null : addDays(startsOn, lasts),
    policy,
    fixedDay: policy === 'fixed-day' ? day : null,
  }));

/** A recurring line that begins around its contract's start. */
const anyLineOf = ({ startsOn }: BillingTerms): fc.Arbitrary<LineTerms> =>
  fc
    .record({
      later: fc.integer({ min: -40, max: 200 }),
      lasts: fc.option(fc.integer({ min: -1, max: 700 })),
    })
    .map(({ later, lasts }) => {
      const first = addDays(startsOn, later);
      return { ...FEE, startsOn: first, endsOn: lasts === null ? null : addDays(first, lasts) };
    });

const anyContract = anyTerms.chain((terms) =>
  fc.record({ terms: fc.constant(terms), line: anyLineOf(terms) }),
);

describe('laws', () => {
  it('each day lies in one period, and periods lie end to end: neither hole nor overlap', () => {
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: -400, max: 2500 }), (terms, offset) => {
        const day = addDays(terms.startsOn, offset);
        const period = periodAt(terms, day);
        expect(period.from <= day && day < period.to).toBe(true);
        expect(periodAt(terms, period.from)).toEqual(period);
        expect(periodAt(terms, addDays(period.to, -1))).toEqual(period);
        expect(periodAt(terms, period.to).from).toBe(period.to);
      }),
      { numRuns: 500 },
    );
  });

  it('periods keep the anchor’s day for ever, or the month’s last where the month is shorter', () => {
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: 0, max: 120 }), (terms, months) => {
        const { from } = periodAt(terms, addMonths(terms.startsOn, months));
        const anchorDay = terms.anchor === 'calendar' ? 1 : dayOfMonth(terms.startsOn);
        expect(dayOfMonth(from)).toBe(
          dayOfMonth(civilDate(Number(from.slice(0, 4)), Number(from.slice(5, 7)), anchorDay)),
        );
      }),
    );
  });

  it('what is due covers a line from its first day on, end to end, never across a border, in order of due day', () => {
    fc.assert(
      fc.property(anyContract, fc.integer({ min: -30, max: 1200 }), ({ terms, line }, reach) => {
        const upTo = addDays(terms.startsOn, reach);
        const force = inForce(terms, line);
        let expected = force.from;
        let previousDue = '';
        for (const { kind, full, active, dueOn } of duePeriods(terms, line, upTo)) {
          expect(kind).toBe('recurring');
          expect(active.from).toBe(expected);
          expect(full.from <= active.from && active.from < active.to && active.to <= full.to).toBe(true);
          if (active.to !== full.to) expect(active.to).toBe(force.to);
          expect(previousDue <= dueOn && dueOn <= upTo).toBe(true);
          expected = active.to;
          previousDue = dueOn;
        }
        expect(force.to === null || expected <= force.to || expected === force.from).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('what is not due yet is due later, and by then all of it', () => {
    fc.assert(
      fc.property(anyContract, ({ terms, line }) => {
        const { from, to } = inForce(terms, line);
        if (to === null) return;
        const due = duePeriods(terms, line, addMonths(to, 13));
        const covered = due.reduce((sum, { active }) => sum + daysBetween(active.from, active.to), 0);
        expect(covered).toBe(Math.max(0, daysBetween(from, to)));
      }),
    );
  });

  it('many runs bill what one run bills', () => {
    fc.assert(
      fc.property(
        anyContract,
        fc.array(fc.integer({ min: -60, max: 900 }), { maxLength: 8 }),
        ({ terms, line }, reaches) => {
          const days = reaches.map((reach) => addDays(terms.startsOn, reach)).sort();
          const upTo = days.at(-1) ?? terms.startsOn;
          const billed: DuePeriod[] = [];
          let now = line;
          for (const day of [...days, upTo]) {
            const due = duePeriods(terms, now, day);
            billed.push(...due);
            now = afterBilling(now, due);
            expect(duePeriods(terms, now, day)).toEqual([]);
          }
          expect(billed).toEqual(duePeriods(terms, line, upTo));
        },
      ),
    );
  });

  it('an end set after billing gives back the days beyond it, all and once, each within its period', () => {
    fc.assert(
      fc.property(
        anyContract,
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: -1, max: 900 }),
        ({ terms, line }, reach, lasts) => {
          const upTo = addDays(terms.startsOn, reach);
          const billed = afterBilling(line, duePeriods(terms, line, upTo));
          const ended = { ...terms, endsOn: addDays(terms.startsOn, lasts) };
          const force = inForce(ended, billed);
          const due = duePeriods(ended, billed, addDays(upTo, 2000));
          const refunds = due.filter(({ kind }) => kind === 'refund');

          const beyond = billed.billedTo !== null && force.to !== null && billed.billedTo > force.to;
          expect(refunds.length > 0).toBe(beyond);
          if (!beyond || force.to === null) return;
          let expected = force.to > force.from ? force.to : force.from;
          for (const { full, active } of refunds) {
            expect(active.from).toBe(expected);
            expect(full).toEqual(periodAt(ended, active.from));
            expect(active.to <= full.to).toBe(true);
            expected = active.to;
          }
          expect(expected).toBe(billed.billedTo);
          expect(duePeriods(ended, afterBilling(billed, refunds), addDays(upTo, 2000))).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('the next day on which something is due is the first on which a run finds it', () => {
    fc.assert(
      fc.property(
        anyContract,
        fc.boolean(),
        fc.integer({ min: -60, max: 900 }),
        ({ terms, line }, once, reach) => {
          const whole: LineTerms = once ? { ...line, kind: 'activation' } : line;
          const now = afterBilling(whole, duePeriods(terms, whole, addDays(terms.startsOn, reach)));
          const next = nextDueOn(terms, now);
          if (next === null) {
            expect(duePeriods(terms, now, addDays(terms.startsOn, 20_000))).toEqual([]);
            return;
          }
          expect(duePeriods(terms, now, addDays(next, -1))).toEqual([]);
          expect(duePeriods(terms, now, next).length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('what is sold once is billed once', () => {
    fc.assert(
      fc.property(
        anyContract,
        fc.array(fc.integer({ min: -60, max: 900 }), { minLength: 1, maxLength: 6 }),
        ({ terms, line }, reaches) => {
          let now: LineTerms = { ...line, kind: 'goods' };
          let count = 0;
          for (const reach of reaches) {
            const due = duePeriods(terms, now, addDays(terms.startsOn, reach));
            count += due.length;
            now = afterBilling(now, due);
          }
          const { from, to } = inForce(terms, line);
          const reached = addDays(terms.startsOn, Math.max(...reaches)) >= from && (to === null || to > from);
          expect(count).toBe(reached ? 1 : 0);
        },
      ),
    );
  });
});
