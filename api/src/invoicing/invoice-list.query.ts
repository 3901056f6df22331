import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { ownPartnersOnly } from '../partners/partner-scope';
import { nameSearch } from '../partners/partner-search';
import { Clock } from '../platform/clock.service';
import { Transactions } from '../platform/db/transactions.service';
import type { Page } from '../platform/http/list-query.dto';
import type { InvoiceQuery } from './invoice.dto';
import type { SaleDocument } from './sale-document';
import { Invoice, type InvoiceStatus, type InvoiceType } from './invoice.entity';

/** A document as the database gives it to lists: decimals are text already. */
export interface InvoiceRow {
  readonly id: number;
  readonly type: InvoiceType;
  readonly documentType: SaleDocument;
  readonly proformaNumber: string | null;
  readonly proformaOn: CivilDate | null;
  readonly status: InvoiceStatus;
  readonly registerId: number;
  readonly number: string | null;
  readonly issuedOn: CivilDate | null;
  readonly partnerId: number;
  readonly customerName: string;
  readonly contractId: number | null;
  readonly contractCode: string | null;
  readonly billingRunId: number | null;
  readonly creditedInvoiceId: number | null;
  readonly taxable: string;
  readonly tax: string;
  readonly total: string;
  readonly withheld: string;
  readonly payable: string;
  readonly stampDuty: string;
  readonly openAmount: string;
  readonly dueOn: CivilDate | null;
  readonly pdfFileId: number | null;
  readonly createdAt: Date;
  readonly version: number;
}

interface Condition {
  readonly where: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const SORTS: Readonly<Record<string, string>> = {
  id: 'invoice.id',
  issuedOn: 'invoice.issuedOn',
  number: 'invoice.number',
  customerName: 'invoice.customerName',
  total: 'invoice.total',
  openAmount: 'invoice.openAmount',
};

/** Fields that a filter of the same name compares with. */
const EQUALS = [
  'type',
  'documentType',
  'partnerId',
  'billingRunId',
  'creditedInvoiceId',
  'registerId',
] as const;

const ROWS = `
  SELECT i.id, i.type, i.document_type AS documentType, i.proforma_number AS proformaNumber, i.proforma_on AS proformaOn, i.status, i.register_id AS registerId, i.number, i.issued_on AS issuedOn,
         i.partner_id AS partnerId, i.customer_name AS customerName, i.contract_id AS contractId,
         i.contract_code AS contractCode, i.billing_run_id AS billingRunId, i.credited_invoice_id AS creditedInvoiceId,
         i.taxable, i.tax, i.total, i.withheld, i.payable, i.stamp_duty AS stampDuty, i.open_amount AS openAmount,
         (SELECT MIN(n.due_on) FROM instalment n WHERE n.invoice_id = i.id AND n.settled < n.amount) AS dueOn,
         i.pdf_file_id AS pdfFileId, i.created_at AS createdAt, i.version
    FROM invoice i WHERE i.id IN (?)`;

/** Its own documents, and those it shares with others. */
const OF_CONTRACT = `(invoice.contractId = :contractId OR invoice.id IN
  (SELECT shared.invoice_id FROM invoice_contract shared WHERE shared.contract_id = :contractId))`;

interface CountRow {
  readonly total: string;
}

/** Numbers have no gap, so the first and the last of each series tell how many are issued; counting 280,000 rows takes long. */
const COUNT_OF_ALL = `
  SELECT COALESCE(SUM(series.last - series.first + 1), 0) + (SELECT COUNT(*) FROM invoice WHERE issued_on IS NULL) AS total
    FROM (SELECT MIN(sequence) AS first, MAX(sequence) AS last FROM invoice GROUP BY register_id, year) series`;

/**
 * Pages of documents. A page is found by ids alone, over an index, and only then are its rows read: a row is wide, and page
 * 500 would read 12,500 of them. Newest first unless sorted.
 */
@Injectable()
export class InvoiceList {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
  ) {}

  async list(query: InvoiceQuery): Promise<Page<InvoiceRow>> {
    const found = query.q ? await this.search(query.q) : null;
    const [ids, total] = await Promise.all([this.pageIds(query, found), this.count(query, found)]);
    return { data: await this.rows(this.db.manager, ids), total };
  }

