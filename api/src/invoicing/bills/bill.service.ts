import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { sum, ZERO } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { SupplierService } from '../../partners/supplier.service';
import { supplierKey } from '../../partners/supplier-identity';
import { Clock } from '../../platform/clock.service';
import { insertMany } from '../../platform/db/bulk-writer';
import { FileService } from '../../platform/files/file.service';
import { Outbox } from '../../platform/outbox/outbox.service';
import type { BillRecorded } from '../events';
import { BillAttachment } from './bill-attachment.entity';
import { BillInstalment } from './bill-instalment.entity';
import { BillLine } from './bill-line.entity';
import { BillTax } from './bill-tax.entity';
import { Bill } from './bill.entity';
import { mimeOf } from './attachment-type';
import { instalmentDues } from './instalment-dues';
import type { NewBill } from './new-bill';

/** Where costs go until somebody tells better. */
const DEFAULT_COST_ACCOUNT = '4200';

/** A document to record, the file it came in, and its supplier where somebody named it. */
export type FiledBill = NewBill & { readonly fileId: number; readonly partnerId?: number };

/** What became of a document: a bill, or the one that we had already, or why neither. */
export type RecordedBill =
  | { readonly billId: number; readonly fresh: boolean; readonly fault: null }
  | { readonly billId: null; readonly fresh: false; readonly fault: DomainError };

interface Placed {
  readonly bill: FiledBill;
  readonly partnerId: number;
}

