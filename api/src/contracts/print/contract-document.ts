import { money } from '@ponte/shared/money';
import type { CivilDate } from '@ponte/shared/calendar';
import type { PartnerSnapshot, PrintedAddress } from '../../partners/partner-snapshot';
import type { Company } from '../../platform/company/company.entity';
import { contractPrices, type ContractPrices } from './contract-prices';
import type { ContractDocumentSource, TermSource } from './contract-document-source';
import { termsHtml, type Placeholder } from './terms-markup';

/** What the templates of `templates/contract` print. */
export interface ContractDocument {
  readonly code: string;
  readonly printedOn: CivilDate;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  readonly months: { readonly one: boolean; readonly count: number };
  readonly inArrears: boolean;
  readonly fixedDay: number | null;
  readonly validUntil: CivilDate | null;
  readonly term: TermBlock;
  readonly trial: { readonly endsOn: CivilDate; readonly goesOn: boolean } | null;
  readonly company: CompanyBlock;
  readonly customer: PartyBlock;
  /** Protected by the Codice del consumo. */
  readonly isConsumer: boolean;
  readonly payer: PartyBlock | null;
  readonly site: readonly string[] | null;
  readonly prices: ContractPrices;
  readonly method: string | null;
  readonly paymentTerm: string | null;
  /** Only where the customer's account is debited. */
  readonly mandate: MandateBlock | null;
  readonly transferIban: string | null;
  readonly consents: readonly ConsentRow[];
  readonly terms: readonly TermsBlock[];
  /** Clauses to be signed for apart (art. 1341 of the civil code), told with the terms they stand in. */
  readonly clauses: readonly { readonly title: string; readonly clauses: string }[];
  readonly attachments: readonly {
    readonly number: number;
    readonly title: string;
    readonly pages: number;
  }[];
}

interface TermBlock {
  readonly months: number | null;
  readonly renews: boolean;
  readonly renewalMonths: number | null;
  readonly commitmentMonths: number | null;
  /** What leaving before the commitment ends costs. */
  readonly feeIsDiscounts: boolean;
  readonly feeIsFees: boolean;
  /** EUR without VAT. */
  readonly feeAmount: string | null;
  readonly noticeDays: number;
}

interface CompanyBlock {
  readonly name: string;
  readonly logo: string | null;
  readonly addressLines: readonly string[];
  readonly address: string;
  readonly vatNumber: string;
  readonly fiscalCode: string;
  readonly rea: string | null;
  readonly shareCapital: string | null;
  readonly soleShareholder: boolean;
  readonly inLiquidation: boolean;
  readonly phone: string | null;
  readonly email: string | null;
  readonly pec: string | null;
  readonly website: string | null;
}

interface PartyBlock {
  readonly name: string;
  readonly isPerson: boolean;
  readonly address: string;
  readonly fiscalCode: string | null;
  readonly vatNumber: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly pec: string | null;
  readonly recipientCode: string | null;
}

interface MandateBlock {
  /** Unique reference of the mandate (UMR), 35 characters at most. */
  readonly reference: string;
  /** Null until the company has entered its own. */
  readonly creditorId: string | null;
  readonly iban: string | null;
  readonly debtor: string;
  readonly debtorAddress: string;
  readonly debtorFiscalCode: string | null;
}

interface ConsentRow {
  readonly kind: string;
  readonly yes: boolean;
  readonly no: boolean;
}

interface TermsBlock {
  readonly title: string;
  readonly version: number;
  readonly validFrom: CivilDate;
  /** Safe: made by `termsHtml`. */
  readonly html: string;
}

/** FatturaPA `ModalitaPagamento` by which our bank draws on the customer's account. */
const DIRECT_DEBITS = new Set(['MP09', 'MP10', 'MP11', 'MP16', 'MP19', 'MP20', 'MP21']);
const TRANSFERS = new Set(['MP05', 'MP07', 'MP15']);

