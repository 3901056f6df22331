import { Injectable } from '@nestjs/common';
import { earliest, type CivilDate } from '@ponte/shared/calendar';
import { decimal } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import type { ProductKind } from '../../catalog/product-kind';
import { selectMany } from '../../platform/db/bulk-reader';
import { groupRows } from '../../platform/db/group-rows';
import { BILLABLE_STATUSES, isAhead, type ContractStatus } from '../contract-state';
import { Contract } from '../contract.entity';
import { recurs, type Provision } from '../line-kind';
import { LinePromotions } from '../line-promotions.query';
import { feeChains, type FeeChain, type FeeLine } from './fee-chain';
import type { PromotableContract } from './giving';

interface LineRow extends Omit<
  FeeLine,
  'kind' | 'quantity' | 'unitPrice' | 'discountPercent' | 'vatRate' | 'taxChosen' | 'pausePercent'
> {
  readonly contractId: number;
  readonly kind: ProductKind;
  readonly provision: Provision | null;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discountPercent: string;
  readonly vatRate: string;
  readonly taxChosen: number;
  readonly pausePercent: string | null;
}

interface CustomerRow {
  readonly id: number;
  readonly name: string;
  readonly since: CivilDate | null;
  readonly tagIds: string | null;
}

const COLUMNS = [
  ...(['id', 'code', 'partnerId', 'status', 'startsOn', 'endsOn'] as const),
  ...(['recurrenceMonths', 'policy', 'fixedDay', 'anchor', 'anchorOn'] as const),
] as const;

/** States of a contract of which nothing will be billed any more, or ever. */
const OVER: readonly ContractStatus[] = ['free', 'refused', 'expired', 'withdrawn', 'closed'];

/** Contracts as promotions and price revisions see them, many at once. Reads by plain SQL: a bulk change goes through thousands. */
@Injectable()
export class PromotableContracts {
  constructor(private readonly promotions: LinePromotions) {}

  /** In the order of their ids, with four queries however many they are. Ids that are none are left out. */
  async load(tx: EntityManager, ids: readonly number[]): Promise<PromotableContract[]> {
    if (ids.length === 0) return [];
    const contracts = await selectMany(tx, Contract, COLUMNS, { where: 'id', in: ids, order: ['id'] });
    const customers = await this.customers(tx, [...new Set(contracts.map(({ partnerId }) => partnerId))]);
    const chains = await this.chains(tx, ids, new Map(contracts.map(({ id, endsOn }) => [id, endsOn])));
    return contracts.map(({ id, code, partnerId, status, ...terms }) => {
      const customer = customers.get(partnerId);
      return {
        ...{ id, code, partnerId, terms },
        partnerName: customer?.name ?? '',
        open: !OVER.includes(status),
        inForce: !isAhead(status),
        customerSince: customer?.since ?? null,
        tagIds: (customer?.tagIds ?? '').split(',').filter(Boolean).map(Number),
        chains: chains.get(id) ?? [],
      };
    });
  }

  private async chains(
    tx: EntityManager,
    contractIds: readonly number[],
    ends: ReadonlyMap<number, CivilDate | null>,
  ): Promise<Map<number, FeeChain[]>> {
    const rows = await tx.query<LineRow[]>(
      `SELECT l.contract_id AS contractId, l.id, COALESCE(l.origin_line_id, l.id) AS originId, l.position,
              l.product_id AS productId, p.category_id AS categoryId, l.kind, l.provision, l.description, l.quantity,
              l.unit_price AS unitPrice, l.discount_percent AS discountPercent, l.starts_on AS startsOn,
              l.ends_on AS endsOn, l.billed_to AS billedTo, l.pause_percent AS pausePercent, l.batch_id AS batchId,
              l.tax_code_id AS taxCodeId, l.tax_code_id <> p.tax_code_id AS taxChosen, t.rate AS vatRate
         FROM contract_line l JOIN product p ON p.id = l.product_id JOIN tax_code t ON t.id = l.tax_code_id
        WHERE l.contract_id IN (?) ORDER BY l.contract_id, l.position, l.id`,
      [contractIds],
    );
    const fees = rows.filter(recurs);
    const promotions = await this.promotions.load(tx, [...new Set(fees.map(({ originId }) => originId))]);
    const byContract = groupRows(fees, ({ contractId }) => contractId);
    return new Map(
      [...byContract].map(([id, own]) => {
        const lines = own.map((row) => feeLine(row, ends.get(id) ?? null));
        return [id, feeChains(lines, promotions)];
      }),
    );
  }

  private async customers(tx: EntityManager, ids: readonly number[]): Promise<Map<number, CustomerRow>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<CustomerRow[]>(
      `SELECT p.id, p.name, s.since, t.tagIds
         FROM partner p
         LEFT JOIN (SELECT partner_id, MIN(starts_on) AS since FROM contract
                     WHERE partner_id IN (?) AND status IN (?) GROUP BY partner_id) s ON s.partner_id = p.id
         LEFT JOIN (SELECT partner_id, GROUP_CONCAT(tag_id) AS tagIds FROM partner_tag
                     WHERE partner_id IN (?) GROUP BY partner_id) t ON t.partner_id = p.id
        WHERE p.id IN (?)`,
      [ids, BILLABLE_STATUSES, ids, ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

function feeLine(row: LineRow, contractEnd: CivilDate | null): FeeLine {
  const { id, originId, position, productId, categoryId, description, startsOn, endsOn, billedTo } = row;
  return {
    ...{ id, originId, position, productId, categoryId, description, startsOn, billedTo },
    ...{
      batchId: row.batchId,
      taxCodeId: row.taxCodeId,
      taxChosen: row.taxChosen === 1,
      vatRate: decimal(row.vatRate),
    },
    kind: row.kind === 'recurring' ? 'recurring' : 'accessory',
    quantity: decimal(row.quantity),
    unitPrice: decimal(row.unitPrice),
    discountPercent: decimal(row.discountPercent),
    pausePercent: row.pausePercent === null ? null : decimal(row.pausePercent),
    endsOn: contractEnd === null || endsOn === null ? (contractEnd ?? endsOn) : earliest(contractEnd, endsOn),
  };
}
