import { startOfMonth, yearOf, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { money, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';

/** What decides whether the recording of a bill can be taken back. Amounts in EUR. */
export interface BillToUndo {
  readonly id: number;
  readonly status: 'recorded' | 'undone';
  /** Day of registration; null while it is not in the books. */
  readonly registeredOn: CivilDate | null;
  /** Number of its VAT integration, which went out with the bill's amounts. */
  readonly integration: string | null;
  readonly paid: Big;
  /** VAT that waited for the payment and was deducted; below zero on credit notes. */
  readonly deductedVat: Big;
  /** First day of the first month whose settlement counts it; null if it stands in no register. */
  readonly competence: CivilDate | null;
  /** The last day whose deferrals hold a part of its lines. */
  readonly deferredOn: CivilDate | null;
}

/** How far the books are settled and closed. */
export interface UndoLimits {
  /** First month that no VAT settlement has reached. */
  readonly openMonth: CivilDate;
  /** Last day of the last closed year. */
  readonly yearClosedTo: CivilDate | null;
}

/** Why a recording can't be taken back, the first reason of several and what to do first; null if it can. */
export function undoRefusal(bill: BillToUndo, { openMonth, yearClosedTo }: UndoLimits): DomainError | null {
  const { id, registeredOn, integration, paid, deductedVat, competence, deferredOn } = bill;
  if (bill.status === 'undone') return new DomainError('bill.undone', { id });
  if (registeredOn === null) return new DomainError('bill.not-posted', { id });
  if (yearClosedTo !== null && registeredOn <= yearClosedTo) {
    return new DomainError('period.year-closed', { year: yearOf(registeredOn) });
  }
  if (integration !== null) return new DomainError('bill.integrated', { number: integration });
  if (!paid.eq(ZERO)) return new DomainError('bill.paid', { amount: money(paid) });
  if (!deductedVat.eq(ZERO)) return new DomainError('bill.vat-deducted', { amount: money(deductedVat) });
  if (competence !== null && competence < openMonth) {
    return new DomainError('bill.vat-settled', { month: startOfMonth(competence) });
  }
  if (deferredOn !== null) return new DomainError('bill.deferred', { day: deferredOn });
  return null;
}
