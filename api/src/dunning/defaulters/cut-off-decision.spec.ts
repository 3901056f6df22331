import { addDays, latest, type CivilDate } from '@ponte/shared/calendar';
import Big from 'big.js';
import fc from 'fast-check';
import type { CutOffCalendar } from '../calendar/cut-off-calendar';
import type { DunningPolicyFacts } from '../policies/policy';
import { cutOffDecision, resumeCause, type DebtorFacts } from './cut-off-decision';

const POLICY: DunningPolicyFacts = {
  ...{ id: 1, action: 'suspend', graceDays: 5, daysOverdue: 15, warningDays: 7, warnAgain: true },
  ...{ leastAmount: new Big('20'), tolerance: new Big('1'), resumeBelow: new Big('5') },
};
const CALENDAR: CutOffCalendar = {
  ...{ weekdays: [6, 7], holidays: true, eves: false, patronDay: null, ranges: [] },
  ...{ opensAt: '09:00', closesAt: '16:00' },
};
/** An invoice due on 31 January 2026: with five days of grace it is late by fifteen on Friday 20 February. */
const DUE = '2026-01-31';
const FACTS: DebtorFacts = {
  items: [{ invoiceId: 1, dueOn: DUE, open: new Big('36.60'), disputed: false }],
  ...{ notes: [], unallocated: new Big('0'), cuttable: true, cutOff: false, warning: null, reachable: true },
  ...{ reversedOn: null, exemption: null, promise: null },
};
const WARNED = { warning: { on: '2026-02-13', reached: true } };
const promise = (until: CivilDate, values: object = {}) => ({
  promise: { amount: new Big('36.60'), until, takenOn: '2026-02-10', kept: false, resumes: false, ...values },
});
const decide = (on: string, facts: Partial<DebtorFacts> = {}, policy: Partial<DunningPolicyFacts> = {}) => {
  const [today = '', time = '10:00'] = on.split(' ');
  const { cut, cause, cutOn } = cutOffDecision({ ...FACTS, ...facts }, { ...POLICY, ...policy }, CALENDAR, {
    today,
    time,
  });
  return [cause, cut, cutOn];
};

