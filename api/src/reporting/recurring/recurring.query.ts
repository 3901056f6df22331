import { Injectable } from '@nestjs/common';
import { earliest, latest, type CivilDate } from '@ponte/shared/calendar';
import { decimal, sum } from '@ponte/shared/money';
import type Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { BILLABLE_STATUSES } from '../../contracts/contract-state';
import { LinePromotions } from '../../contracts/line-promotions.query';
import { ownPartnersSql } from '../../partners/partner-scope';
import { groupRows } from '../../platform/db/group-rows';
import { feesOn, feeStretches, type FeeStretch } from './fee-stretches';

interface LineRow {
  readonly originId: number;
  readonly contractId: number;
  readonly partnerId: number;
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

/** As `recurs` has it. */
const RECURS = `(l.kind = 'recurring' OR (l.kind = 'accessory' AND COALESCE(l.provision, 'rented') = 'rented'))`;

const PROMOTED = 'COALESCE(l.origin_line_id, l.id) IN (SELECT line_id FROM contract_line_promotion)';

/**
 * Reads what contracts pay month after month, now and in the past. Drafts, proposals, trials and free contracts pay nothing; days of
 * trial of a contract that is billed by now come before its lines. The record rule of the reader applies.
 */
@Injectable()
export class RecurringQuery {
  constructor(private readonly promotions: LinePromotions) {}

  /** By customer; three queries however many. */
  async stretches(tx: EntityManager): Promise<FeeStretch[][]> {
    return [...groupRows(await this.read(tx, ''), ({ partnerId }) => partnerId).values()];
  }

  /**
   * What all pay on a day, EUR without VAT a month: the sum of `stretches` on it. Lines without promotions, which are
   * most, the database adds up: the home page is asked for often.
   */
  async feesOn(tx: EntityManager, day: CivilDate): Promise<Big> {
    const [row] = await tx.query<{ fees: string | null }[]>(
      `SELECT SUM(GREATEST(0, ROUND(l.unit_price * l.quantity * (100 - l.discount_percent) / 100
                  * COALESCE(l.pause_percent, 100) / 100, 2))) AS fees
         FROM contract c JOIN contract_line l ON l.contract_id = c.id
        WHERE c.status IN (?) AND ${RECURS} AND NOT ${PROMOTED} AND c.starts_on <= ? AND l.starts_on <= ?
              AND (c.ends_on IS NULL OR c.ends_on >= ?) AND (l.ends_on IS NULL OR l.ends_on >= ?)
              AND ${ownPartnersSql('c.partner_id')}`,
      [BILLABLE_STATUSES, day, day, day, day],
    );
    const promoted = await this.read(tx, `AND ${PROMOTED}`);
    return sum([decimal(row?.fees ?? '0'), ...feesOn(promoted, [day])]);
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

  private async read(tx: EntityManager, which: string): Promise<FeeStretch[]> {
    const lines = await tx.query<LineRow[]>(
      `SELECT COALESCE(l.origin_line_id, l.id) AS originId, l.contract_id AS contractId, c.partner_id AS partnerId,
              l.quantity, l.unit_price AS unitPrice, l.discount_percent AS discountPercent,
              l.pause_percent AS pausePercent, l.starts_on AS startsOn, l.ends_on AS endsOn,
              c.starts_on AS contractStartsOn, c.ends_on AS contractEndsOn
         FROM contract c JOIN contract_line l ON l.contract_id = c.id
        WHERE c.status IN (?) AND ${RECURS} ${which} AND ${ownPartnersSql('c.partner_id')}`,
      [BILLABLE_STATUSES],
    );
    const promoted = await tx.query<{ lineId: number }[]>(
      'SELECT DISTINCT line_id AS lineId FROM contract_line_promotion',
    );
    const promotions = await this.promotions.load(
      tx,
      promoted.map(({ lineId }) => lineId),
    );
    return lines.flatMap((line) => stretchesOf(line, promotions.get(line.originId) ?? []));
  }
}

function stretchesOf(
  { contractId, partnerId, ...line }: LineRow,
  promotions: Parameters<typeof feeStretches>[1],
): FeeStretch[] {
  const from = latest(line.startsOn, line.contractStartsOn);
  const ends = [line.endsOn, line.contractEndsOn].filter((day) => day !== null);
  const to = ends.length === 0 ? null : ends.reduce(earliest);
  if (to !== null && to < from) return [];
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
