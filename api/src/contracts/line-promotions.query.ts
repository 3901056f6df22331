import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@ponte/shared/calendar';
import { decimal } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import type { PromotionKind } from '../catalog/promotion';
import type { GivenLine } from './promotions/fee-chain';

interface PromotionRow {
  readonly lineId: number;
  readonly id: number;
  readonly promotionId: number;
  readonly name: string;
  readonly kind: PromotionKind;
  readonly value: string;
  readonly priority: number;
  readonly exclusive: number;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
}

/** The promotions of lines, many at once. */
@Injectable()
export class LinePromotions {
  /**
   * By the first line of their chain (`originLineId ?? id`), in any order; chains without promotions are left out. One query,
   * by an index that holds only lines that have some.
   */
  async load(tx: EntityManager, originLineIds: readonly number[]): Promise<Map<number, GivenLine[]>> {
    if (originLineIds.length === 0) return new Map();
    const rows = await tx.query<PromotionRow[]>(
      `SELECT l.line_id AS lineId, l.id, p.promotion_id AS promotionId, p.name, p.kind, l.value, p.priority, p.exclusive,
              l.starts_on AS startsOn, l.ends_on AS endsOn
         FROM contract_line_promotion l JOIN contract_promotion p ON p.id = l.contract_promotion_id
        WHERE l.line_id IN (?)`,
      [originLineIds],
    );
    const byLine = new Map<number, GivenLine[]>();
    for (const { lineId, startsOn, endsOn, ...row } of rows) {
      const promotion = {
        ...row,
        value: decimal(row.value),
        exclusive: row.exclusive === 1,
        from: startsOn,
        to: endsOn === null ? null : addDays(endsOn, 1),
      };
      const list = byLine.get(lineId);
      if (list) list.push(promotion);
      else byLine.set(lineId, [promotion]);
    }
    return byLine;
  }
}
