import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { decimal } from '@ponte/shared/money';
import type Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { groupRows } from '../platform/db/group-rows';
import { selectMany } from '../platform/db/bulk-reader';
import type { CustomerSnapshot } from './customer-snapshot';
import type { DocumentContract } from './document';
import { Instalment } from './instalment.entity';
import { InvoiceContract } from './invoice-contract.entity';
import { InvoiceLine } from './invoice-line.entity';
import { InvoiceTax } from './invoice-tax.entity';
import type { SaleDocument } from './sale-document';

const LINE_COLUMNS = [
  ...(['invoiceId', 'position', 'description', 'quantity', 'unit', 'unitPrice', 'discountPercent'] as const),
  ...(['discountAmount', 'deductedInvoiceId', 'withholdingSubject'] as const),
  ...(['amount', 'taxRate', 'natura', 'periodFrom', 'periodTo'] as const),
] as const;
const TAX_COLUMNS = ['invoiceId', 'rate', 'natura', 'payability', 'law', 'base', 'tax'] as const;
const INSTALMENT_COLUMNS = ['invoiceId', 'dueOn', 'amount', 'methodCode'] as const;

const CONTRACT_COLUMNS = [
  ...(['invoiceId', 'contractId', 'contractCode', 'label', 'firstPosition', 'lastPosition'] as const),
] as const;

export type DocumentLine = Pick<InvoiceLine, (typeof LINE_COLUMNS)[number]>;
export type DocumentTax = Pick<InvoiceTax, (typeof TAX_COLUMNS)[number]>;
export type DocumentInstalment = Pick<Instalment, (typeof INSTALMENT_COLUMNS)[number]>;

/** Reference to the document that another one corrects. */
export interface CreditedDocument {
  readonly number: string;
  readonly issuedOn: CivilDate;
}

/** A letter of intent as documents name it. */
export interface LetterReference {
  readonly protocol: string;
  readonly receivedOn: CivilDate;
}

/** A document whole, for those that turn it into an e-invoice or a page. */
export interface WholeDocument {
  readonly id: number;
  readonly type: 'invoice' | 'credit-note';
  readonly documentType: SaleDocument;
  /** Null on a draft, together with the day. */
  readonly number: string | null;
  readonly issuedOn: CivilDate | null;
  readonly partnerId: number;
  readonly customer: CustomerSnapshot;
  readonly contractCode: string | null;
  /** Where it is for several contracts; empty else. */
  readonly contracts: readonly DocumentContract[];
  readonly taxable: Big;
  readonly tax: Big;
  readonly total: Big;
  readonly withheld: Big;
  readonly payable: Big;
  readonly stampDuty: Big;
  readonly notes: string | null;
  readonly credited: CreditedDocument | null;
  /** Under which number the customer saw it before it was issued. */
  readonly proforma: CreditedDocument | null;
  /** The advance invoices that its lines deduct, each with the positions of those lines. */
  readonly deducted: readonly DeductedAdvance[];
  /** The letter of intent that its lines of Natura N3.5 rely on. */
  readonly letter: LetterReference | null;
  readonly lines: readonly DocumentLine[];
  readonly taxes: readonly DocumentTax[];
  readonly instalments: readonly DocumentInstalment[];
}

/** An advance invoice and the lines that deduct it. */
export interface DeductedAdvance extends CreditedDocument {
  readonly positions: readonly number[];
}

export interface IssuedDocument extends WholeDocument {
  readonly number: string;
  readonly issuedOn: CivilDate;
}

type Amounts = 'taxable' | 'tax' | 'total' | 'withheld' | 'payable' | 'stampDuty';

type HeadRow = Omit<
  WholeDocument,
  | Amounts
  | 'customer'
  | 'credited'
  | 'proforma'
  | 'deducted'
  | 'letter'
  | 'contracts'
  | 'lines'
  | 'taxes'
  | 'instalments'
> &
  Readonly<Record<Amounts, string>> & {
    readonly customer: CustomerSnapshot | string;
    readonly collective: number;
    readonly creditedNumber: string | null;
    readonly creditedOn: CivilDate | null;
    readonly proformaNumber: string | null;
    readonly proformaOn: CivilDate | null;
    readonly letterProtocol: string | null;
    readonly letterOn: CivilDate | null;
  };

/** Loads documents, one or hundreds, with four queries (one more each where some are for several contracts or deduct advances), in the
 * order of their ids. */
@Injectable()
export class IssuedDocuments {
  /** The issued ones among these. */
  async load(tx: EntityManager, ids: readonly number[]): Promise<IssuedDocument[]> {
    const documents = await this.loadAny(tx, ids);
    return documents.filter(isIssued);
  }

