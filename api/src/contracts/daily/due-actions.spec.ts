import { addDays } from '@ponte/shared/calendar';
import fc from 'fast-check';
import { CONTRACT_STATUSES } from '../contract-state';
import { termDays } from '../term/term';
import { dueActions, type DailyFacts } from './due-actions';

const FACTS: DailyFacts = {
  ...{ status: 'active', endsOn: null, validUntil: null, trialEndsOn: null, trialThen: null, pauses: [] },
  ...{ termMonths: null, renewal: 'none', renewalMonths: null, commitmentMonths: null },
  ...{ termStartsOn: null, termEndsOn: null, commitmentEndsOn: null },
  ...{ trialReminderDays: [7], reminderDays: [60, 30] },
};
const YEAR = { termMonths: 12, termStartsOn: '2025-01-01', termEndsOn: '2025-12-31' };
const TRIAL = { status: 'trial', trialEndsOn: '2025-03-10', trialThen: 'activate' } as const;

const told = (facts: Partial<DailyFacts>, day: string): string[] => {
  const { moves, notices } = dueActions({ ...FACTS, ...facts }, day);
  return [
    ...moves.map(({ action, on, until }) => [action, on, ...(until ? [until] : [])].join(' ')),
    ...notices.map(({ kind, lastDay, daysBefore }) => `${kind} ${lastDay} ${daysBefore}`),
  ];
};

describe('what a day brings', () => {
  it.each<[string, Partial<DailyFacts>, string, string[]]>([
    // a contract                        facts                              day           is due
    ['without an end', {}, '2030-01-01', []],
    ['a proposal on its last day', { status: 'proposal', validUntil: '2025-03-10' }, '2025-03-10', []],
    ['the day after', { status: 'proposal', validUntil: '2025-03-10' }, '2025-03-11', ['expire 2025-03-11']],
    ['accepted meanwhile', { status: 'accepted', validUntil: '2025-03-10' }, '2025-03-11', []],
    ['a trial, long before its end', TRIAL, '2025-03-02', []],
    ['a week before its end', TRIAL, '2025-03-03', ['notice-trial 2025-03-10 7']],
    ['a trial on its last day', TRIAL, '2025-03-10', ['notice-trial 2025-03-10 7']],
    ['the day after it', TRIAL, '2025-03-11', ['trial-activate 2025-03-11']],
    ['a month after it', TRIAL, '2025-04-11', ['trial-activate 2025-03-11']],
    ['a trial that is to close', { ...TRIAL, trialThen: 'close' }, '2025-03-12', ['trial-close 2025-03-11']],
    ['a trial that was ended before', { ...TRIAL, endsOn: '2025-03-05' }, '2025-03-12', ['close 2025-03-06']],
    ['an end to come', { endsOn: '2025-06-30' }, '2025-03-01', []],
    ['sixty days before', { endsOn: '2025-06-30' }, '2025-05-01', ['notice-end 2025-06-30 60']],
    ['thirty days before', { endsOn: '2025-06-30' }, '2025-06-05', ['notice-end 2025-06-30 30']],
    ['its last day', { endsOn: '2025-06-30' }, '2025-06-30', ['notice-end 2025-06-30 30']],
    ['the day after it', { endsOn: '2025-06-30' }, '2025-07-01', ['close 2025-07-01']],
    ['that the customer leaves', { status: 'withdrawn', endsOn: '2025-06-30' }, '2025-06-30', []],
    [
      'when the notice is over',
      { status: 'withdrawn', endsOn: '2025-06-30' },
      '2025-07-02',
      ['close 2025-07-01'],
    ],
    ['closed long ago', { status: 'closed', endsOn: '2025-06-30' }, '2025-07-02', []],
    ['a year that is renewed', { ...YEAR, renewal: 'tacit' }, '2025-12-31', ['notice-renewal 2025-12-31 30']],
    ['the year after', { ...YEAR, renewal: 'tacit' }, '2026-01-01', ['renew 2026-01-01 2026-12-31']],
    [
      'renewed by the month',
      { ...YEAR, renewal: 'tacit', renewalMonths: 1 },
      '2026-03-05',
      [
        'renew 2026-01-01 2026-01-31',
        'renew 2026-02-01 2026-02-28',
        'renew 2026-03-01 2026-03-31',
        'notice-renewal 2026-03-31 30',
      ],
    ],
    [
      'that was to be renewed, but ends',
      { ...YEAR, renewal: 'tacit', endsOn: '2025-12-31' },
      '2026-01-01',
      ['close 2026-01-01'],
    ],
    [
      'that ends in its second year',
      { ...YEAR, renewal: 'tacit', endsOn: '2026-06-30' },
      '2026-08-01',
      ['renew 2026-01-01 2026-12-31', 'close 2026-07-01'],
    ],
    [
      'suspended',
      { ...YEAR, renewal: 'tacit', status: 'suspended' },
      '2026-01-01',
      ['renew 2026-01-01 2026-12-31'],
    ],
    ['withdrawn', { ...YEAR, renewal: 'tacit', status: 'withdrawn' }, '2026-01-01', []],
    [
      'with a trial before its year',
      { ...TRIAL, termMonths: 12, renewal: 'tacit' },
      '2026-03-11',
      ['trial-activate 2025-03-11', 'renew 2026-03-11 2027-03-10'],
    ],
    [
      'with a trial before a year that is all',
      { ...TRIAL, termMonths: 12 },
      '2026-03-11',
      ['trial-activate 2025-03-11', 'close 2026-03-11'],
    ],
    ['a pause to come', { pauses: [{ startsOn: '2025-06-01', endsOn: '2025-08-31' }] }, '2025-05-31', []],
    [
      'a pause',
      { pauses: [{ startsOn: '2025-06-01', endsOn: '2025-08-31' }] },
      '2025-06-03',
      ['pause 2025-06-01'],
    ],
    [
      'an open one',
      { pauses: [{ startsOn: '2025-06-01', endsOn: null }] },
      '2025-06-03',
      ['pause 2025-06-01'],
    ],
    [
      'a pause while suspended',
      { status: 'suspended', pauses: [{ startsOn: '2025-06-01', endsOn: null }] },
      '2025-06-03',
      [],
    ],
    [
      'paused, to its last day',
      { status: 'paused', pauses: [{ startsOn: '2025-06-01', endsOn: '2025-08-31' }] },
      '2025-08-31',
      [],
    ],
    [
      'paused, the day after',
      { status: 'paused', pauses: [{ startsOn: '2025-06-01', endsOn: '2025-08-31' }] },
      '2025-09-01',
      ['unpause 2025-09-01'],
    ],
    ['paused by hand', { status: 'paused' }, '2025-09-01', []],
    [
      'paused again at once',
      {
        status: 'paused',
        pauses: [
          { startsOn: '2025-06-01', endsOn: '2025-06-30' },
          { startsOn: '2025-07-01', endsOn: null },
        ],
      },
      '2025-07-02',
      [],
    ],
    [
      'a pause that was missed',
      { pauses: [{ startsOn: '2025-06-01', endsOn: '2025-08-31' }] },
      '2025-10-01',
      [],
    ],
  ])('%s, %#', (_, facts, day, due) => {
    expect(told(facts, day)).toEqual(due);
  });
});