describe('is the line cut off?', () => {
  it.each<[string, string, Partial<DebtorFacts>, Partial<DunningPolicyFacts>, string, string | null]>([
    // what                              at                  facts      policy   cause           first day it may be
    ['due today', '2026-01-31', {}, {}, 'nothing-overdue', null],
    ['the day after', '2026-02-01', {}, {}, 'within-grace', null],
    ['last day of the grace', '2026-02-05', {}, {}, 'within-grace', null],
    ['a day late', '2026-02-06', {}, {}, 'not-late-enough', '2026-02-20'],
    ['the day before the warning', '2026-02-12', {}, {}, 'not-late-enough', '2026-02-20'],
    ['day of the warning', '2026-02-13', {}, {}, 'warning-due', '2026-02-20'],
    ['warned', '2026-02-13', WARNED, {}, 'warned', '2026-02-20'],
    ['the day before', '2026-02-19', WARNED, {}, 'warned', '2026-02-20'],
    ['the day, early', '2026-02-20 08:59', WARNED, {}, 'outside-hours', '2026-02-20'],
    ['the day', '2026-02-20 09:00', WARNED, {}, 'overdue', '2026-02-20'],
    ['the day, last minute', '2026-02-20 15:59', WARNED, {}, 'overdue', '2026-02-20'],
    ['the day, too late: Monday', '2026-02-20 16:00', WARNED, {}, 'outside-hours', '2026-02-23'],
    ['Saturday', '2026-02-21', WARNED, {}, 'day-excluded', '2026-02-23'],
    ['Easter Monday', '2026-04-06', WARNED, {}, 'day-excluded', '2026-04-07'],
    [
      'warned late: its days must pass',
      '2026-02-25',
      { warning: { on: '2026-02-20', reached: true } },
      {},
      'warned',
      '2026-02-27',
    ],
    ['never warned', '2026-03-10', {}, {}, 'warning-due', '2026-03-17'],
    [
      'warned before this invoice was due',
      '2026-02-25',
      { warning: { on: '2026-01-20', reached: true } },
      {},
      'warning-due',
      '2026-03-04',
    ],
    [
      'the warning came back',
      '2026-02-25',
      { warning: { on: '2026-02-13', reached: false } },
      {},
      'unreachable',
      null,
    ],
    [
      'the warning is on its way',
      '2026-02-13',
      { warning: { on: '2026-02-13', reached: null } },
      {},
      'warned',
      '2026-02-20',
    ],
    [
      'and still when its days are over',
      '2026-02-25',
      { warning: { on: '2026-02-13', reached: null } },
      {},
      'unreachable',
      null,
    ],
    ['no address', '2026-02-25', { reachable: false }, {}, 'unreachable', null],
    [
      'no address, but told by phone',
      '2026-02-25',
      { reachable: false, ...WARNED },
      {},
      'overdue',
      '2026-02-25',
    ],
    ['too little', '2026-02-25', { ...WARNED, unallocated: new Big('16.61') }, {}, 'below-least', null],
    ['just enough', '2026-02-25', { ...WARNED, unallocated: new Big('16.60') }, {}, 'overdue', '2026-02-25'],
    [
      'paid on account',
      '2026-02-25',
      { ...WARNED, unallocated: new Big('36.60') },
      {},
      'covered-by-credit',
      null,
    ],
    [
      'a cent left',
      '2026-02-25',
      { ...WARNED, items: [{ invoiceId: 1, dueOn: DUE, open: new Big('0.01'), disputed: false }] },
      {},
      'trifle',
      null,
    ],
    [
      'contested',
      '2026-02-25',
      { ...WARNED, items: [{ invoiceId: 1, dueOn: DUE, open: new Big('36.60'), disputed: true }] },
      {},
      'disputed',
      null,
    ],
    [
      'on the list of those never cut off',
      '2026-02-25',
      { ...WARNED, exemption: { reason: 'ospedale', until: null } },
      {},
      'exempt',
      null,
    ],
    [
      'its last day there',
      '2026-02-25',
      { ...WARNED, exemption: { reason: 'x', until: '2026-02-25' } },
      {},
      'exempt',
      null,
    ],
    [
      'the day after',
      '2026-02-26',
      { ...WARNED, exemption: { reason: 'x', until: '2026-02-25' } },
      {},
      'overdue',
      '2026-02-26',
    ],
    ['promised until today', '2026-02-25', { ...WARNED, ...promise('2026-02-25') }, {}, 'promised', null],
    [
      'promise broken: the next day',
      '2026-02-26',
      { ...WARNED, ...promise('2026-02-25') },
      {},
      'promise-broken',
      '2026-02-26',
    ],
    [
      'broken on a Friday',
      '2026-02-28',
      { ...WARNED, ...promise('2026-02-27') },
      {},
      'day-excluded',
      '2026-03-02',
    ],
    [
      'broken, whatever the days and the warning',
      '2026-02-12',
      promise('2026-02-11'),
      {},
      'promise-broken',
      '2026-02-12',
    ],
    [
      'kept in part: the usual way again',
      '2026-02-19',
      { ...WARNED, ...promise('2026-02-15', { kept: true }) },
      {},
      'warned',
      '2026-02-20',
    ],
    [
      'broken about something paid since',
      '2026-02-06',
      promise('2026-01-20', { takenOn: '2026-01-10' }),
      {},
      'not-late-enough',
      '2026-02-20',
    ],
    ['no line in force', '2026-02-25', { ...WARNED, cuttable: false }, {}, 'no-contract', null],
    ['cut off already', '2026-02-25', { ...WARNED, cuttable: false, cutOff: true }, {}, 'already-cut', null],
    ['only warned by policy', '2026-02-25', WARNED, { action: 'warn' }, 'policy-warn', null],
    ['only warned, not warned yet', '2026-02-25', {}, { action: 'warn' }, 'warning-due', null],
    ['left alone by policy', '2026-02-25', WARNED, { action: 'none' }, 'policy-none', null],
    [
      'a payment was reversed: warned again',
      '2026-02-25',
      { ...WARNED, reversedOn: '2026-02-24' },
      {},
      'warning-due',
      '2026-03-04',
    ],
    [
      'a payment was reversed: the warning stands',
      '2026-02-25',
      { ...WARNED, reversedOn: '2026-02-24' },
      { warnAgain: false },
      'overdue',
      '2026-02-25',
    ],
    [
      'cut off at once when late',
      '2026-02-06',
      { warning: { on: '2026-02-01', reached: true } },
      { daysOverdue: 1, warningDays: 0 },
      'overdue',
      '2026-02-06',
    ],
  ])('%s', (...[, on, facts, policy, cause, cutOn]) => {
    expect(decide(on, facts, policy)).toEqual([
      cause,
      cause === 'overdue' || cause === 'promise-broken',
      cutOn,
    ]);
  });
});