/** Suppliers' invoices: recorded once each, with their supplier. */
@Injectable()
export class BillService {
  constructor(
    private readonly suppliers: SupplierService,
    private readonly files: FileService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Records documents of suppliers, any number with a fixed number of statements, and tells the books (`bill.recorded`). One
   * that is there already, by supplier, kind, day and number, is answered with the first. Recordings wait for each other, so
   * that none is doubled. Answers in the order of the documents.
   */
  async record(tx: EntityManager, bills: readonly FiledBill[]): Promise<RecordedBill[]> {
    await tx.query('SELECT id FROM company FOR UPDATE');
    const partners = await this.suppliers.findOrCreate(
      tx,
      bills.filter(({ partnerId }) => partnerId === undefined).map(({ supplier }) => supplier),
    );
    const known = await knownBills(
      tx,
      [...partners.values(), ...bills.map(({ partnerId }) => partnerId)].filter(
        (id) => typeof id === 'number',
      ),
      bills.map(({ number }) => number),
    );
    const fresh = new Map<string, Placed>();
    const keys = bills.map((bill) => {
      const partnerId = bill.partnerId ?? partners.get(supplierKey(bill.supplier));
      if (typeof partnerId !== 'number') return partnerId ?? new DomainError('partner.not-found');
      const key = keyOf({ ...bill, partnerId });
      if (!known.has(key) && !fresh.has(key)) fresh.set(key, { bill, partnerId });
      return key;
    });
    const ids = await this.write(tx, [...fresh.values()]);
    const made = new Map([...fresh.keys()].map((key, index) => [key, ids[index] ?? 0]));
    return keys.map((key, index) => {
      if (typeof key !== 'string') return { billId: null, fresh: false, fault: key };
      const first = fresh.get(key)?.bill === bills[index];
      return { billId: known.get(key) ?? made.get(key) ?? 0, fresh: first, fault: null };
    });
  }

  private async write(tx: EntityManager, placed: readonly Placed[]): Promise<number[]> {
    if (placed.length === 0) return [];
    const now = { receivedOn: this.clock.today(), createdAt: this.clock.now() };
    const ids = await insertMany(
      tx,
      Bill,
      placed.map(({ bill, partnerId }) => ({ ...headOf(bill), partnerId, ...now })),
    );
    const accounts = await usualAccounts(tx, placed);
    const parts = placed.map(({ bill, partnerId }, index) => ({
      bill,
      billId: ids[index] ?? 0,
      costAccount: accounts.get(partnerId) ?? DEFAULT_COST_ACCOUNT,
    }));
    await insertMany(
      tx,
      BillLine,
      parts.flatMap(({ bill, billId, costAccount }) =>
        bill.lines.map((line, index) => ({ ...line, billId, position: index + 1, costAccount })),
      ),
    );
    await insertMany(
      tx,
      BillTax,
      parts.flatMap(({ bill, billId }) => bill.taxes.map((row) => ({ ...row, billId }))),
    );
    await insertMany(
      tx,
      BillInstalment,
      parts.flatMap(({ bill, billId }) => instalmentsOf(bill).map((part) => ({ ...part, billId }))),
    );
    await this.keepAttachments(tx, parts);
    await this.outbox.publish(tx, { type: 'bill.recorded', billIds: ids } satisfies BillRecorded);
    return ids;
  }

  private async keepAttachments(
    tx: EntityManager,
    parts: readonly { readonly bill: NewBill; readonly billId: number }[],
  ): Promise<void> {
    const papers = parts.flatMap(({ bill, billId }) =>
      bill.attachments.map((paper) => ({ ...paper, billId })),
    );
    const fileIds = await this.files.storeMany(
      tx,
      papers.map(({ name, bytes }) => ({ name, bytes, mime: mimeOf(name) })),
    );
    await insertMany(
      tx,
      BillAttachment,
      papers.map(({ name, billId }, index) => ({ name, billId, fileId: fileIds[index] ?? 0 })),
    );
  }
}

function headOf({ supplier, type, documentType, number, issuedOn, fileId, ...bill }: FiledBill) {
  const { taxable, tax, total, payable, withholdings, stampDuty, notes, warnings } = bill;
  return {
    ...{ type, documentType, number, issuedOn, supplierName: supplier.name.slice(0, 200), fileId },
    ...{ taxable, tax, total, payable, withholdings, stampDuty, notes, warnings },
    openAmount: bill.instalments.length === 0 ? ZERO : payable.abs(),
  };
}

/** The instalments of the file, with what each is worth to the books. */
function instalmentsOf({ type, payable, total, taxes, instalments }: NewBill) {
  const split = sum(taxes.filter(({ payability }) => payability === 'S').map(({ tax }) => tax));
  const dues = instalmentDues({ type, payable, owed: total.minus(split) }, instalments);
  return instalments.map((part, index) => ({ ...part, ...dues[index] }));
}

type Identity = Pick<Bill, 'partnerId' | 'documentType' | 'issuedOn' | 'number'>;

/** What no two bills share. The database does not tell capitals from small letters, so neither does this. */
function keyOf({ partnerId, documentType, issuedOn, number }: Identity): string {
  return `${String(partnerId)} ${documentType} ${issuedOn} ${number.toLowerCase()}`;
}

async function knownBills(
  tx: EntityManager,
  partnerIds: readonly number[],
  numbers: readonly string[],
): Promise<Map<string, number>> {
  const rows = await tx
    .createQueryBuilder(Bill, 'bill')
    .select(['bill.id', 'bill.partnerId', 'bill.documentType', 'bill.issuedOn', 'bill.number'])
    .where('bill.partnerId IN (:...partnerIds)', { partnerIds: [0, ...partnerIds] })
    .andWhere('bill.number IN (:...numbers)', { numbers: ['', ...numbers] })
    .getMany();
  return new Map(rows.map((row) => [keyOf(row), row.id]));
}

interface AccountRow {
  readonly partnerId: number;
  readonly account: string;
}

/** The account of each supplier's last line: whoever sold us something sells us the like again. Of the first bill the supplier's own. */
async function usualAccounts(tx: EntityManager, placed: readonly Placed[]): Promise<Map<number, string>> {
  const supplierIds = placed.map(({ partnerId }) => partnerId);
  const own = await tx.query<AccountRow[]>(
    'SELECT id AS partnerId, cost_account AS account FROM partner WHERE id IN (?) AND cost_account IS NOT NULL',
    [supplierIds],
  );
  const learnt = await tx.query<AccountRow[]>(
    `SELECT b.partner_id AS partnerId, l.cost_account AS account
       FROM bill b JOIN bill_line l ON l.bill_id = b.id AND l.position = 1
      WHERE b.id IN (SELECT MAX(earlier.id) FROM bill earlier JOIN bill_line line ON line.bill_id = earlier.id
                      WHERE earlier.partner_id IN (?) GROUP BY earlier.partner_id)`,
    [supplierIds],
  );
  return new Map([...own, ...learnt].map(({ partnerId, account }) => [partnerId, account]));
}