describe('on whatever days one looks', () => {
  const FIRST = '2025-01-01';
  const day = fc.integer({ min: 0, max: 500 }).map((count) => addDays(FIRST, count));
  const months = fc.integer({ min: 1, max: 14 });
  const pause = fc.tuple(day, fc.option(fc.integer({ min: 0, max: 90 }))).map(([startsOn, length]) => ({
    startsOn,
    endsOn: length === null ? null : addDays(startsOn, length),
  }));

  const facts: fc.Arbitrary<DailyFacts> = fc
    .record({
      status: fc.constantFrom(...CONTRACT_STATUSES),
      endsOn: fc.option(day, { freq: 3 }),
      validUntil: fc.option(day),
      trialEndsOn: day,
      trialThen: fc.constantFrom('activate' as const, 'close' as const),
      pauses: fc.array(pause, { maxLength: 1 }),
      termMonths: fc.option(months, { freq: 3 }),
      renewal: fc.constantFrom('none' as const, 'tacit' as const),
      renewalMonths: fc.option(months),
      commitmentMonths: fc.option(months),
      reminderDays: fc.subarray([90, 60, 30, 7]),
    })
    .map((values) => ({ ...FACTS, ...values, ...termDays(values, { ...FACTS, ...values }, FIRST) }));

  const steps = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 });

  function follow(start: DailyFacts, days: readonly string[]) {
    let after = start;
    const moves: string[] = [];
    const notices: string[] = [];
    for (const each of days) {
      const plan = dueActions(after, each);
      after = plan.after;
      moves.push(...plan.moves.map(({ action, on, until }) => `${action} ${on} ${String(until)}`));
      notices.push(
        ...plan.notices.map(({ kind, lastDay, daysBefore }) => `${kind} ${lastDay} ${daysBefore}`),
      );
    }
    return { after, moves, notices: new Set(notices) };
  }

  it('the contract becomes the same, by the same moves on the same days', () => {
    fc.assert(
      fc.property(facts, steps, (start, lengths) => {
        const looks: string[] = [FIRST];
        for (const length of lengths) looks.push(addDays(looks.at(-1) ?? FIRST, length));
        const last = looks.at(-1) ?? FIRST;
        const daily: string[] = [];
        for (let each = FIRST; each <= last; each = addDays(each, 1)) daily.push(each);

        const often = follow(start, daily);
        const seldom = follow(start, looks);
        const once = follow(start, [last]);
        const unpaused = (moves: readonly string[]) => moves.filter((move) => !/^(un)?pause /.test(move));
        expect(seldom.after).toEqual(often.after);
        expect(once.after).toEqual(often.after);
        expect(unpaused(seldom.moves)).toEqual(unpaused(often.moves));
        expect(unpaused(once.moves)).toEqual(unpaused(often.moves));
        for (const notice of seldom.notices) expect(often.notices).toContain(notice);
      }),
      { numRuns: 200 },
    );
  });

  it('nothing is due a second time', () => {
    fc.assert(
      fc.property(facts, day, (start, each) => {
        const { after } = dueActions(start, each);
        expect(dueActions(after, each).moves).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
