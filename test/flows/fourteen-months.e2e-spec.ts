import { addDays, addMonths, days, type CivilDate, type Period } from '@ponte/shared/calendar';
import { decimal, sum } from '@ponte/shared/money';
import Big from 'big.js';
import { prorate } from '../../api/src/billing/proration';
import type { BillingTerms, Policy, Recurrence } from '../../api/src/contracts/billing-terms';
import { periodAt } from '../../api/src/contracts/schedule';
import { testApp } from '../support/app';
import {
  allCharges,
  billUpTo,
  NO_OFFENCES,
  offencesAgainstTheBooks,
  type ChargeRow,
} from '../support/billing';

const FIRST: CivilDate = '2024-01-01';
const MONTHS = 14;
const FEE = '31.37';

interface Case extends BillingTerms {
  readonly id: number;
  readonly lineId: number;
  readonly startsOn: CivilDate;
  endsOn: CivilDate | null;
}

interface ContractAnswer {
  readonly id: number;
  readonly lines: readonly { readonly id: number }[];
}

/** Starts in the middle of months, on the days short months lack, and on the night the clocks go forward. */
const STARTS: readonly CivilDate[] = [
  '2024-01-01',
  '2024-01-17',
  '2024-01-31',
  '2024-02-29',
  '2024-03-31',
  '2024-10-27',
];
const RECURRENCES: readonly Recurrence[] = [1, 2, 3, 6, 12];
const POLICIES: readonly Policy[] = ['advance', 'arrears', 'fixed-day'];

/** Last days of the contracts that are closed, by their place: mid-period, leap day, a period's own last day. */
const CLOSINGS: Readonly<Record<number, CivilDate>> = {
  3: '2024-06-10',
  11: '2024-02-29',
  17: '2024-09-30',
  29: '2024-12-31',
  38: '2024-11-05',
};

describe('fourteen months of billing', () => {
  const app = testApp();
  const cases: Case[] = [];

  beforeAll(async () => {
    app.clock.hold('2024-01-01');
    const product = await app.given.product({ unitPrice: FEE });
    const activation = await app.given.product({ kind: 'activation', unitPrice: '99.00' });
    let place = 0;
    for (const startsOn of STARTS) {
      for (const recurrenceMonths of RECURRENCES) {
        for (const policy of POLICIES) {
          const anchor = place % 2 === 0 ? 'start' : 'calendar';
          const fixedDay = policy === 'fixed-day' ? [1, 15, 31][place % 3] : null;
          const contract = (await app.given.contract({
            ...{ startsOn, recurrenceMonths, policy, fixedDay, anchor },
            lines: [
              { productId: product.id, quantity: '1' },
              { productId: activation.id, quantity: '1' },
            ],
          })) as unknown as ContractAnswer;
          const lineId = contract.lines[0]?.id ?? 0;
          cases.push({
            id: contract.id,
            lineId,
            startsOn,
            endsOn: null,
            recurrenceMonths,
            policy,
            fixedDay: fixedDay ?? null,
            anchor,
            anchorOn: null,
          });
          place += 1;
        }
      }
    }
  }, 300_000);

  it('bills every month once, and a second run on the same day makes nothing', async () => {
    for (let month = 0; month < MONTHS; month += 1) {
      const day = addMonths(FIRST, month);
      app.clock.hold(day);
      await billUpTo(app, day);
      const before = await allCharges(app);

      const again = await billUpTo(app, day);
      expect(again.billedTotal).toBe('0.00');
      expect(await allCharges(app)).toEqual(before);

      await closeThoseOf(addMonths(day, 1));
      const { debit, credit } = await trialBalance(day);
      expect(Number(debit)).toBeGreaterThan(0);
      expect(debit).toBe(credit);
    }
  }, 600_000);

  it('keeps its day through the nights the clocks change', async () => {
    for (const [instant, day] of [
      ['2024-03-30T22:59:59Z', '2024-03-30'],
      ['2024-03-30T23:00:00Z', '2024-03-31'],
      ['2024-03-31T21:59:59Z', '2024-03-31'],
      ['2024-10-26T22:00:00Z', '2024-10-27'],
      ['2024-10-27T22:59:59Z', '2024-10-27'],
      ['2024-10-27T23:00:00Z', '2024-10-28'],
    ] as const) {
      app.clock.hold(new Date(instant));
      expect(app.clock.today()).toBe(day);
    }
    app.clock.hold(addMonths(FIRST, MONTHS));
    await billUpTo(app, addMonths(FIRST, MONTHS));
  });

  it('has billed every day of every contract once, or by rule not at all', async () => {
    const charges = await allCharges(app);
    const upTo = addMonths(FIRST, MONTHS);
    for (const contract of cases) {
      const own = charges.filter(
        ({ contractLineId, kind }) => contractLineId === contract.lineId && kind !== 'one-off',
      );
      const billed = netDays(own);
      expect([...billed.values()].every((count) => count === 1)).toBe(true);
      const due = billableSpan(contract, upTo);
      expect([...billed.keys()].sort()).toEqual(daysOf(due));
      expect(sum(own.map(({ amount }) => new Big(amount))).toFixed(2)).toBe(owed(contract, due).toFixed(2));
    }
    const once = charges.filter(({ kind }) => kind === 'one-off');
    expect(once).toHaveLength(cases.filter(({ startsOn }) => startsOn <= upTo).length);
  });

  it('gives back what was billed ahead of a closing as a credit note that names the invoice', async () => {
    const notes = await app.list('/invoices', { type: 'credit-note' });
    expect(notes.length).toBeGreaterThan(0);
    for (const note of notes) expect(note.creditedInvoiceId).not.toBeNull();
  });

  it('leaves books, numbers and e-invoices in order', async () => {
    expect(await offencesAgainstTheBooks(app)).toEqual(NO_OFFENCES);
  });

  async function closeThoseOf(before: CivilDate): Promise<void> {
    for (const [place, endsOn] of Object.entries(CLOSINGS)) {
      const contract = cases[Number(place)];
      if (contract?.endsOn !== null || endsOn >= before || endsOn < contract.startsOn) continue;
      app.clock.hold(endsOn);
      await app.post(`/contracts/${contract.id}/close`, { endsOn, reason: 'Recesso' });
      contract.endsOn = endsOn;
    }
  }

  /** Totals of the trial balance since the beginning, as the API gives them. */
  async function trialBalance(to: CivilDate): Promise<{ debit: string; credit: string }> {
    const [row] = await app.db.query<{ debit: string; credit: string }[]>(
      `SELECT COALESCE(SUM(l.debit), 0) AS debit, COALESCE(SUM(l.credit), 0) AS credit
         FROM journal_line l JOIN journal_entry e ON e.id = l.entry_id WHERE e.posted = 1 AND e.posted_on <= ?`,
      [to],
    );
    return { debit: row?.debit ?? '', credit: row?.credit ?? '' };
  }
});

