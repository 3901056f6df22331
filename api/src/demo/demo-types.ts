import type { CivilDate } from '@ponte/shared/calendar';
import type { Natura } from '@ponte/shared/code-lists/natura';
import type { PaymentMethodCode } from '@ponte/shared/code-lists/payment-method';
import type { TaxRegime } from '@ponte/shared/code-lists/tax-regime';
import type { PaymentBehaviour } from './payment-behaviour';

/*
 * The demo ISP as plain data, ready for whoever writes it to a database: records point at each other by `code`, money
 * and prices are decimal strings in euro, days are civil days, `endsOn` is the last day in force.
 */

export interface DemoOptions {
  /** How many customers, at least 1. */
  readonly customers: number;
  /** Same seed, same data. */
  readonly seed: number;
  /** The day on which the demo looks fresh: contracts reach back fourteen months from here. */
  readonly today: CivilDate;
}

/** All that is there before the first customer. */
export interface DemoRegisters {
  readonly company: DemoCompany;
  readonly taxCodes: readonly DemoTaxCode[];
  readonly categories: readonly DemoCategory[];
  readonly products: readonly DemoProduct[];
  readonly priceLists: readonly DemoPriceList[];
  readonly paymentTerms: readonly DemoPaymentTerm[];
  readonly paymentMethods: readonly DemoPaymentMethod[];
  readonly tags: readonly string[];
}

export interface DemoIsp extends DemoRegisters {
  readonly customers: readonly DemoCustomer[];
}

export interface DemoCompany {
  readonly name: string;
  readonly vatNumber: string;
  readonly fiscalCode: string;
  readonly taxRegime: TaxRegime;
  /** Register of companies: office (province), number, capital, whether one partner owns it all, whether it is being wound up. */
  readonly rea: {
    readonly office: string;
    readonly number: string;
    readonly shareCapital: string;
    readonly soleShareholder: boolean;
    readonly inLiquidation: boolean;
  };
  readonly address: DemoPostalAddress;
  readonly email: string;
  readonly pec: string;
  readonly phone: string;
  readonly website: string;
  readonly bank: { readonly name: string; readonly iban: string; readonly bic: string };
  /** SEPA creditor identifier (codice identificativo del creditore). */
  readonly creditorId: string;
  /** Of what nothing else gives one. */
  readonly revenueAccount: string;
}

export interface DemoTaxCode {
  readonly code: string;
  readonly name: string;
  /** Percent: `22`. */
  readonly rate: string;
  readonly natura: Natura | null;
  /** Printed on the invoice as reason (RiferimentoNormativo). */
  readonly law: string | null;
  /** Immediate, or by the buyer to the treasury (split payment, art. 17-ter). */
  readonly payability: 'I' | 'S';
  /** Counts towards the 77.47 euro above which an invoice bears a stamp of 2 euro. */
  readonly stampSubject: boolean;
  /** Of what neither product nor customer gives one. */
  readonly revenueAccount: string | null;
}

export interface DemoCategory {
  readonly name: string;
  readonly revenueAccount: string;
}

/** Recurring fees and the accessories added to them come back each month, activations and goods are sold once. */
export type DemoProductKind = 'activation' | 'recurring' | 'accessory' | 'goods';

export interface DemoProduct {
  readonly code: string;
  readonly name: string;
  readonly kind: DemoProductKind;
  readonly category: string;
  readonly taxCode: string;
  /** Net of tax; of one month where it comes back each month. Up to eight decimals, so that a family's price is round with tax. */
  readonly unitPrice: string;
  readonly unit: string;
}

export interface DemoPriceList {
  readonly code: string;
  readonly name: string;
  readonly items: readonly {
    readonly product: string;
    readonly unitPrice: string;
    readonly startsOn: CivilDate;
  }[];
}

