import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { decimal, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { ProductService } from '../../catalog/product.service';
import { ContractLine } from '../contract-line.entity';
import { ContractLines } from '../contract-lines.service';
import type { Contract } from '../contract.entity';
import { discountedPrice } from '../promotions/discounted-price';
import { ContractSettings } from './contract-settings.service';
import { EarlyFees } from './early-fees.service';

const MINUS_ONE = decimal('-1');

/** The lines that a withdrawal adds to a contract, billed with its last bill. */
@Injectable()
export class WithdrawalLines {
  constructor(
    private readonly lines: ContractLines,
    private readonly products: ProductService,
    private readonly settings: ContractSettings,
    private readonly fees: EarlyFees,
  ) {}

  /** The fee for leaving early, due on the last day. `contract.fee-product-missing` where the company has not said as what. */
  async addFee(tx: EntityManager, contract: Contract, fee: Big, lastDay: CivilDate): Promise<ContractLine> {
    const { earlyFeeProductId } = await this.settings.current(tx);
    const product =
      earlyFeeProductId === null
        ? undefined
        : (await this.products.facts(tx, [earlyFeeProductId])).get(earlyFeeProductId);
    if (!product) throw new DomainError('contract.fee-product-missing', { id: contract.id });
    return this.lines.addOnce(tx, contract, {
      ...{ productId: product.id, kind: product.kind, taxCodeId: product.taxCodeId },
      ...{ description: product.name, quantity: decimal(1), unitPrice: fee, startsOn: lastDay },
    });
  }

  /**
   * D.Lgs. 206/2005, art. 56 and 57: whoever thinks better of it owes the days of service only. What is sold once is not billed any
   * more, and given back where it was.
   */
  async giveBack(tx: EntityManager, contract: Contract, lastDay: CivilDate): Promise<void> {
    const sold = (await this.fees.lines(tx, contract)).filter(({ billing }) => billing === 'once');
    for (const { id, promotions } of sold) {
      const line = contract.lines.find((each) => each.id === id);
      if (!line) continue;
      if (line.billedTo === null) line.endsOn = addDays(line.startsOn, -1);
      else {
        const { productId, kind, taxCodeId, description, quantity } = line;
        const paid = discountedPrice(line, promotions, line.startsOn);
        if (paid.eq(ZERO)) continue;
        this.lines.addOnce(tx, contract, {
          ...{ productId, kind, taxCodeId, description, quantity, startsOn: lastDay },
          ...{ unitPrice: paid.times(MINUS_ONE), provision: line.provision },
        });
      }
    }
  }
}
