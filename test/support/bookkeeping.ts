import { addDays, type CivilDate } from '@ponte/shared/calendar';
import { decimal, sum } from '@ponte/shared/money';
import type Big from 'big.js';
import type { LinePromotion } from '../../api/src/contracts/line-promotion';
import type { NewRecurrence } from '../../api/src/contracts/recurrence-change';
import { SimulatedContract, type SimulatedLine, type SimulatedTerms } from './simulated-contract';

/** Something a bookkeeper would note: it happens to a contract on a day. */
export type Happening = readonly [
  on: CivilDate,
  what: (contract: SimulatedContract, today: CivilDate) => void,
];

/** A contract of a line or more, and what happens to it. */
export interface Case {
  readonly terms?: Partial<SimulatedTerms>;
  readonly lines?: readonly (Partial<SimulatedLine> & { readonly price?: string })[];
  readonly events?: readonly Happening[];
}

const MONTHLY: SimulatedTerms = {
  ...{ startsOn: '2026-01-01', endsOn: null, recurrenceMonths: 1, policy: 'advance', fixedDay: null },
  ...{ anchor: 'start', anchorOn: null, dayCount: 'actual' },
};

/**
 * The bills of a contract up to a day, run day by day: `2026-01-01 30.00`. Unless said otherwise it costs 30 EUR a month from the
 * 1st of January 2026, each month in advance.
 */
export function billsOf({ terms = {}, lines = [{}], events = [] }: Case, until: CivilDate): string[] {
  const agreed = { ...MONTHLY, ...terms };
  const contract = new SimulatedContract(
    agreed,
    lines.map(({ price = '30', ...line }) => ({
      startsOn: agreed.startsOn,
      unitPrice: decimal(price),
      ...line,
    })),
  );
  const bills: string[] = [];
  for (let day = agreed.startsOn; day <= until; day = addDays(day, 1)) {
    for (const [on, happen] of events) if (on === day) happen(contract, day);
    const amount = sum(contract.run(day).map((charge) => charge.amount));
    if (!amount.eq('0')) bills.push(`${day} ${amount.toFixed(2)}`);
  }
  return bills;
}

export const closing = (endsOn: CivilDate) => (contract: SimulatedContract) => {
  contract.close(endsOn);
};

export const pausing =
  (startsOn: CivilDate, endsOn: CivilDate | null, feePercent = '0', settle: 'now' | 'next-bill' = 'now') =>
  (contract: SimulatedContract) => {
    contract.pause({ startsOn, endsOn, feePercent: decimal(feePercent) }, settle);
  };

export const resuming = (on: CivilDate) => (contract: SimulatedContract) => {
  contract.endPause(on, 'now');
};

export const repricing =
  (on: CivilDate, price: string, settle: 'now' | 'next-bill' = 'now', chain = 0) =>
  (contract: SimulatedContract) => {
    contract.change(chain, on, { unitPrice: decimal(price) }, settle);
  };

export const requantifying = (on: CivilDate, quantity: string) => (contract: SimulatedContract) => {
  contract.change(0, on, { quantity: decimal(quantity) }, 'now');
};

export const rescheduling =
  (on: CivilDate, change: Partial<NewRecurrence>) => (contract: SimulatedContract) => {
    contract.changeRecurrence({ ...MONTHLY, ...change, on });
  };

export const adding =
  (startsOn: CivilDate, price: string, line: Partial<SimulatedLine> = {}) =>
  (contract: SimulatedContract) => {
    contract.add({ startsOn, unitPrice: decimal(price), ...line });
  };

export const ending =
  (endsOn: CivilDate, chain = 0) =>
  (contract: SimulatedContract) => {
    contract.endLine(chain, endsOn);
  };

/** `50%`, or EUR a month off; `to` is the first day without it. */
export const promoting =
  (from: CivilDate, to: CivilDate | null, off: string, values: Partial<LinePromotion> = {}) =>
  (contract: SimulatedContract) => {
    const percent = off.endsWith('%');
    const value: Big = decimal(off.replace('%', ''));
    contract.promote(0, {
      ...{ name: off, from, to, value, kind: percent ? 'percent' : 'amount', priority: 1, exclusive: false },
      ...values,
    });
  };
