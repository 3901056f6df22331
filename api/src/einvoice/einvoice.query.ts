import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { DataSource, type EntityManager, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { ownPartnersOnly } from '../partners/partner-scope';
import type { Page } from '../platform/http/list-query.dto';
import { contains } from '../platform/http/list-rows';
import { EinvoiceFile } from './einvoice-file.entity';
import type { EinvoiceQuery, EinvoiceRow, ZipQuery } from './einvoice.dto';
import { inState } from './sent-state.query';

const SORTS: Readonly<Record<string, string>> = {
  id: 'file.id',
  fileName: 'file.fileName',
  number: 'invoice.number',
  issuedOn: 'invoice.issuedOn',
  customerName: 'invoice.customerName',
  status: 'file.status',
};

/** Documents whose files are built at one go. */
const MOST_BUILT = 10_000;

/** Reads the files for lists and downloads; the record rule of the reader applies. */
@Injectable()
export class EinvoiceFiles {
  constructor(private readonly dataSource: DataSource) {}

  async list(query: EinvoiceQuery): Promise<Page<EinvoiceRow>> {
    const files = this.chosen(query);
    inState(files, query.status);
    if (query.ids) files.andWhere('file.id IN (:...ids)', { ids: [0, ...query.ids] });
    if (query.q) {
      files.andWhere('(invoice.number LIKE :q OR invoice.customerName LIKE :q OR file.fileName LIKE :q)', {
        q: contains(query.q),
      });
    }
    const sort = SORTS[query.sort ?? 'id'];
    if (sort === undefined)
      throw new DomainError('list.invalid-sort', { sort: query.sort, allowed: Object.keys(SORTS) });
    const total = await files.getCount();
    const data = await this.columns(files)
      .orderBy(sort, query.order)
      .addOrderBy('file.id', query.order)
      .offset((query.page - 1) * query.perPage)
      .limit(query.perPage)
      .getRawMany<EinvoiceRow & { faults: EinvoiceRow['faults'] | string }>();
    return { data: data.map(withFaults), total };
  }

  async ofInvoice(invoiceId: number): Promise<EinvoiceRow> {
    const row = await this.columns(this.chosen({ invoiceIds: [invoiceId] })).getRawOne<EinvoiceRow>();
    if (!row) throw new DomainError('einvoice.not-found', { invoiceId });
    return withFaults(row);
  }

  /** Those of these files, of invoices and of integrations, that the reader may see. */
  async visible(fileIds: readonly number[]): Promise<number[]> {
    const files = this.dataSource.manager
      .createQueryBuilder(EinvoiceFile, 'file')
      .leftJoin('Invoice', 'invoice', 'invoice.id = file.invoiceId')
      .leftJoin('VatIntegration', 'integration', 'integration.id = file.integrationId')
      .leftJoin('Bill', 'bill', 'bill.id = integration.billId')
      .where('file.id IN (:...fileIds)', { fileIds: [0, ...fileIds] });
    ownPartnersOnly(files, 'COALESCE(invoice.partnerId, bill.partnerId)');
    const rows = await files.select('file.id', 'id').orderBy('file.id').getRawMany<{ id: number }>();
    return rows.map(({ id }) => id);
  }

  /** Ids and names of the files chosen, in the order of their documents. */
  names(query: ZipQuery): Promise<Pick<EinvoiceFile, 'id' | 'fileName'>[]> {
    return this.chosen(query)
      .select('file.id', 'id')
      .addSelect('file.fileName', 'fileName')
      .orderBy('file.id')
      .getRawMany<Pick<EinvoiceFile, 'id' | 'fileName'>>();
  }

  /** The issued documents chosen that are to have a file: how many, and which have none or one that SdI would refuse. */
  async unready(query: ZipQuery): Promise<{ total: number; invoiceIds: number[] }> {
    const documents = this.dataSource.manager
      .createQueryBuilder('Invoice', 'invoice')
      .innerJoin('Register', 'register', 'register.id = invoice.registerId AND register.electronic = 1')
      .leftJoin(EinvoiceFile, 'file', 'file.invoiceId = invoice.id')
      .where('invoice.issuedOn IS NOT NULL');
    this.narrow(documents, query);
    const total = await documents.getCount();
    const rows = await documents
      .andWhere("(file.id IS NULL OR file.status = 'faulty')")
      .select('invoice.id', 'id')
      .orderBy('invoice.id')
      .limit(MOST_BUILT)
      .getRawMany<{ id: number }>();
    return { total, invoiceIds: rows.map(({ id }) => id) };
  }

  /** Those of these documents whose file SdI would refuse, or that have none. */
  async faulty(tx: EntityManager, invoiceIds: readonly number[]): Promise<number[]> {
    if (invoiceIds.length === 0) return [];
    const rows = await tx.query<{ id: number }[]>(
      `SELECT i.id FROM invoice i LEFT JOIN einvoice_file f ON f.invoice_id = i.id
        WHERE i.id IN (?) AND COALESCE(f.status, 'faulty') = 'faulty' ORDER BY i.id`,
      [invoiceIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Names and bytes of some files, in id order. */
  async contents(ids: readonly number[]): Promise<Pick<EinvoiceFile, 'fileName' | 'xml'>[]> {
    return this.dataSource.manager
      .createQueryBuilder(EinvoiceFile, 'file')
      .select(['file.id', 'file.fileName', 'file.xml'])
      .where('file.id IN (:...ids)', { ids: [0, ...ids] })
      .orderBy('file.id')
      .getMany();
  }

  private chosen(query: ZipQuery & { invoiceId?: number }): SelectQueryBuilder<EinvoiceFile> {
    const files = this.dataSource.manager
      .createQueryBuilder(EinvoiceFile, 'file')
      .innerJoin('Invoice', 'invoice', 'invoice.id = file.invoiceId');
    this.narrow(files, query);
    return files;
  }

  private narrow(
    files: SelectQueryBuilder<ObjectLiteral>,
    { invoiceIds, billingRunId, issuedFrom, issuedTo, ...rest }: ZipQuery & { invoiceId?: number },
  ): void {
    const wanted = rest.invoiceId === undefined ? invoiceIds : [rest.invoiceId];
    if (wanted) files.andWhere('invoice.id IN (:...wanted)', { wanted: [0, ...wanted] });
    if (billingRunId) files.andWhere('invoice.billingRunId = :billingRunId', { billingRunId });
    if (issuedFrom) files.andWhere('invoice.issuedOn >= :issuedFrom', { issuedFrom });
    if (issuedTo) files.andWhere('invoice.issuedOn <= :issuedTo', { issuedTo });
    ownPartnersOnly(files, 'invoice.partnerId');
  }

  private columns(files: SelectQueryBuilder<EinvoiceFile>): SelectQueryBuilder<EinvoiceFile> {
    return files
      .select('file.id', 'id')
      .addSelect('file.invoiceId', 'invoiceId')
      .addSelect('file.fileName', 'fileName')
      .addSelect('file.progressive', 'progressive')
      .addSelect('file.status', 'status')
      .addSelect('file.sentAt', 'sentAt')
      .addSelect('file.sentBy', 'sentBy')
      .addSelect('file.faults', 'faults')
      .addSelect('file.sha256', 'sha256')
      .addSelect('file.builtAt', 'builtAt')
      .addSelect('LENGTH(file.xml)', 'size')
      .addSelect('invoice.number', 'number')
      .addSelect('invoice.issuedOn', 'issuedOn')
      .addSelect('invoice.customerName', 'customerName')
      .addSelect('invoice.partnerId', 'partnerId');
  }
}

/** The driver gives JSON as text, and the length of a blob as text too. */
function withFaults(
  row: Omit<EinvoiceRow, 'size' | 'faults'> & {
    size: number | string;
    faults: EinvoiceRow['faults'] | string;
  },
): EinvoiceRow {
  const faults =
    typeof row.faults === 'string' ? (JSON.parse(row.faults) as EinvoiceRow['faults']) : row.faults;
  return { ...row, faults, size: Number(row.size) };
}
