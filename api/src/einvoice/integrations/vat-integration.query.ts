import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { DataSource, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import type { IntegrationType } from '../../invoicing/integrations/integration-type';
import { ownPartnersOnly } from '../../partners/partner-scope';
import type { Page } from '../../platform/http/list-query.dto';
import { contains } from '../../platform/http/list-rows';
import { EinvoiceFile, type EinvoiceStatus } from '../einvoice-file.entity';
import type { FatturaPaFault } from '../fatturapa/rule-messages';
import { inState } from '../sent-state.query';
import type { VatIntegrationQuery } from './vat-integration.dto';

/** A row of the list: an integration, its bill and its file. Amounts are decimal texts. */
export interface IntegrationRow {
  readonly id: number;
  readonly documentType: IntegrationType;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly billId: number;
  readonly billNumber: string;
  readonly billIssuedOn: CivilDate;
  readonly partnerId: number;
  readonly supplierName: string;
  readonly taxable: string;
  readonly tax: string;
  readonly total: string;
  readonly fileId: number | null;
  readonly fileName: string | null;
  readonly status: EinvoiceStatus | null;
  readonly sentAt: Date | null;
  readonly sentBy: string | null;
  readonly faults: readonly FatturaPaFault[];
}

const SORTS: Readonly<Record<string, string>> = {
  id: 'integration.id',
  issuedOn: 'integration.issuedOn',
  number: 'integration.number',
  supplierName: 'bill.supplierName',
  total: 'integration.total',
};

const COLUMNS = {
  integration: ['id', 'documentType', 'number', 'issuedOn', 'billId', 'taxable', 'tax', 'total'],
  bill: ['partnerId', 'supplierName'],
  file: ['fileName', 'status', 'sentAt', 'sentBy', 'faults'],
} as const;

/** Reads integrations with their files; the record rule of the reader applies. */
@Injectable()
export class VatIntegrationList {
  constructor(private readonly dataSource: DataSource) {}

  async list(query: VatIntegrationQuery): Promise<Page<IntegrationRow>> {
    const rows = this.joined();
    const { billId, documentType, status, issuedFrom, issuedTo, q, ids } = query;
    if (billId !== undefined) rows.andWhere('integration.billId = :billId', { billId });
    if (documentType) rows.andWhere('integration.documentType = :documentType', { documentType });
    inState(rows, status);
    if (issuedFrom) rows.andWhere('integration.issuedOn >= :issuedFrom', { issuedFrom });
    if (issuedTo) rows.andWhere('integration.issuedOn <= :issuedTo', { issuedTo });
    if (ids) rows.andWhere('integration.id IN (:...ids)', { ids: [0, ...ids] });
    if (q)
      rows.andWhere('(integration.number LIKE :q OR bill.number LIKE :q OR bill.supplierName LIKE :q)', {
        q: contains(q),
      });
    const sort = SORTS[query.sort ?? 'id'];
    if (sort === undefined)
      throw new DomainError('list.invalid-sort', { sort: query.sort, allowed: Object.keys(SORTS) });
    const total = await rows.getCount();
    const data = await this.columns(rows)
      .orderBy(sort, query.order)
      .addOrderBy('integration.id', query.order)
      .offset((query.page - 1) * query.perPage)
      .limit(query.perPage)
      .getRawMany<RawRow>();
    return { data: data.map(withFaults), total };
  }

  /** `vat-integration.not-found` */
  async one(id: number): Promise<IntegrationRow> {
    const row = await this.columns(
      this.joined().andWhere('integration.id = :id', { id }),
    ).getRawOne<RawRow>();
    if (!row) throw new DomainError('vat-integration.not-found', { id });
    return withFaults(row);
  }

  /** Ids and names of the files of these integrations. */
  async files(ids: readonly number[]): Promise<Pick<EinvoiceFile, 'id' | 'fileName'>[]> {
    const rows = this.joined().andWhere('integration.id IN (:...ids)', { ids: [0, ...ids] });
    return rows
      .andWhere('file.id IS NOT NULL')
      .select('file.id', 'id')
      .addSelect('file.fileName', 'fileName')
      .orderBy('file.id')
      .getRawMany<Pick<EinvoiceFile, 'id' | 'fileName'>>();
  }

  private joined(): SelectQueryBuilder<ObjectLiteral> {
    const rows = this.dataSource.manager
      .createQueryBuilder('VatIntegration', 'integration')
      .innerJoin('Bill', 'bill', 'bill.id = integration.billId')
      .leftJoin(EinvoiceFile, 'file', 'file.integrationId = integration.id');
    ownPartnersOnly(rows, 'bill.partnerId');
    return rows;
  }

  private columns(rows: SelectQueryBuilder<ObjectLiteral>): SelectQueryBuilder<ObjectLiteral> {
    rows
      .select('file.id', 'fileId')
      .addSelect('bill.number', 'billNumber')
      .addSelect('bill.issuedOn', 'billIssuedOn');
    for (const [alias, names] of Object.entries(COLUMNS))
      for (const name of names) rows.addSelect(`${alias}.${name}`, name);
    return rows;
  }
}

/** The driver gives JSON as text, null where there is no file. */
type RawRow = Omit<IntegrationRow, 'faults'> & { faults: IntegrationRow['faults'] | string | null };

function withFaults({ faults, ...row }: RawRow): IntegrationRow {
  const read = typeof faults === 'string' ? (JSON.parse(faults) as IntegrationRow['faults']) : faults;
  return { ...row, faults: read ?? [] };
}
