import type { CivilDate, Period } from '@ponte/shared/calendar';
import type { DocumentType } from '@ponte/shared/code-lists/document-type';
import type { Natura } from '@ponte/shared/code-lists/natura';
import type { PaymentMethodCode } from '@ponte/shared/code-lists/payment-method';
import type { TaxRegime } from '@ponte/shared/code-lists/tax-regime';
import type Big from 'big.js';
import type { TaxGroup } from '../../invoicing/totals';

/**
 * All that an electronic invoice says, as plain data in our own words. Texts come as people typed them; the builder maps
 * and cuts them to what the schema allows. Money and prices are net of tax, in euro.
 */
export interface EinvoiceSource {
  readonly transmission: Transmission;
  readonly seller: Seller;
  readonly buyer: Buyer;
  /** The buyer writes the document in the seller's place (SoggettoEmittente CC): integrations of reverse charge. */
  readonly writtenByBuyer?: boolean;
  readonly document: EinvoiceDocument;
  readonly lines: readonly EinvoiceLine[];
  /** One for each rate, natura and payability the lines have. */
  readonly taxGroups: readonly TaxGroup[];
  /** Adding up to what the buyer owes the seller: the total less split-payment tax and what is withheld. Empty when nothing is due. */
  readonly instalments: readonly EinvoiceInstalment[];
  readonly related: readonly RelatedDocument[];
}

/** Who hands the file to SdI (ourselves, or an intermediary) and its own number of the sending, 1 to 10 ASCII characters. */
export interface Transmission {
  readonly transmitter: TaxId;
  readonly progressive: string;
}

/** A VAT number without its country prefix. */
export interface TaxId {
  readonly country: string;
  readonly code: string;
}

export type PartyName =
  | { readonly kind: 'company'; readonly name: string }
  | { readonly kind: 'person'; readonly firstName: string; readonly lastName: string };

export interface EinvoiceAddress {
  readonly street: string;
  readonly houseNumber: string | null;
  readonly zip: string;
  readonly town: string;
  readonly province: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

export interface Seller {
  readonly vat: TaxId;
  readonly fiscalCode: string | null;
  readonly name: PartyName;
  readonly taxRegime: TaxRegime;
  readonly address: EinvoiceAddress;
  /** Entry in the business register; companies must print it (art. 2250 of the civil code). */
  readonly rea: ReaEntry | null;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface ReaEntry {
  readonly office: string;
  readonly number: string;
  readonly capital: Big | null;
  /** Null for firms that have no shares. */
  readonly soleShareholder: boolean | null;
  readonly inLiquidation: boolean;
}

/**
 * Anybody may lack a VAT number; in Italy a fiscal code must then be there. A customer abroad without either gets the
 * customary stand-in.
 */
export interface Buyer {
  /** Public bodies get format FPA12 and a six-character office code. */
  readonly publicBody: boolean;
  readonly vat: TaxId | null;
  readonly fiscalCode: string | null;
  readonly name: PartyName;
  readonly address: EinvoiceAddress;
  readonly recipientCode: string | null;
  readonly pec: string | null;
}

export interface EinvoiceDocument {
  /** TD04 is a credit note: its amounts are positive, and the invoice it corrects is among `related`. */
  readonly type: DocumentType;
  readonly number: string;
  readonly issuedOn: CivilDate;
  /** Tax included, split-payment tax too. */
  readonly total: Big;
  /** Stamp duty paid virtually by the seller, null when none is due. It enters no total. */
  readonly stampDuty: Big | null;
  /** What a condominium keeps for the tax office (art. 25-ter DPR 600/1973), null when nothing; it enters no total. */
  readonly withholding: EinvoiceWithholding | null;
  /** Free notes, one a paragraph. */
  readonly notes: readonly string[];
}

/** `kind` RT01 from natural persons, RT02 from others; `rate` in percent; `reason` is the CausalePagamento. */
export interface EinvoiceWithholding {
  readonly kind: 'RT01' | 'RT02';
  readonly amount: Big;
  readonly rate: Big;
  readonly reason: string;
}

export interface EinvoiceLine {
  readonly description: string;
  /** A negative quantity is written as a negative price, since the schema knows no other way. */
  readonly quantity: Big;
  readonly unit: string | null;
  /** Before the discount, at most eight decimals. */
  readonly unitPrice: Big;
  /** 0 to 100, at most two decimals. */
  readonly discountPercent: Big;
  /** EUR off each unit, at most eight decimals; then the percentage is zero. */
  readonly discountAmount: Big;
  readonly amount: Big;
  readonly taxRate: Big;
  readonly natura: Natura | null;
  /** Part of what is withheld; only where the document has a withholding (00411). */
  readonly withheld: boolean;
  /** The service period, half-open; the document prints its last day. */
  readonly period: Period | null;
  readonly productCode: string | null;
  /** The letter of intent that a line of Natura N3.5 relies on (AltriDatiGestionali). */
  readonly letter?: { readonly protocol: string; readonly receivedOn: CivilDate } | null;
}

export interface EinvoiceInstalment {
  readonly dueOn: CivilDate;
  readonly amount: Big;
  readonly method: PaymentMethodCode;
  /** Account to pay into or to be debited, as the method implies. */
  readonly iban: string | null;
}

/** An order, contract, agreement, receipt or earlier invoice that this document refers to. */
export interface RelatedDocument {
  readonly kind: 'order' | 'contract' | 'agreement' | 'receipt' | 'invoice';
  readonly number: string;
  readonly issuedOn: CivilDate | null;
  /** Project and tender codes that public bodies ask for. */
  readonly cup: string | null;
  readonly cig: string | null;
  /** Numbers of the lines that it is about; left out where it is about all. */
  readonly lines?: readonly number[];
}