  /** Drafts too. */
  async loadAny(tx: EntityManager, ids: readonly number[]): Promise<WholeDocument[]> {
    if (ids.length === 0) return [];
    const heads = await tx.query<HeadRow[]>(
      `SELECT i.id, i.type, i.document_type AS documentType, i.proforma_number AS proformaNumber, i.proforma_on AS proformaOn, i.number, i.issued_on AS issuedOn, i.partner_id AS partnerId, i.customer,
              i.contract_code AS contractCode, i.contract_id IS NULL AND i.billing_run_id IS NOT NULL AS collective, i.taxable, i.tax, i.total, i.withheld, i.payable, i.stamp_duty AS stampDuty, i.notes,
              c.number AS creditedNumber, c.issued_on AS creditedOn, d.protocol AS letterProtocol, d.received_on AS letterOn
         FROM invoice i LEFT JOIN invoice c ON c.id = i.credited_invoice_id LEFT JOIN letter_of_intent d ON d.id = i.letter_id
        WHERE i.id IN (?) ORDER BY i.id`,
      [ids],
    );
    const of = { where: 'invoiceId', in: ids } as const;
    const lines = byInvoice(
      await selectMany(tx, InvoiceLine, LINE_COLUMNS, { ...of, order: ['invoiceId', 'position'] }),
    );
    const taxes = byInvoice(await selectMany(tx, InvoiceTax, TAX_COLUMNS, { ...of, order: ['id'] }));
    const deducted = await this.deducted(tx, [...lines.values()].flat());
    const instalments = byInvoice(
      await selectMany(tx, Instalment, INSTALMENT_COLUMNS, { ...of, order: ['dueOn', 'id'] }),
    );
    const contracts = byInvoice(await this.contracts(tx, heads));
    // One plain literal: the rest of a row taken apart would be a slow object of several kilobytes.
    return heads.map((head) => ({
      id: head.id,
      type: head.type,
      documentType: head.documentType,
      number: head.number,
      issuedOn: head.issuedOn,
      partnerId: head.partnerId,
      customer:
        typeof head.customer === 'string' ? (JSON.parse(head.customer) as CustomerSnapshot) : head.customer,
      contractCode: head.contractCode,
      contracts: contracts.get(head.id) ?? [],
      taxable: decimal(head.taxable),
      tax: decimal(head.tax),
      total: decimal(head.total),
      withheld: decimal(head.withheld),
      payable: decimal(head.payable),
      stampDuty: decimal(head.stampDuty),
      notes: head.notes,
      credited: reference(head.creditedNumber, head.creditedOn),
      proforma: reference(head.proformaNumber, head.proformaOn),
      deducted: deducted.get(head.id) ?? [],
      letter: letterReference(head),
      lines: lines.get(head.id) ?? [],
      taxes: taxes.get(head.id) ?? [],
      instalments: instalments.get(head.id) ?? [],
    }));
  }

  /** The advances that lines deduct, by document; nothing is asked where there are none. */
  private async deducted(
    tx: EntityManager,
    lines: readonly DocumentLine[],
  ): Promise<Map<number, DeductedAdvance[]>> {
    const deducting = lines.filter(({ deductedInvoiceId }) => deductedInvoiceId !== null);
    if (deducting.length === 0) return new Map();
    const advances = await tx.query<(CreditedDocument & { id: number })[]>(
      'SELECT id, number, issued_on AS issuedOn FROM invoice WHERE id IN (?) ORDER BY issued_on, id',
      [deducting.map(({ deductedInvoiceId }) => deductedInvoiceId)],
    );
    const byDocument = groupRows(deducting, ({ invoiceId }) => invoiceId);
    return new Map(
      [...byDocument].map(([id, own]) => [id, advances.flatMap((each) => deductionOf(each, own))]),
    );
  }

  /** The contracts of documents that are for several; nothing is asked where there are none. */
  private contracts(
    tx: EntityManager,
    heads: readonly Pick<HeadRow, 'id' | 'collective'>[],
  ): Promise<Pick<InvoiceContract, (typeof CONTRACT_COLUMNS)[number]>[]> {
    return selectMany(tx, InvoiceContract, CONTRACT_COLUMNS, {
      where: 'invoiceId',
      in: heads.filter(({ collective }) => collective === 1).map(({ id }) => id),
      order: ['firstPosition'],
    });
  }
}

function isIssued(document: WholeDocument): document is IssuedDocument {
  return document.number !== null && document.issuedOn !== null;
}

function reference(number: string | null, issuedOn: CivilDate | null): CreditedDocument | null {
  return number !== null && issuedOn !== null ? { number, issuedOn } : null;
}

function letterReference({
  letterProtocol: protocol,
  letterOn: receivedOn,
}: HeadRow): LetterReference | null {
  return protocol !== null && receivedOn !== null ? { protocol, receivedOn } : null;
}

function deductionOf(
  { id, number, issuedOn }: CreditedDocument & { id: number },
  lines: readonly DocumentLine[],
): DeductedAdvance[] {
  const own = lines.filter(({ deductedInvoiceId }) => deductedInvoiceId === id);
  return own.length === 0 ? [] : [{ number, issuedOn, positions: own.map(({ position }) => position) }];
}

function byInvoice<T extends { readonly invoiceId: number }>(rows: readonly T[]): Map<number, T[]> {
  return groupRows(rows, ({ invoiceId }) => invoiceId);
}
