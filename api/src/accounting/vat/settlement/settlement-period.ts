import {
  addDays,
  addMonths,
  civilDate,
  monthOf,
  startOfMonth,
  yearOf,
  type CivilDate,
} from '@ponte/shared/calendar';
import type { VatCadence } from '../../periods/vat-cadence';

/** A month or a quarter whose VAT is settled. */
export interface SettlementPeriod {
  readonly cadence: VatCadence;
  readonly from: CivilDate;
  /** Last day, included. */
  readonly to: CivilDate;
}

const MONTH_NAMES = [
  ...['gennaio', 'febbraio', 'marzo', 'aprile', 'maggio', 'giugno'],
  ...['luglio', 'agosto', 'settembre', 'ottobre', 'novembre', 'dicembre'],
];
const MONTHS = { monthly: 1, quarterly: 3 } as const;

/** The period that a day is in. */
export function periodOf(day: CivilDate, cadence: VatCadence): SettlementPeriod {
  const months = MONTHS[cadence];
  const into = (monthOf(day) - 1) % months;
  const from = addMonths(startOfMonth(day), -into);
  return { cadence, from, to: addDays(addMonths(from, months), -1) };
}

/** 1 to 12, or 1 to 4. */
export function periodNumber({ cadence, from }: SettlementPeriod): number {
  return Math.ceil(monthOf(from) / MONTHS[cadence]);
}

/** The last of its year: its balance goes through the annual return. */
export function isLastOfYear(period: SettlementPeriod): boolean {
  return monthOf(period.to) === 12;
}

/**
 * The day by which it is paid (art. 1 DPR 100/98, art. 7 DPR 542/99): the 16th of the next month; quarters by the 16th of the second
 * month after them, the second by 20 August (art. 37 c. 11-bis DL 223/2006, as whatever falls due in August), the fourth with the
 * annual balance by 16 March. Where that is no working day, the next one counts.
 */
export function dueDay(period: SettlementPeriod): CivilDate {
  const { cadence, to } = period;
  const months = cadence === 'monthly' ? 1 : isLastOfYear(period) ? 3 : 2;
  const month = addMonths(startOfMonth(to), months);
  return civilDate(yearOf(month), monthOf(month), monthOf(month) === 8 ? 20 : 16);
}

/** Code of the F24 form: 6001 to 6012 for months, 6031 to 6033 for quarters, 6099 for the annual balance. */
export function taxFormCode(period: SettlementPeriod): string {
  const number = periodNumber(period);
  if (period.cadence === 'monthly') return String(6000 + number);
  return isLastOfYear(period) ? '6099' : String(6030 + number);
}

/** In Italian, as books name it: `marzo 2026`, `1° trimestre 2026`. */
export function periodName(period: SettlementPeriod): string {
  const year = String(yearOf(period.from));
  if (period.cadence === 'quarterly') return `${periodNumber(period)}° trimestre ${year}`;
  return `${MONTH_NAMES[periodNumber(period) - 1] ?? ''} ${year}`;
}
