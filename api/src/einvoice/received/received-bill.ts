import { addDays, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { roundCents, sum, ZERO } from '@ponte/shared/money';
import Big from 'big.js';
import type {
  BillAttachmentBytes,
  BillDiscount,
  BillWarning,
  NewBill,
  NewBillInstalment,
  Withholding,
} from '../../invoicing/bills/new-bill';
import { INTEGRATION_TYPES } from '../../invoicing/integrations/integration-type';
import type { FatturaPa } from '../fatturapa/fatturapa-tree';
import { receivedDiscounts, receivedFunds, receivedLines, receivedTaxes } from './received-lines';
import { partyNumbers, receivedSupplier } from './received-supplier';
import {
  amount,
  day,
  element,
  elements,
  neededAmount,
  neededDay,
  neededText,
  text,
  type Element,
} from './received-values';

const HUNDRED = new Big('100');
/** Rounding to the cent, here and there, comes to no more. */
const CENT = new Big('0.01');

/**
 * The documents of a received file, one for each of its bodies. `own` are our VAT number and fiscal code, none if they are
 * not known yet. What SdI let pass is not judged again: the totals are the file's, and what looks odd is a warning. Throws
 * `fatturapa.invalid-structure` or `fatturapa.invalid-value` for what can't be read, and `received-file.invalid-own-document`
 * for a document of ours. `cashVat`: we settle our own VAT when money moves.
 */
export function receivedBills(file: FatturaPa, own: readonly string[], cashVat = false): NewBill[] {
  const header = file.FatturaElettronicaHeader as unknown as Element;
  neededText(element(header, 'DatiTrasmissione'), 'CodiceDestinatario');
  const seller = element(header, 'CedentePrestatore');
  const supplier = receivedSupplier(seller);
  if (partyNumbers(seller).some((number) => own.includes(number)))
    throw new DomainError('received-file.invalid-own-document');
  const buyer = partyNumbers(element(header, 'CessionarioCommittente'));
  const ours = own.length === 0 || buyer.some((number) => own.includes(number));
  const waits = cashVat || !isCashVat(seller);
  const bills = file.FatturaElettronicaBody.map((body) =>
    positive({ ...receivedBody(body as unknown as Element, ours, waits), supplier }),
  );
  if (own.length > 0 && ours && bills.some(isIntegration))
    throw new DomainError('received-file.invalid-own-document');
  return bills;
}

/**
 * Whether the seller owes VAT only once paid (RF17, art. 32-bis DL 83/2012): who buys there deducts it at once all the same,
 * unless he has opted for that himself. Any other deferral (RF16, art. 6 c. 5 DPR 633/72) binds both.
 */
function isCashVat(seller: Element): boolean {
  return text(element(seller, 'DatiAnagrafici'), 'RegimeFiscale', 4) === 'RF17';
}

/** What the buyer writes comes back to the buyer, but was booked with the supplier's bill. */
function isIntegration({ documentType }: NewBill): boolean {
  return (INTEGRATION_TYPES as readonly string[]).includes(documentType);
}

function receivedBody(body: Element, ours: boolean, waits: boolean): Omit<NewBill, 'supplier'> {
  const head = element(element(body, 'DatiGenerali'), 'DatiGeneraliDocumento');
  const goods = element(body, 'DatiBeniServizi');
  const documentType = neededText(head, 'TipoDocumento', 4);
  const issuedOn = neededDay(head, 'Data');
  const taxes = receivedTaxes(goods, waits);
  const withholdings = receivedWithholdings(head);
  const taxable = sum(taxes.map(({ base }) => base));
  const tax = sum(taxes.map((row) => row.tax));
  const withheld = sum(withholdings.map((row) => new Big(row.amount)));
  const expected = expectedTotal(head, taxable.plus(tax));
  const total = grossTotal(amount(head, 'ImportoTotaleDocumento'), expected, withheld);
  const split = sum(taxes.filter(({ payability }) => payability === 'S').map((row) => row.tax));
  const payable = total.minus(withheld).minus(split);
  const stated = receivedInstalments(body, issuedOn);
  return {
    type: documentType === 'TD04' ? 'credit-note' : 'bill',
    ...{ documentType, issuedOn, taxable, tax, total, payable, withholdings, taxes },
    number: neededText(head, 'Numero', 40),
    stampDuty: amount(element(head, 'DatiBollo'), 'ImportoBollo') ?? ZERO,
    notes: notes(head),
    lines: [...receivedLines(goods), ...receivedFunds(head)],
    instalments: stated.length > 0 ? stated : whole(issuedOn, payable),
    attachments: receivedAttachments(body),
    warnings: [
      ...warn('buyer', !ours),
      ...warn('totals', differ(total, expected)),
      ...warn('instalments', instalmentsDiffer(stated, payable, withheld)),
      ...warn('currency', neededText(head, 'Divisa') !== 'EUR'),
    ],
  };
}

/** A file may write a credit note with positive or with negative amounts; the type tells the sign. */
function positive(bill: NewBill): NewBill {
  if (bill.type === 'bill' || !bill.taxable.plus(bill.tax).lt(ZERO)) return bill;
  return {
    ...bill,
    taxable: bill.taxable.neg(),
    tax: bill.tax.neg(),
    total: bill.total.neg(),
    payable: bill.payable.neg(),
    lines: bill.lines.map((line) => ({
      ...line,
      unitPrice: line.unitPrice.neg(),
      amount: line.amount.neg(),
    })),
    taxes: bill.taxes.map((row) => ({ ...row, base: row.base.neg(), tax: row.tax.neg() })),
    instalments: bill.instalments.map((part) => ({ ...part, amount: part.amount.abs() })),
  };
}

/** What the parts of a document come to: the summaries, its own discounts and surcharges, and its rounding. */
function expectedTotal(head: Element, summed: Big): Big {
  let total = summed;
  for (const discount of receivedDiscounts(head)) total = total.plus(adjustment(discount, total));
  return roundCents(total.plus(amount(head, 'Arrotondamento') ?? ZERO));
}

function adjustment({ kind, percent, amount: fixed }: BillDiscount, base: Big): Big {
  const value = fixed === null ? base.times(percent ?? '0').div(HUNDRED) : new Big(fixed);
  return kind === 'discount' ? value.neg() : value;
}

/** The total before anything is withheld: some suppliers write it, against the rules, after. */
function grossTotal(stated: Big | null, expected: Big, withheld: Big): Big {
  if (stated === null) return expected;
  const gross = stated.plus(withheld);
  return gross.minus(expected).abs().lt(stated.minus(expected).abs()) ? gross : stated;
}

function receivedWithholdings(head: Element): Withholding[] {
  return elements(head, 'DatiRitenuta').map((row) => ({
    kind: text(row, 'TipoRitenuta', 4) ?? '',
    rate: neededAmount(row, 'AliquotaRitenuta').toFixed(2),
    amount: neededAmount(row, 'ImportoRitenuta').toFixed(2),
    reason: text(row, 'CausalePagamento', 2) ?? '',
  }));
}

function receivedInstalments(body: Element, issuedOn: CivilDate): NewBillInstalment[] {
  return elements(body, 'DatiPagamento').flatMap((payment) =>
    elements(payment, 'DettaglioPagamento').map((part) => ({
      dueOn: day(part, 'DataScadenzaPagamento') ?? termEnd(part, issuedOn),
      amount: neededAmount(part, 'ImportoPagamento'),
      method: text(part, 'ModalitaPagamento', 4),
      iban: text(part, 'IBAN', 34)?.replace(/ /g, '').toUpperCase() ?? null,
    })),
  );
}

/** Some days after a day that the file names, else when the document was issued. */
function termEnd(part: Element, issuedOn: CivilDate): CivilDate {
  const days = Number(text(part, 'GiorniTerminiPagamento', 3) ?? '0');
  const from = day(part, 'DataRiferimentoTerminiPagamento') ?? issuedOn;
  return addDays(from, Number.isInteger(days) ? days : 0);
}

function whole(dueOn: CivilDate, payable: Big): NewBillInstalment[] {
  return payable.eq(ZERO) ? [] : [{ dueOn, amount: payable, method: null, iban: null }];
}

/** A supplier may state what is to be paid with what is withheld, or without. */
function instalmentsDiffer(stated: readonly NewBillInstalment[], payable: Big, withheld: Big): boolean {
  if (stated.length === 0) return false;
  const paid = sum(stated.map((part) => part.amount)).abs();
  return differ(paid, payable.abs()) && differ(paid, payable.plus(withheld).abs());
}

function receivedAttachments(body: Element): BillAttachmentBytes[] {
  return elements(body, 'Allegati').flatMap((paper) => {
    const encoded = paper.Attachment;
    if (typeof encoded !== 'string') return [];
    const name = (text(paper, 'NomeAttachment', 200) ?? 'allegato').replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
    const format = text(paper, 'FormatoAttachment', 10)?.toLowerCase() ?? '';
    const ending = /^[a-z0-9]+$/.test(format) && !name.includes('.') ? `.${format}` : '';
    return [{ name: name + ending, bytes: Buffer.from(encoded, 'base64') }];
  });
}

function notes(head: Element): string | null {
  const causes = head.Causale;
  if (!Array.isArray(causes)) return null;
  const joined = causes.filter((cause) => typeof cause === 'string').join('\n');
  return joined.trim() === '' ? null : joined.trim().slice(0, 1000);
}

function differ(one: Big, other: Big): boolean {
  return one.minus(other).abs().gt(CENT);
}

function warn(warning: BillWarning, when: boolean): BillWarning[] {
  return when ? [warning] : [];
}