/** What is printed of a contract, chosen and reckoned, not yet formatted: the template knows the language. */
export function contractDocument(source: ContractDocumentSource): ContractDocument {
  const { code, printedOn, startsOn, endsOn, validUntil, fixedDay, trial, terms } = source;
  const company = companyBlock(source.company);
  const customer = partyBlock(source.customer, source.customer.phone);
  const values = { ...companyPlaceholders(source.company), contratto: code, cliente: customer.name };
  return {
    ...{ code, printedOn, startsOn, endsOn, validUntil, fixedDay, company, customer },
    term: termBlock(source.term),
    trial: trial && { endsOn: trial.endsOn, goesOn: trial.then === 'activate' },
    months: { one: source.recurrenceMonths === 1, count: source.recurrenceMonths },
    isConsumer: source.customer.kind === 'person' && source.customer.vatNumber === null,
    inArrears: source.policy === 'arrears',
    payer: source.payer ? partyBlock(source.payer, null) : null,
    site: source.site ? addressLines(source.site) : null,
    prices: contractPrices(source.lines, source.recurrenceMonths, startsOn),
    method: source.payment?.method ?? null,
    paymentTerm: source.paymentTerm,
    mandate: mandateBlock(source),
    transferIban: source.payment && TRANSFERS.has(source.payment.mpCode) ? source.company.iban : null,
    consents: source.consents.map(({ kind, given }) => ({ kind, yes: given === true, no: given === false })),
    terms: terms.map(({ title, number, validFrom, body }) => ({
      ...{ title, version: number, validFrom },
      html: termsHtml(body, values),
    })),
    clauses: terms.flatMap(({ title, clauses }) => (clauses === null ? [] : [{ title, clauses }])),
    attachments: source.attachments.map(({ title, pages }, index) => ({ number: index + 1, title, pages })),
  };
}

function termBlock({
  months,
  renewal,
  renewalMonths,
  earlyFee,
  earlyFeeAmount,
  ...term
}: TermSource): TermBlock {
  const { commitmentMonths, noticeDays } = term;
  return {
    ...{ months, commitmentMonths, noticeDays, renews: months !== null && renewal === 'tacit' },
    renewalMonths: renewalMonths ?? months,
    feeIsDiscounts: earlyFee === 'discounts',
    feeIsFees: earlyFee === 'fees',
    feeAmount: earlyFee === 'fixed' && earlyFeeAmount !== null ? money(earlyFeeAmount) : null,
  };
}

function companyBlock(company: Readonly<Company>): CompanyBlock {
  const { name, logo, vatNumber, fiscalCode, phone, email, pec, website, reaOffice, reaNumber } = company;
  const { soleShareholder, inLiquidation, shareCapital } = company;
  const lines = addressLines(company);
  return {
    ...{ name, logo, vatNumber, fiscalCode, phone, email, pec, website, soleShareholder, inLiquidation },
    addressLines: lines,
    address: lines.join(', '),
    rea: reaOffice !== null && reaNumber !== null ? `${reaOffice}-${reaNumber}` : null,
    shareCapital: shareCapital === null ? null : money(shareCapital),
  };
}

function partyBlock(party: PartnerSnapshot, phone: string | null): PartyBlock {
  const { kind, name, vatNumber, fiscalCode, country, email, pec, recipientCode } = party;
  return {
    ...{ name, fiscalCode, email, phone, pec, recipientCode },
    isPerson: kind === 'person',
    vatNumber: vatNumber !== null && country !== 'IT' ? `${country}${vatNumber}` : vatNumber,
    address: addressLines(party.address).join(', '),
  };
}

/** Street and town; abroad the country too. */
function addressLines({ street, houseNumber, zip, town, province, country }: PrintedAddress): string[] {
  const lines = [
    [street, houseNumber].filter(Boolean).join(' '),
    `${zip} ${town}${province ? ` (${province})` : ''}`.trim(),
  ];
  return country === 'IT' ? lines : [...lines, country];
}

function mandateBlock({
  payment,
  payer,
  customer,
  iban,
  company,
  code,
}: ContractDocumentSource): MandateBlock | null {
  if (!payment || !DIRECT_DEBITS.has(payment.mpCode)) return null;
  const debtor = payer ?? customer;
  return {
    reference: mandateReference(code),
    creditorId: company.creditorId,
    iban,
    debtor: debtor.name,
    debtorAddress: addressLines(debtor.address).join(', '),
    debtorFiscalCode: debtor.fiscalCode ?? debtor.vatNumber,
  };
}

/** The UMR of a contract's mandate: its code in the characters and the length of SEPA (EPC217-08). */
function mandateReference(code: string): string {
  return code.replace(/[^A-Za-z0-9/\-?:().,'+]/g, '-').slice(0, 35);
}

/** What terms may name of us. */
export function companyPlaceholders(
  company: Readonly<Company>,
): Omit<Record<Placeholder, string>, 'contratto' | 'cliente'> {
  const { name, vatNumber, phone, email, pec, website } = company;
  return {
    azienda: name,
    indirizzo: addressLines(company).join(', '),
    'partita-iva': vatNumber,
    telefono: phone ?? '',
    email: email ?? '',
    pec: pec ?? '',
    sito: website ?? '',
  };
}
