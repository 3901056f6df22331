import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LinePromotion } from './line-promotion';

/** The promotions of lines, many at once. */
@Injectable()
export class LinePromotions {
  /** By the first line of their chain (`originLineId ?? id`), in any order; chains without promotions are left out. */
  load(tx: EntityManager, originLineIds: readonly number[]): Promise<Map<number, LinePromotion[]>> {
    void tx;
    void originLineIds;
    return Promise.resolve(new Map());
  }
}
