import { Injectable } from '@nestjs/common';
import { earliest, latest, type CivilDate } from '@ponte/shared/calendar';
import { decimal } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import type { ProductKind } from '../../catalog/product-kind';
import { BILLABLE_STATUSES } from '../../contracts/contract-state';
import { recurs, type Provision } from '../../contracts/line-kind';
import { LinePromotions } from '../../contracts/line-promotions.query';
import { ownPartnersSql } from '../../partners/partner-scope';
import { groupRows } from '../../platform/db/group-rows';
import { feeStretches, type FeeStretch } from './fee-stretches';

interface LineRow {
  readonly originId: number;
  readonly contractId: number;
  readonly partnerId: number;
  readonly kind: ProductKind;
  readonly provision: Provision | null;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discountPercent: string;
  readonly pausePercent: string | null;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  readonly contractStartsOn: CivilDate;
  readonly contractEndsOn: CivilDate | null;
}

interface ContractName {
  readonly id: number;
  readonly code: string;
  readonly partnerName: string;
}

/**
 * Reads what contracts pay month after month, now and in the past. Drafts, proposals, trials and free contracts pay nothing; days of
 * trial of a contract that is billed by now come before its lines. The record rule of the reader applies.
 */
@Injectable()
export class RecurringQuery {
  constructor(private readonly promotions: LinePromotions) {}

  /** By customer; three queries however many. */
  async stretches(tx: EntityManager): Promise<FeeStretch[][]> {
    const lines = await tx.query<LineRow[]>(
      `SELECT COALESCE(l.origin_line_id, l.id) AS originId, l.contract_id AS contractId, c.partner_id AS partnerId,
              l.kind, l.provision, l.quantity, l.unit_price AS unitPrice, l.discount_percent AS discountPercent,
              l.pause_percent AS pausePercent, l.starts_on AS startsOn, l.ends_on AS endsOn,
              c.starts_on AS contractStartsOn, c.ends_on AS contractEndsOn
         FROM contract c JOIN contract_line l ON l.contract_id = c.id
        WHERE c.status IN (?) AND l.kind IN ('recurring', 'accessory') AND ${ownPartnersSql('c.partner_id')}`,
      [BILLABLE_STATUSES],
    );
    const promoted = await tx.query<{ lineId: number }[]>(
      'SELECT DISTINCT line_id AS lineId FROM contract_line_promotion',
    );
    const promotions = await this.promotions.load(
      tx,
      promoted.map(({ lineId }) => lineId),
    );
    const stretches = lines.flatMap((line) => stretchesOf(line, promotions.get(line.originId) ?? []));
    return [...groupRows(stretches, ({ partnerId }) => partnerId).values()];
  }

  /** How contracts and their customers are called. */
  async names(tx: EntityManager, contractIds: readonly number[]): Promise<Map<number, ContractName>> {
    if (contractIds.length === 0) return new Map();
    const rows = await tx.query<ContractName[]>(
      `SELECT c.id, c.code, p.name AS partnerName FROM contract c JOIN partner p ON p.id = c.partner_id WHERE c.id IN (?)`,
      [contractIds],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

function stretchesOf(
  { contractId, partnerId, kind, provision, ...line }: LineRow,
  promotions: Parameters<typeof feeStretches>[1],
): FeeStretch[] {
  const from = latest(line.startsOn, line.contractStartsOn);
  const ends = [line.endsOn, line.contractEndsOn].filter((day) => day !== null);
  const to = ends.length === 0 ? null : ends.reduce(earliest);
  if (!recurs({ kind, provision }) || (to !== null && to < from)) return [];
  const { quantity, unitPrice, discountPercent, pausePercent } = line;
  return feeStretches(
    {
      ...{ contractId, partnerId, from, to, quantity: decimal(quantity), unitPrice: decimal(unitPrice) },
      discountPercent: decimal(discountPercent),
      pausePercent: pausePercent === null ? null : decimal(pausePercent),
    },
    promotions,
  );
}