/** How often each day was billed, refunds taken off; days that come out at zero are left out. */
function netDays(charges: readonly ChargeRow[]): Map<CivilDate, number> {
  const times = new Map<CivilDate, number>();
  for (const { kind, periodFrom, periodTo } of charges) {
    for (let day = periodFrom; day < periodTo; day = addDays(day, 1)) {
      times.set(day, (times.get(day) ?? 0) + (kind === 'refund' ? -1 : 1));
    }
  }
  return new Map([...times].filter(([, count]) => count !== 0));
}

/** The days that should have been billed by `upTo`, told independently of the planner: whole periods by their due day. */
function billableSpan(contract: Case, upTo: CivilDate): Period | null {
  const end = contract.endsOn === null ? null : addDays(contract.endsOn, 1);
  let billedTo = contract.startsOn;
  for (let day = contract.startsOn; day <= addMonths(upTo, 12);) {
    if (end !== null && day >= end) break;
    const full = periodAt(contract, day);
    const to = end !== null && end < full.to ? end : full.to;
    if (dueDay(contract, { from: day, to }) > upTo) break;
    billedTo = to;
    day = to;
  }
  return billedTo > contract.startsOn ? { from: contract.startsOn, to: billedTo } : null;
}

function dueDay({ policy, fixedDay }: Case, period: Period): CivilDate {
  if (policy === 'advance') return period.from;
  if (policy === 'arrears') return period.to;
  const wanted = fixedDay ?? 1;
  for (let day = period.from; ; day = addDays(day, 1)) {
    const lastOfMonth = addDays(day, 1).slice(8) === '01';
    const number = Number(day.slice(8));
    if (number === wanted || (lastOfMonth && number < wanted)) return day;
  }
}

function daysOf(period: Period | null): CivilDate[] {
  return period ? Array.from({ length: days(period) }, (_, index) => addDays(period.from, index)) : [];
}

/** Price times time in force: each period's price, its first and last pro rata. */
function owed(contract: Case, span: Period | null): Big {
  const parts: Big[] = [];
  const price = new Big(FEE).times(decimal(contract.recurrenceMonths));
  for (let day = span?.from ?? ''; span && day < span.to;) {
    const full = periodAt(contract, day);
    const to = span.to < full.to ? span.to : full.to;
    parts.push(prorate(price, full, { from: day, to }, 'actual'));
    day = to;
  }
  return sum(parts);
}
