import { DomainError, type ErrorParams } from '@ponte/shared/domain-error';
import { money, ZERO } from '@ponte/shared/money';
import type { TaxCodeFacts } from '../catalog/tax-code-facts';
import type { BillableContract, BillableLine } from '../contracts/billable-contract';
import { termsOf } from '../contracts/billing-terms';
import { asCreditNote, planDocument, type PlannedDocument, type PricedLine } from '../invoicing/document';
import { plafondUse, underLetter, type LetterFacts, type Uncovered } from '../invoicing/letters/letter';
import { productTax, type CustomerTax, type LineTax } from '../invoicing/position-tax';
import { saleAccount, type SaleAccount } from '../invoicing/sale-account';
import type { BilledTax } from '../invoicing/billed-taxes.query';
import { fiscalPosition } from '../partners/fiscal-position';
import type { Language } from '../partners/partner-kind';
import type { PartnerTerms } from '../partners/partner-terms';
import { isOwedByUs } from './bill-documents';
import type { TaxGround } from './billing-taxes.service';
import { chargeDescription, explainCharge } from './charge-explanation';
import { chargeUnit } from './charge-unit';
import { planCharges, type ContractCharges, type PlannedCharge } from './charges';

/**
 * What is to be billed for one contract: its charges and, unless all of them are free, the document that says so. In a group the
 * document is the contract's share, as if it were billed alone.
 */
export interface ContractPlan extends ContractCharges {
  readonly contract: BillableContract;
  /** Lines of the charges, negative where money goes back. */
  readonly lines: readonly PricedLine[];
  readonly document: PlannedDocument | null;
  /** What somebody should know, though it was billed. */
  readonly warning: PlanWarning | null;
}

/** `letter-of-intent.plafond-exceeded`: billed with ordinary VAT; `letter-of-intent.required`: N3.5 without a letter. */
export interface PlanWarning {
  readonly code: string;
  readonly params: ErrorParams;
}

/** Days of a run: what is due up to `upTo` goes on documents of `issuedOn`. */
export interface RunDays {
  readonly upTo: string;
  readonly issuedOn: string;
  readonly billingRunId: number | null;
}

const NO_GROUND: TaxGround = { positions: [], letters: new Map(), billed: new Map() };

/**
 * Plans one contract from plain data; `payer` is who gets the bill. Throws `DomainError` for whatever keeps it from being billed,
 * so that the run lists this contract and goes on with the others.
 */
export function planContract(
  contract: BillableContract,
  payer: PartnerTerms | undefined,
  run: RunDays,
  { positions, letters, billed }: TaxGround = NO_GROUND,
): ContractPlan {
  if (!payer) throw new DomainError('partner.without-address', { id: contract.payerId });
  const { charges, progress, nextBillingOn } = planCharges(contract, run.upTo);
  const worth = charges.some(({ amount }) => !amount.eq(ZERO));
  const { taxCode, fiscal, accounts, withholdsTax } = payer;
  const position = positions.length > 0 ? fiscalPosition(fiscal, positions, run.issuedOn) : null;
  const taxes = { taxCode, fiscal, accounts, withholdsTax, position };
  const { language } = payer.customer;
  const ordinary = worth
    ? charges.map((charge) => draftLine(contract, charge, taxes, language, billedTax(charge, billed)))
    : NO_LINES;
  const { lines, letter, uncovered } = underLetter(ordinary, letters.get(contract.payerId) ?? NO_LETTERS);
  const letterId = letterOf(letter, lines, charges, billed);
  const document = worth ? planDocumentOf(contract, payer, lines, run, letterId) : null;
  const warning = uncovered && warningOf(uncovered);
  return { charges, progress, nextBillingOn, contract, lines, document, warning };
}

const NO_LINES: readonly PricedLine[] = [];
const NO_LETTERS: readonly LetterFacts[] = [];

/** The letter of a contract's document: the one it was put under, or that of the days it gives back, when they outweigh. */
function letterOf(
  letter: LetterFacts | null,
  lines: readonly PricedLine[],
  charges: readonly PlannedCharge[],
  billed: TaxGround['billed'],
): number | null {
  if (billed.size === 0) return letter?.id ?? null;
  const back = charges.flatMap((charge) => billedTax(charge, billed)?.letterId ?? [])[0] ?? null;
  return letter && plafondUse('invoice', lines).gt(ZERO) ? letter.id : back;
}

