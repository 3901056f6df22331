import type { TaxCodeFacts } from '../catalog/tax-code-facts';
import type { FiscalPartner } from './fiscal-position-facts';
import type { PartnerSnapshot } from './partner-snapshot';

/** One instalment of a payment term; the percents of a term add up to 100. */
export interface PaymentTermRule {
  /** Days after the invoice's day. */
  readonly days: number;
  /** Then on to the end of that month ("fine mese"). */
  readonly endOfMonth: boolean;
  /** Share of the total, decimal string. */
  readonly percent: string;
}

/** When a document falls due. */
export interface PaymentTermFacts {
  readonly code: string;
  readonly rules: readonly PaymentTermRule[];
}

/** Codes of the revenue accounts of what no product gives one: the partner's, and the company's for all that have none. */
export interface UsualAccounts {
  readonly partner: string | null;
  readonly company: string | null;
}

/** What billing must know of a partner: whom to print, when and how it pays, and its own tax treatment if it has one. */
export interface PartnerTerms {
  readonly customer: PartnerSnapshot;
  readonly paymentTerm: PaymentTermFacts | null;
  readonly paymentMethodCode: string | null;
  /** Stands in for the products' own tax codes. */
  readonly taxCode: TaxCodeFacts | null;
  /** What decides about its fiscal position. */
  readonly fiscal: FiscalPartner;
  readonly accounts: UsualAccounts;
  /** A withholding agent for what it contracts out: a condominium (art. 25-ter DPR 600/1973). */
  readonly withholdsTax: boolean;
}
