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
import { learntAccount, type BoughtLine, type PastLine } from './learnt-account';
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
      usual: accounts.get(partnerId) ?? { own: null, past: [] },
    }));
    await insertMany(
      tx,
      BillLine,
      parts.flatMap(({ bill, billId, usual }) =>
        bill.lines.map((line, index) => ({
          ...{ ...line, billId, position: index + 1, ...accountOf(line, usual) },
        })),
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

/** What is known of where a supplier's costs go. */
interface Usual {
  /** The supplier's own account. */
  readonly own: string | null;
  /** Lines of its last bills, the newest first. */
  readonly past: PastLine[];
}

/** So many of a supplier's bills are learnt from: what comes each quarter is among them. */
const LEARNT_BILLS = 6;

/** Where costs of suppliers went, two statements for any number of them. Bills without lines are those that are just being recorded. */
async function usualAccounts(tx: EntityManager, placed: readonly Placed[]): Promise<Map<number, Usual>> {
  const supplierIds = placed.map(({ partnerId }) => partnerId);
  const suppliers = await tx.query<{ id: number; account: string | null }[]>(
    'SELECT id, cost_account AS account FROM partner WHERE id IN (?)',
    [supplierIds],
  );
  const usual = new Map(
    suppliers.map(({ id, account }): [number, Usual] => [id, { own: account, past: [] }]),
  );
  const lines = await tx.query<(PastLine & { readonly partnerId: number })[]>(
    `SELECT last.partner_id AS partnerId, l.description, l.code, l.cost_account AS account
       FROM (SELECT b.id, b.partner_id, ROW_NUMBER() OVER (PARTITION BY b.partner_id ORDER BY b.id DESC) AS age
               FROM bill b
              WHERE b.partner_id IN (?) AND EXISTS (SELECT 1 FROM bill_line line WHERE line.bill_id = b.id)) last
       JOIN bill_line l ON l.bill_id = last.id
      WHERE last.age <= ${LEARNT_BILLS} ORDER BY last.id DESC, l.position`,
    [supplierIds],
  );
  for (const { partnerId, ...line } of lines) usual.get(partnerId)?.past.push(line);
  return usual;
}

function accountOf(line: BoughtLine, { own, past }: Usual): Pick<BillLine, 'costAccount' | 'accountReason'> {
  const learnt = learntAccount(line, past);
  if (learnt) return { costAccount: learnt.account, accountReason: learnt.reason };
  if (own !== null) return { costAccount: own, accountReason: 'supplier' };
  return { costAccount: DEFAULT_COST_ACCOUNT, accountReason: 'none' };
}
