import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { decimal } from '@ponte/shared/money';
import { In, type EntityManager } from 'typeorm';
import { bumpVersion } from '../platform/db/bump-version';
import { Transactions } from '../platform/db/transactions.service';
import type { Page } from '../platform/http/list-query.dto';
import { contains, listRows } from '../platform/http/list-rows';
import { assertVersion } from '../platform/http/version';
import { promotionFaults } from './promotion';
import type { PromotionFacts } from './promotion-facts';
import { PromotionTarget } from './promotion-target.entity';
import {
  PromotionDto,
  targetIds,
  type CreatePromotionDto,
  type EditPromotionDto,
  type PromotionQuery,
} from './promotion.dto';
import { Promotion } from './promotion.entity';

const SORTS = {
  code: 'promotion.code',
  name: 'promotion.name',
  priority: 'promotion.priority',
  validTo: 'promotion.validTo',
};

const BLANK = {
  ...{ scope: 'line' as const, periods: null, endsOn: null, priority: 100, exclusive: false },
  ...{ validFrom: null, validTo: null, newCustomerDays: null, voucherOnly: false },
  ...{ endNoticeDays: null, active: true, targets: [] },
};

type Targets = Pick<CreatePromotionDto, 'productIds' | 'categoryIds' | 'tagIds'>;

/** Promotions as they are offered. Nothing is deleted, since contracts refer to them, only taken out of use. */
@Injectable()
export class PromotionService {
  constructor(private readonly db: Transactions) {}

  async list(filters: PromotionQuery): Promise<Page<Promotion>> {
    const query = this.db.manager.createQueryBuilder(Promotion, 'promotion');
    const { kind, active, q } = filters;
    if (kind !== undefined) query.andWhere('promotion.kind = :kind', { kind });
    if (active !== undefined) query.andWhere('promotion.active = :active', { active });
    if (q) query.andWhere('(promotion.code LIKE :q OR promotion.name LIKE :q)', { q: contains(q) });
    const page = await listRows(query, filters, SORTS);
    const targets = await this.targets(
      this.db.manager,
      page.data.map(({ id }) => id),
    );
    for (const promotion of page.data) promotion.targets = targets.get(promotion.id) ?? [];
    return page;
  }

  get(id: number): Promise<Promotion> {
    return this.load(this.db.manager, id);
  }

  /** `promotion.invalid` with the fields at fault; see `promotionFaults`. */
  create(sent: CreatePromotionDto): Promise<Promotion> {
    return this.db.run((tx) => this.save(tx, tx.create(Promotion, BLANK), sent));
  }

  /** What contracts were given keeps the terms it was given on: a change is for those to come. */
  edit(id: number, sent: EditPromotionDto): Promise<Promotion> {
    const { version, ...values } = sent;
    return this.db.run(async (tx) => {
      await tx.findOne(Promotion, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const promotion = await this.load(tx, id);
      assertVersion(promotion, sent, PromotionDto.from(promotion));
      await this.save(tx, promotion, values);
      await bumpVersion(tx, Promotion, promotion, version);
      return promotion;
    });
  }

  /** A promotion as contracts need it; `promotion.not-found`. */
  async facts(tx: EntityManager, id: number): Promise<PromotionFacts> {
    const { targets, ...promotion } = await this.load(tx, id);
    return { ...promotion, ...targetIds(targets) };
  }

  private async save(
    tx: EntityManager,
    promotion: Promotion,
    { productIds, categoryIds, tagIds, value, ...values }: Partial<CreatePromotionDto>,
  ): Promise<Promotion> {
    Object.assign(promotion, values, value === undefined ? {} : { value: decimal(value) });
    promotion.targets = targetsOf(tx, promotion, {
      ...targetIds(promotion.targets),
      ...(productIds && { productIds }),
      ...(categoryIds && { categoryIds }),
      ...(tagIds && { tagIds }),
    });
    const faults = promotionFaults(promotion);
    if (faults.length > 0) throw new DomainError('promotion.invalid', {}, faults);
    return tx.save(promotion);
  }

  private async load(tx: EntityManager, id: number): Promise<Promotion> {
    const promotion = await tx.findOne(Promotion, {
      where: { id },
      relations: { targets: true },
      order: { targets: { id: 'ASC' } },
    });
    if (!promotion) throw new DomainError('promotion.not-found', { id });
    return promotion;
  }

  private async targets(
    tx: EntityManager,
    promotionIds: readonly number[],
  ): Promise<Map<number, PromotionTarget[]>> {
    const all = await tx.find(PromotionTarget, {
      where: { promotionId: In(promotionIds) },
      order: { id: 'ASC' },
    });
    const byPromotion = new Map<number, PromotionTarget[]>(promotionIds.map((id) => [id, []]));
    for (const target of all) byPromotion.get(target.promotionId)?.push(target);
    return byPromotion;
  }
}

/** One target for each id, those there already kept. */
function targetsOf(tx: EntityManager, { targets }: Promotion, wanted: Targets): PromotionTarget[] {
  const all = (['productId', 'categoryId', 'tagId'] as const).flatMap((field) =>
    [...new Set(wanted[`${field}s`])].map((id) => ({ field, id })),
  );
  return all.map(
    ({ field, id }) =>
      targets.find((target) => target[field] === id) ??
      tx.create(PromotionTarget, { productId: null, categoryId: null, tagId: null, [field]: id }),
  );
}