describe('does the line come back?', () => {
  it.each<[string, Partial<DebtorFacts>, Partial<DunningPolicyFacts>, string | null]>([
    ['nothing paid', {}, {}, null],
    ['paid', { items: [] }, {}, 'paid'],
    ['paid but for the threshold', { unallocated: new Big('31.60') }, {}, 'paid'],
    ['a cent less', { unallocated: new Big('31.59') }, {}, null],
    [
      'contested',
      { items: [{ invoiceId: 1, dueOn: DUE, open: new Big('36.60'), disputed: true }] },
      {},
      'disputed',
    ],
    ['whitelisted', { exemption: { reason: 'x', until: null } }, {}, 'exempt'],
    ['no more whitelisted', { exemption: { reason: 'x', until: '2026-02-24' } }, {}, null],
    ['promised, and the promise opens the line', promise('2026-02-27', { resumes: true }), {}, 'promised'],
    ['promised without', promise('2026-02-27'), {}, null],
    ['promise broken', promise('2026-02-24', { resumes: true }), {}, null],
    ['the policy cuts off no more', {}, { action: 'none' }, 'policy'],
  ])('%s', (_, facts, policy, cause) => {
    expect(resumeCause({ ...FACTS, cutOff: true, ...facts }, { ...POLICY, ...policy }, '2026-02-25')).toBe(
      cause,
    );
  });
});