export interface DemoPaymentTerm {
  readonly code: string;
  readonly name: string;
  /** Each part falls due `days` after the invoice, then moves to the end of its month if so said. Percents add up to 100. */
  readonly rules: readonly {
    readonly days: number;
    readonly endOfMonth: boolean;
    readonly percent: string;
  }[];
}

export interface DemoPaymentMethod {
  readonly code: string;
  readonly name: string;
  readonly mpCode: PaymentMethodCode;
  /** Account of the chart where the money arrives. */
  readonly cashAccount: string;
}

/** What the customer is, finer than the partner's kind. */
export type DemoSegment =
  | 'private'
  | 'sole-trader'
  | 'company'
  | 'association'
  | 'condominium'
  | 'public-body'
  | 'foreign'
  | 'reseller';

export type DemoPartnerKind = 'person' | 'company' | 'public-body';

export interface DemoCustomer {
  readonly code: string;
  readonly segment: DemoSegment;
  readonly partner: DemoPartner;
  readonly addresses: readonly DemoAddress[];
  readonly contacts: readonly DemoContact[];
  readonly tags: readonly string[];
  readonly contracts: readonly DemoContract[];
  readonly behaviour: PaymentBehaviour;
}

/** Who the customer is for the tax agency, and where invoices go. */
export interface DemoIdentity {
  readonly kind: DemoPartnerKind;
  /** As printed: the company's name, or surname and first name. */
  readonly name: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly birth: DemoBirth | null;
  /** Of the VAT number, ISO 3166 alpha-2. */
  readonly country: string;
  readonly vatNumber: string | null;
  readonly fiscalCode: string | null;
  readonly recipientCode: string | null;
  readonly pec: string | null;
}

export interface DemoPartner extends DemoIdentity {
  readonly email: string;
  readonly phone: string;
  readonly language: 'it' | 'en';
  readonly paymentTerm: string;
  readonly paymentMethod: string;
  readonly priceList: string | null;
  /** Overrides the tax of every product. */
  readonly taxCode: string | null;
  readonly iban: string | null;
  /** Sells for us. */
  readonly reseller: boolean;
  /** Code of the customer who sells to this one. */
  readonly resellerCode: string | null;
}

/** What a personal fiscal code is made from. */
export interface DemoBirth {
  readonly on: CivilDate;
  readonly sex: 'M' | 'F';
  /** Town, or country if born abroad, and its cadastral code. */
  readonly place: string;
  readonly cadastralCode: string;
}

export interface DemoPostalAddress {
  readonly street: string;
  readonly houseNumber: string;
  readonly zip: string;
  readonly town: string;
  /** Null abroad. */
  readonly province: string | null;
  readonly country: string;
}

export interface DemoAddress extends DemoPostalAddress {
  readonly kind: 'legal' | 'billing' | 'shipping' | 'site';
}

/** Somebody to call, and who is to be called through them. */
export interface DemoContact {
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly phone: string;
  readonly contacts: readonly DemoContact[];
}

export type DemoContractStatus = 'draft' | 'active' | 'suspended' | 'closed';

export interface DemoContract {
  readonly code: string;
  readonly status: DemoContractStatus;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  /** Where the service is used: its place among the customer's addresses. */
  readonly siteAddress: number;
  /** Set when suspended. */
  readonly suspendedOn: CivilDate | null;
  readonly recurrenceMonths: 1 | 2 | 3 | 6 | 12;
  readonly policy: 'advance' | 'arrears' | 'fixed-day';
  /** Day of the month, with `fixed-day` only. */
  readonly fixedDay: number | null;
  readonly anchor: 'start' | 'calendar';
  /** The customer's own unless said here. */
  readonly paymentTerm: string | null;
  readonly paymentMethod: string | null;
  readonly notes: string | null;
  readonly lines: readonly DemoContractLine[];
}

export interface DemoContractLine {
  readonly product: string;
  readonly description: string;
  readonly kind: DemoProductKind;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discountPercent: string;
  readonly taxCode: string;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
}
