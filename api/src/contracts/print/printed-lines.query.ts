import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import { ProductService } from '../../catalog/product.service';
import { TaxCodeService } from '../../catalog/tax-code.service';
import type { ContractLine } from '../contract-line.entity';
import { originOf } from '../line-chain';
import { LinePromotions } from '../line-promotions.query';
import type { PrintedLineSource } from './contract-document-source';
import type { RuleSubject } from './rule';

/** The lines of a contract as its print tells them. */
@Injectable()
export class PrintedLines {
  constructor(
    private readonly products: ProductService,
    private readonly taxCodes: TaxCodeService,
    private readonly promotions: LinePromotions,
  ) {}

  /** Those in force on the day or later, in their order; what is paid during a pause is not told. Three queries. */
  async load(
    tx: EntityManager,
    all: readonly ContractLine[],
    day: CivilDate,
  ): Promise<{ lines: PrintedLineSource[]; products: RuleSubject['products'] }> {
    const lines = all.filter(
      ({ pausePercent, startsOn, endsOn }) =>
        pausePercent === null && (endsOn === null || (endsOn >= day && endsOn >= startsOn)),
    );
    const facts = await this.products.facts(tx, [...new Set(lines.map(({ productId }) => productId))]);
    const taxes = await this.taxCodes.facts(tx, [...new Set(lines.map(({ taxCodeId }) => taxCodeId))]);
    const promotions = await this.promotions.load(tx, lines.map(originOf));
    return {
      products: [...facts.values()].map(({ id, categoryId }) => ({ id, categoryId })),
      lines: lines.flatMap((line) => {
        const tax = taxes.get(line.taxCodeId);
        if (!tax) return [];
        const { description, kind, provision, quantity, unitPrice, discountPercent } = line;
        const { startsOn, endsOn, instalments, penalty } = line;
        return {
          ...{ description, kind, provision, quantity, unitPrice, discountPercent },
          ...{ startsOn, endsOn, instalments, penalty },
          ...{ taxRate: tax.rate, natura: tax.natura, law: tax.law },
          promotions: (promotions.get(originOf(line)) ?? []).filter(({ to }) => to === null || to > day),
        };
      }),
    };
  }
}