  /** Rows of some documents in the order of the ids. */
  async rows(tx: EntityManager, ids: readonly number[]): Promise<InvoiceRow[]> {
    if (ids.length === 0) return [];
    const rows = await tx.query<InvoiceRow[]>(ROWS, [ids]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  private async pageIds(query: InvoiceQuery, found: Condition | null): Promise<number[]> {
    const { page, perPage, sort = 'id', order } = query;
    const column = SORTS[sort];
    if (column === undefined)
      throw new DomainError('list.invalid-sort', { sort, allowed: Object.keys(SORTS) });
    const direction = query.sort === undefined ? 'DESC' : order;
    const rows = await this.chosen(query, found)
      .select('invoice.id', 'id')
      .orderBy(column, direction)
      .addOrderBy('invoice.id', direction)
      .offset((page - 1) * perPage)
      .limit(perPage)
      .getRawMany<{ id: number }>();
    return rows.map(({ id }) => id);
  }

  private async count(query: InvoiceQuery, found: Condition | null): Promise<number> {
    const chosen = this.chosen(query, found);
    const row =
      chosen.expressionMap.wheres.length > 0
        ? await chosen.select('COUNT(*)', 'total').getRawOne<CountRow>()
        : (await this.db.manager.query<CountRow[]>(COUNT_OF_ALL))[0];
    return Number(row?.total ?? 0);
  }

  private chosen(query: InvoiceQuery, found: Condition | null): SelectQueryBuilder<Invoice> {
    const invoices = this.db.manager.createQueryBuilder(Invoice, 'invoice');
    for (const name of EQUALS) {
      if (query[name] !== undefined) invoices.andWhere(`invoice.${name} = :${name}`, { [name]: query[name] });
    }
    const { contractId, status, issuedFrom, issuedTo, open, ids } = query;
    if (contractId !== undefined) invoices.andWhere(OF_CONTRACT, { contractId });
    // What has a day is issued: the indexes know the day and not the status.
    if (status !== undefined)
      invoices.andWhere(`invoice.issuedOn IS ${status === 'issued' ? 'NOT ' : ''}NULL`);
    if (issuedFrom !== undefined) invoices.andWhere('invoice.issuedOn >= :issuedFrom', { issuedFrom });
    if (issuedTo !== undefined) invoices.andWhere('invoice.issuedOn <= :issuedTo', { issuedTo });
    if (open !== undefined) invoices.andWhere(`invoice.openAmount ${open ? '>' : '='} 0`);
    if (query.overdue !== undefined) this.overdue(invoices, query.overdue);
    if (ids !== undefined) invoices.andWhere('invoice.id IN (:...ids)', { ids: [0, ...ids] });
    this.proforma(invoices, query.proforma);
    if (found) invoices.andWhere(found.where, found.parameters);
    ownPartnersOnly(invoices, 'invoice.partnerId');
    return invoices;
  }

  /** What was a proforma and is issued now is an invoice like the others. */
  private proforma(invoices: SelectQueryBuilder<Invoice>, wanted: boolean | undefined): void {
    if (wanted === undefined) return;
    const is = 'invoice.proformaNumber IS NOT NULL AND invoice.issuedOn IS NULL';
    invoices.andWhere(wanted ? is : `NOT (${is})`);
  }

  private overdue(invoices: SelectQueryBuilder<Invoice>, overdue: boolean): void {
    invoices.andWhere(
      `${overdue ? '' : 'NOT '}(invoice.openAmount > 0 AND invoice.type = 'invoice' AND EXISTS
         (SELECT 1 FROM instalment due WHERE due.invoice_id = invoice.id AND due.settled < due.amount AND due.due_on < :today))`,
      { today: this.clock.today() },
    );
  }

  /**
   * A document's number: the bare count within its year, or the beginning as printed; else the customer by the words of its
   * present name. Each is answered by an index.
   */
  private async search(typed: string): Promise<Condition> {
    const text = typed.trim();
    if (/\d/.test(text)) {
      const ids = /^\d{1,9}$/.test(text) ? await this.idsOfSequence(Number(text)) : [];
      if (ids.length > 0)
        return { where: 'invoice.id IN (:...sequenceIds)', parameters: { sequenceIds: ids } };
      const number = `${text.replace(/[\\%_]/g, '\\$&')}%`;
      if (
        await this.db.manager
          .createQueryBuilder(Invoice, 'i')
          .where('i.number LIKE :number', { number })
          .getExists()
      ) {
        return { where: 'invoice.number LIKE :number', parameters: { number } };
      }
    }
    const { where, parameters } = nameSearch(text, 'named.name');
    return { where: `invoice.partnerId IN (SELECT named.id FROM partner named WHERE ${where})`, parameters };
  }

  private async idsOfSequence(sequence: number): Promise<number[]> {
    const rows = await this.db.manager.query<{ id: number }[]>(
      `SELECT i.id FROM (SELECT DISTINCT register_id, year FROM invoice) series
         JOIN invoice i ON i.register_id = series.register_id AND i.year = series.year AND i.sequence = ?`,
      [sequence],
    );
    return rows.map(({ id }) => id);
  }
}
