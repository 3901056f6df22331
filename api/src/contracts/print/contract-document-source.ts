import type { CivilDate } from '@ponte/shared/calendar';
import type Big from 'big.js';
import type { ProductKind } from '../../catalog/product-kind';
import type { PartnerSnapshot, PrintedAddress } from '../../partners/partner-snapshot';
import type { Company } from '../../platform/company/company.entity';
import type { Policy } from '../billing-terms';
import type { Provision } from '../line-kind';
import type { LinePromotion } from '../line-promotion';
import type { EarlyFeeKind, Renewal } from '../term/term';
import type { TrialOutcome } from '../trial';
import type { Consent } from './consents';
import type { TermsWording } from './terms-choice';

/** All that a printed contract can say, as plain data. Money and percents are exact; days `YYYY-MM-DD`. */
export interface ContractDocumentSource {
  readonly code: string;
  /** Day of the print. */
  readonly printedOn: CivilDate;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  readonly recurrenceMonths: number;
  readonly policy: Policy;
  readonly fixedDay: number | null;
  /** Last day on which it can be accepted; null without limit. */
  readonly validUntil: CivilDate | null;
  readonly term: TermSource;
  readonly trial: { readonly endsOn: CivilDate; readonly then: TrialOutcome } | null;
  readonly company: Readonly<Company>;
  readonly customer: PartnerSnapshot & { readonly phone: string | null };
  /** Who pays, where that is not the customer. */
  readonly payer: PartnerSnapshot | null;
  readonly site: PrintedAddress | null;
  readonly lines: readonly PrintedLineSource[];
  readonly payment: { readonly method: string; readonly mpCode: string } | null;
  readonly paymentTerm: string | null;
  /** Account of whoever pays. */
  readonly iban: string | null;
  readonly consents: readonly Consent[];
  readonly terms: readonly TermsWording[];
  readonly attachments: readonly { readonly title: string; readonly pages: number }[];
}

/** How long it lasts and what leaving costs. */
export interface TermSource {
  /** Months of the first term; null without end. */
  readonly months: number | null;
  readonly renewal: Renewal;
  /** Months of the terms that follow; null for as many as the first. */
  readonly renewalMonths: number | null;
  readonly commitmentMonths: number | null;
  readonly earlyFee: EarlyFeeKind;
  /** EUR without VAT of a fixed fee. */
  readonly earlyFeeAmount: Big | null;
  /** Days of notice when the customer leaves. */
  readonly noticeDays: number;
}

export interface PrintedLineSource {
  readonly description: string;
  readonly kind: ProductKind;
  readonly provision: Provision | null;
  readonly quantity: Big;
  /** EUR without VAT, a month where it recurs. */
  readonly unitPrice: Big;
  readonly discountPercent: Big;
  readonly taxRate: Big;
  readonly natura: string | null;
  readonly law: string | null;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  readonly instalments: number;
  readonly penalty: Big | null;
  readonly promotions: readonly LinePromotion[];
}