describe('whatever the customer and the policy', () => {
  const TODAY = '2026-03-10';
  const day = fc.integer({ min: -20, max: 90 }).map((ago) => addDays(TODAY, -ago));
  const past = fc.nat(90).map((ago) => addDays(TODAY, -ago));
  const cents = fc.integer({ min: 1, max: 20_000 }).map((count) => new Big(count.toString()).div('100'));
  const facts: fc.Arbitrary<DebtorFacts> = fc.record({
    items: fc.array(fc.record({ invoiceId: fc.nat(9), dueOn: day, open: cents, disputed: fc.boolean() }), {
      maxLength: 4,
    }),
    notes: fc.array(fc.record({ dueOn: day, open: cents }), { maxLength: 1 }),
    unallocated: fc.oneof(fc.constant(new Big('0')), cents),
    cuttable: fc.boolean(),
    cutOff: fc.boolean(),
    warning: fc.option(fc.record({ on: past, reached: fc.constantFrom(true, false, null) })),
    reachable: fc.boolean(),
    reversedOn: fc.option(past),
    exemption: fc.option(fc.record({ reason: fc.constant('x'), until: fc.option(day) })),
    promise: fc.option(
      fc.record({ amount: cents, until: day, takenOn: past, kept: fc.boolean(), resumes: fc.boolean() }),
    ),
  });
  const policy: fc.Arbitrary<DunningPolicyFacts> = fc
    .record({
      id: fc.constant(1),
      action: fc.constantFrom('suspend' as const, 'warn' as const, 'none' as const),
      graceDays: fc.nat(20),
      daysOverdue: fc.integer({ min: 1, max: 60 }),
      warningDays: fc.nat(20),
      leastAmount: cents,
      tolerance: fc.oneof(fc.constant(new Big('0')), cents),
      warnAgain: fc.boolean(),
    })
    .chain((values) =>
      fc
        .nat(99)
        .map((part) => ({ ...values, resumeBelow: values.leastAmount.times(part.toString()).div('100') })),
    );
  const time = fc.constantFrom('08:00', '10:00', '15:59', '17:00');
  const run = (check: (facts: DebtorFacts, policy: DunningPolicyFacts, time: string) => void): void => {
    fc.assert(fc.property(facts, policy, time, check), { numRuns: 2000 });
  };

  it('nobody is cut off who has paid, promised, contests it, is exempt, or was not warned in time', () => {
    run((any, rule, at) => {
      const { cut, cause, debt } = cutOffDecision(any, rule, CALENDAR, { today: TODAY, time: at });
      if (!cut) return;
      expect(rule.action).toBe('suspend');
      expect(any.cuttable).toBe(true);
      expect(debt.late.gte(rule.leastAmount)).toBe(true);
      expect(
        debt.late.plus(debt.credit).lte(any.items.reduce((all, { open }) => all.plus(open), new Big('0'))),
      ).toBe(true);
      expect(any.exemption === null || (any.exemption.until ?? TODAY) < TODAY).toBe(true);
      expect(any.promise === null || any.promise.kept || any.promise.until < TODAY).toBe(true);
      if (cause === 'promise-broken') return;
      expect(any.warning?.reached).toBe(true);
      expect(addDays(any.warning?.on ?? TODAY, rule.warningDays) <= TODAY).toBe(true);
      expect(debt.daysLate).toBeGreaterThanOrEqual(rule.daysOverdue);
    });
  });

  it('nobody is let in who would be cut off at once', () => {
    run((any, rule, at) => {
      if (resumeCause(any, rule, TODAY) === null) return;
      expect(cutOffDecision({ ...any, cuttable: true }, rule, CALENDAR, { today: TODAY, time: at }).cut).toBe(
        false,
      );
    });
  });

  it('who pays all is let in, and never cut off', () => {
    run((any, rule, at) => {
      const paid = { ...any, items: [] };
      expect(resumeCause(paid, rule, TODAY)).toBe('paid');
      expect(cutOffDecision(paid, rule, CALENDAR, { today: TODAY, time: at }).cut).toBe(false);
    });
  });

  it('the day foretold is the first on which it happens, if nothing changes but the warning', () => {
    run((any, rule) => {
      const now = { today: TODAY, time: '10:00' };
      const { cutOn, cause } = cutOffDecision(any, rule, CALENDAR, now);
      if (cutOn === null || rule.action !== 'suspend') return;
      // What is foretold takes a warning on its way for one that will arrive.
      let warning = any.warning && { ...any.warning, reached: any.warning.reached ?? true };
      for (let today: CivilDate = TODAY; today <= latest(cutOn, TODAY); today = addDays(today, 1)) {
        const then = cutOffDecision({ ...any, warning }, rule, CALENDAR, { today, time: '10:00' });
        if (then.cause === 'warning-due') warning = { on: today, reached: true };
        // Another instalment may fall due meanwhile and money may not: both are changes.
        if (any.items.some(({ dueOn }) => addDays(dueOn, rule.graceDays) >= TODAY)) return;
        if (cause === 'not-late-enough' && (!any.reachable || any.warning?.reached === false)) return;
        const again = cutOffDecision({ ...any, warning }, rule, CALENDAR, { today, time: '10:00' });
        expect([today, again.cut]).toEqual([today, today === cutOn]);
      }
    });
  });
});
