import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import type { Contract } from '../contract.entity';
import { originOf } from '../line-chain';
import { lineBilling } from '../line-kind';
import { LinePromotions } from '../line-promotions.query';
import { earlyFee, type EarlyFee, type FeeLine } from './early-fee';

/** What leaving a contract early costs, with its promotions counted in. */
@Injectable()
export class EarlyFees {
  constructor(private readonly promotions: LinePromotions) {}

  /** For a contract with this last day; see `earlyFee`. */
  async of(tx: EntityManager, contract: Contract, lastDay: CivilDate): Promise<EarlyFee> {
    return earlyFee(contract, await this.lines(tx, contract), lastDay);
  }

  /** Lines that are billed, as the fee counts them. */
  async lines(tx: EntityManager, { lines }: Contract): Promise<(FeeLine & { readonly id: number })[]> {
    const promotions = await this.promotions.load(tx, [...new Set(lines.map(originOf))]);
    return lines.flatMap((line) => {
      const billing = lineBilling(line);
      if (billing === 'never') return [];
      const { id, description, startsOn, endsOn, quantity, unitPrice, discountPercent, pausePercent } = line;
      return [
        {
          ...{
            id,
            description,
            billing,
            startsOn,
            endsOn,
            quantity,
            unitPrice,
            discountPercent,
            pausePercent,
          },
          promotions: promotions.get(originOf(line)) ?? [],
        },
      ];
    });
  }
}
