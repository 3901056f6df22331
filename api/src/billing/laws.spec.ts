import { addDays, addMonths, daysBetween, earliest, latest, type CivilDate } from '@ponte/shared/calendar';
import { daysIn, daysUpTo } from '@ponte/shared/day-count';
import { decimal, roundCents, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import fc from 'fast-check';
import { anyStory, everyDays, runDays, tell } from '../../../test/support/simulated-events';
import type { SimulatedContract } from '../../../test/support/simulated-contract';
import type { BillableContract, BillableLine } from '../contracts/billable-contract';
import { termsOf } from '../contracts/billing-terms';
import type { LineRow } from '../contracts/line-chain';
import { lineBilling } from '../contracts/line-kind';
import { explainLine } from '../invoicing/explain-line';
import { explainCharge } from './charge-explanation';
import { planCharges, type PlannedCharge } from './charges';

const SEQUENCES = 5000;

describe('whatever happens to a contract', () => {
  it('each day of each line is billed once, and comes to its price for the time in force, to the cent', () => {
    fc.assert(
      fc.property(anyStory(), (story) => {
        const contract = tell(story, runDays(story));
        for (const line of contract.lines) {
          expect(netDays(contract, line)).toEqual(daysOwed(contract, line));
          // What was sold once stays sold, though the contract be called off afterwards.
          if (lineBilling(line) === 'once' && !inForce(contract, line)) continue;
          expect(netAmount(contract, line).toFixed(2)).toBe(owed(contract, line).toFixed(2));
        }
        expect(contract.nextBillingOn).toBeNull();
        expectKeysOnce(contract);
      }),
      { numRuns: SEQUENCES },
    );
  });

  it('each line of each bill says what gave its amount, and price less discount times quantity comes to it within a cent', () => {
    fc.assert(
      fc.property(anyStory(), (story) => {
        const contract = tell(story, runDays(story));
        const reached = { ...contract.billable(), lines: contract.billable().lines.map(unbilled) };
        for (const charge of planCharges(reached, '2040-01-01').charges) expectExplained(reached, charge);
      }),
      { numRuns: 500 },
    );
  });

  it('it makes no difference how often and on which days it is billed', () => {
    fc.assert(
      fc.property(anyStory({ promotions: 'early' }), fc.integer({ min: 5, max: 90 }), (story, step) => {
        const some = tell(story, runDays(story));
        const others = tell(story, everyDays(story, step));
        const once = tell(story, []);
        expect(chainTotals(others)).toEqual(chainTotals(some));
        expect(chainTotals(once)).toEqual(chainTotals(some));
      }),
      { numRuns: SEQUENCES },
    );
  });
});

const ACCOUNT = { account: '3120', rule: 'product', swap: null } as const;

const unbilled = (line: BillableLine): BillableLine => ({ ...line, billedTo: null });

/** The document checks itself by the facts, and SDI by what is printed (00423: within a cent). */
function expectExplained(contract: BillableContract, charge: PlannedCharge): void {
  const { quantity, unitPrice, discountPercent, discountAmount, amount, due, line } = charge;
  const { agrees } = explainLine(
    {
      ...{ position: 1, description: '', quantity, unitPrice, discountPercent, amount },
      ...{ taxRate: decimal(22), natura: null, law: null, payability: 'I' },
      ...{ periodFrom: charge.kind === 'one-off' ? null : due.active.from, periodTo: due.active.to },
      revenueAccount: '3120',
      explanation: explainCharge(contract, charge, { tax: line.taxCode, rule: 'product' }, ACCOUNT),
    },
    'invoice',
  );
  expect(agrees).toBe(true);
  const left = unitPrice.times(decimal(100).minus(discountPercent)).div('100').minus(discountAmount);
  expect(left.times(quantity).minus(amount).abs().toNumber()).toBeLessThan(0.0100005);
}

/** What each chain of lines came to in the end, in the order they were made; what was sold once and called off is left out. */
function chainTotals(contract: SimulatedContract): string[] {
  const origins = [...new Set(contract.lines.map(({ id, originLineId }) => originLineId ?? id))];
  const counted = contract.lines.filter((line) => lineBilling(line) !== 'once' || inForce(contract, line));
  return origins.map((origin) => {
    const ids = new Set(
      counted.filter((line) => (line.originLineId ?? line.id) === origin).map(({ id }) => id),
    );
    return sum(contract.charges.filter(({ lineId }) => ids.has(lineId)).map(({ amount }) => amount)).toFixed(
      2,
    );
  });
}

/** The key that the database keeps unique. */
function expectKeysOnce({ charges }: SimulatedContract): void {
  const keys = charges.map(({ lineId, from, kind }) => `${lineId} ${from} ${kind}`);
  expect(new Set(keys).size).toBe(keys.length);
}

function netAmount({ charges }: SimulatedContract, { id }: LineRow): Big {
  return sum(charges.filter(({ lineId }) => lineId === id).map(({ amount }) => amount));
}

/** Stretches billed and not given back, joined where they touch. `x2` would show a day billed twice. */
function netDays({ charges }: SimulatedContract, line: LineRow): string[] {
  if (lineBilling(line) !== 'recurring') return [];
  const steps = new Map<CivilDate, number>();
  const step = (day: CivilDate, by: number): void => void steps.set(day, (steps.get(day) ?? 0) + by);
  for (const { lineId, kind, from, to } of charges) {
    if (lineId !== line.id) continue;
    step(from, kind === 'refund' ? -1 : 1);
    step(to, kind === 'refund' ? 1 : -1);
  }
  const days = [...steps].filter(([, by]) => by !== 0).sort(([a], [b]) => a.localeCompare(b));
  let count = 0;
  return days.flatMap(([day, by], index) => {
    count += by;
    return count === 0 ? [] : [`${day}..${days[index + 1]?.[0] ?? ''}${count === 1 ? '' : ` x${count}`}`];
  });
}

function inForce({ terms }: SimulatedContract, line: LineRow): { from: CivilDate; to: CivilDate } | null {
  const from = latest(terms.startsOn, line.startsOn);
  const end = terms.endsOn ?? '9999-12-31';
  const to = addDays(line.endsOn === null ? end : earliest(end, line.endsOn), 1);
  return from < to ? { from, to } : null;
}

function daysOwed(contract: SimulatedContract, line: LineRow): string[] {
  const force = inForce(contract, line);
  return lineBilling(line) === 'recurring' && force ? [`${force.from}..${force.to}`] : [];
}

/** Price times time in force, told without the planner: period by period, price by price. */
function owed(contract: SimulatedContract, line: LineRow): Big {
  const force = inForce(contract, line);
  if (!force || lineBilling(line) === 'never') return ZERO;
  if (lineBilling(line) === 'once') return roundCents(line.unitPrice.times(line.quantity));
  const { recurrenceMonths: step, anchor, anchorOn, startsOn } = termsOf(contract.terms, line);
  const first = anchorOn ?? startsOn;
  const zero = anchor === 'calendar' ? `${first.slice(0, 4)}-01-01` : first;
  const parts: Big[] = [];
  const begin = Math.floor(daysBetween(zero, force.from) / 31 / step) - 1;
  for (let index = begin; ; index += 1) {
    const full = { from: addMonths(zero, index * step), to: addMonths(zero, (index + 1) * step) };
    if (full.from >= force.to) break;
    const cuts = cutsOf(contract, line, latest(full.from, force.from), earliest(full.to, force.to));
    cuts.slice(0, -1).forEach((day, place) => {
      const whole = priceOn(contract, line, day, step).times(line.quantity);
      const upTo = (end: CivilDate): Big => {
        const { dayCount } = contract.terms;
        return roundCents(
          whole.times(decimal(daysUpTo(full, end, dayCount))).div(decimal(daysIn(full, dayCount))),
        );
      };
      parts.push(upTo(cuts[place + 1] ?? day).minus(upTo(day)));
    });
  }
  return sum(parts);
}

/** The days from one to another, cut where the price changes. */
function cutsOf(
  { promotions }: SimulatedContract,
  line: LineRow,
  from: CivilDate,
  to: CivilDate,
): CivilDate[] {
  if (from >= to) return [];
  const borders = (promotions.get(line.originLineId ?? line.id) ?? []).flatMap((each) => [
    each.from,
    each.to ?? to,
  ]);
  return [...new Set([from, ...borders.filter((day) => from < day && day < to), to])].sort();
}

/** Price of one unit for a full period, as of a day. */
function priceOn({ promotions }: SimulatedContract, line: LineRow, day: CivilDate, months: number): Big {
  const present = (promotions.get(line.originLineId ?? line.id) ?? [])
    .filter(({ from, to }) => from <= day && day < (to ?? '9999'))
    .sort((a, b) => a.priority - b.priority || a.id - b.id);
  const alone = present.filter(({ exclusive }) => exclusive).slice(0, 1);
  let price = line.unitPrice
    .times(decimal(months))
    .times(decimal(100).minus(line.discountPercent))
    .div('100');
  if (line.pausePercent !== null) price = price.times(line.pausePercent).div('100');
  for (const { kind, value } of alone.length > 0 ? alone : present) {
    price =
      kind === 'percent'
        ? price.times(decimal(100).minus(value)).div('100')
        : price.minus(value.times(decimal(months)));
    if (price.lt(ZERO)) price = ZERO;
  }
  return price;
}