/** In a run nobody can be asked: what no letter covers is billed with ordinary VAT, and the run says so. */
function warningOf({ code, needed, left }: Uncovered): PlanWarning {
  return code === 'plafond-exceeded'
    ? { code: 'letter-of-intent.plafond-exceeded', params: { needed: money(needed), left: money(left) } }
    : { code: 'letter-of-intent.required', params: {} };
}

function planDocumentOf(
  contract: BillableContract,
  payer: PartnerTerms,
  lines: readonly PricedLine[],
  run: RunDays,
  letterId: number | null,
): PlannedDocument {
  const methodCode = contract.paymentMethodCode ?? payer.paymentMethodCode;
  if (methodCode === null) throw new DomainError('partner.without-payment-method', { id: contract.payerId });
  const draft = {
    type: 'invoice' as const,
    partnerId: contract.payerId,
    customer: payer.customer,
    contractId: contract.id,
    contractCode: contract.code,
    billingRunId: run.billingRunId,
    creditedInvoiceId: null,
    letterId,
    lines,
    paymentRules: (contract.paymentTerm ?? payer.paymentTerm)?.rules ?? [],
    methodCode,
    notes: null,
  };
  return planDocument(isOwedByUs(lines) ? asCreditNote(draft) : draft, run.issuedOn);
}

function draftLine(
  contract: BillableContract,
  charge: PlannedCharge,
  customer: CustomerTax,
  language: Language,
  billed: BilledTax | undefined,
): PricedLine {
  const { line, due, kind } = charge;
  const lineTax: LineTax = billed ? { tax: billed.tax, rule: 'credited' } : taxOf(line, customer);
  const { tax } = lineTax;
  const account = billed ? creditedAccount(billed) : accountOf(line, tax, customer);
  const dated = kind !== 'one-off';
  // One plain literal: spreading parts together would make each line a slow object of several kilobytes.
  return {
    taxCodeId: tax.id,
    taxRate: tax.rate,
    natura: tax.natura,
    law: tax.law,
    payability: tax.payability,
    stampSubject: tax.stampSubject,
    withholdingSubject: billed ? billed.withholdingSubject : customer.withholdsTax && line.withholdingSubject,
    productId: line.productId,
    description: chargeDescription(charge, language),
    quantity: charge.quantity,
    unit: chargeUnit(line.unit, due, termsOf(contract, line).recurrenceMonths, language),
    unitPrice: charge.unitPrice,
    discountPercent: charge.discountPercent,
    discountAmount: charge.discountAmount,
    amount: charge.amount,
    periodFrom: dated ? due.active.from : null,
    periodTo: dated ? due.active.to : null,
    revenueAccount: account.account,
    contractLineId: line.id,
    explanation: explainCharge(contract, charge, lineTax, account),
  };
}

/** What is given back was taxed when it was billed; today's tax may be another. */
function billedTax({ kind, line, due }: PlannedCharge, billed: TaxGround['billed']): BilledTax | undefined {
  if (kind !== 'refund') return undefined;
  const day = due.active.from;
  return billed.get(line.id)?.find(({ from, to }) => from <= day && day < to);
}

/** Days that go back leave the account that they were billed to, whatever is usual today. */
function creditedAccount({ revenueAccount }: BilledTax): SaleAccount {
  return { account: revenueAccount, rule: 'credited', swap: null };
}

function accountOf(line: BillableLine, tax: TaxCodeFacts, customer: CustomerTax): SaleAccount {
  const account = saleAccount(line, tax, customer);
  if (!account) throw new DomainError('product.without-account', { id: line.productId });
  return account;
}

/** The customer's tax takes the place of a product's, but not of one that was chosen for the line by hand. */
function taxOf({ taxChosen, taxCode, kind }: BillableLine, customer: CustomerTax): LineTax {
  return taxChosen ? { tax: taxCode, rule: 'chosen' } : productTax(taxCode, kind, customer);
}
