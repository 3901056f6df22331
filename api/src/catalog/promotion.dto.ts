import { PartialType } from '@nestjs/swagger';
import { price } from '@ponte/shared/money';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  IdListField,
  IntField,
  PriceField,
  TextField,
} from '../platform/http/fields';
import { ListQuery } from '../platform/http/list-query.dto';
import { PROMOTION_KINDS, PROMOTION_SCOPES, type PromotionKind, type PromotionScope } from './promotion';
import type { PromotionTarget } from './promotion-target.entity';
import type { Promotion } from './promotion.entity';

const optional = { optional: true };
const nullable = { nullable: true };
const erasable = { optional: true, nullable: true };

const code = { max: 32, example: 'ESTATE26', description: 'Short name, unique.' };
const name = { max: 120, example: 'Estate a metà prezzo', description: 'As documents print it.' };
const kind = { description: 'percent: a part of the price; amount: EUR without VAT a month.' };
const value = { example: '50.00', description: 'Percent up to 100, or EUR without VAT a month.' };
const scope = {
  description:
    'contract: off all fees of the contract (an amount off its main fee); line: off the fees it is meant for.',
};
const periods = { min: 1, max: 120, example: 3, description: 'Billing periods it lasts once given.' };
const endsOn = {
  description: 'Last day, whenever it was given. Without this and `periods` it never ends.',
};
const priority = {
  max: 1000,
  example: 100,
  description: 'Promotions apply one after the other, the lower number first.',
};
const exclusive = { example: false, description: 'Stands alone: all others rest meanwhile.' };
const validFrom = { description: 'First day on which it can be given.' };
const validTo = { description: 'Last day on which it can be given.' };
const newCustomerDays = {
  max: 3650,
  example: 30,
  description:
    'Only for customers whose first contract began at most so many days before; null for everybody.',
};
const voucherOnly = { example: false, description: 'Given only to who has a voucher of it.' };
const endNoticeDays = {
  min: 1,
  max: 365,
  example: 30,
  description: 'Days before its end on which the customer is told by e-mail; null for never.',
};
const productIds = { description: 'Meant for these products; with `categoryIds` empty too, for all.' };
const categoryIds = { description: 'Meant for products of these categories.' };
const tagIds = { description: 'Only for customers that carry one of these tags; empty for all.' };

export class PromotionQuery extends ListQuery {
  @EnumField(PROMOTION_KINDS, optional)
  kind?: PromotionKind;

  @BoolField({ ...optional, description: 'Only those in use, or only those out of use.' })
  active?: boolean;
}

export class CreatePromotionDto {
  @TextField(code)
  code: string;

  @TextField(name)
  name: string;

  @EnumField(PROMOTION_KINDS, kind)
  kind: PromotionKind;

  @PriceField(value)
  value: string;

  @EnumField(PROMOTION_SCOPES, { ...optional, ...scope })
  scope?: PromotionScope;

  @IntField({ ...erasable, ...periods })
  periods?: number | null;

  @DayField({ ...erasable, ...endsOn })
  endsOn?: string | null;

  @IntField({ ...optional, ...priority })
  priority?: number;

  @BoolField({ ...optional, ...exclusive })
  exclusive?: boolean;

  @DayField({ ...erasable, ...validFrom })
  validFrom?: string | null;

  @DayField({ ...erasable, ...validTo })
  validTo?: string | null;

  @IntField({ ...erasable, ...newCustomerDays })
  newCustomerDays?: number | null;

  @BoolField({ ...optional, ...voucherOnly })
  voucherOnly?: boolean;

  @IntField({ ...erasable, ...endNoticeDays })
  endNoticeDays?: number | null;

  @BoolField({ ...optional, description: 'Can be given.' })
  active?: boolean;

  @IdListField({ ...optional, ...productIds })
  productIds?: number[];

  @IdListField({ ...optional, ...categoryIds })
  categoryIds?: number[];

  @IdListField({ ...optional, ...tagIds })
  tagIds?: number[];
}

export class EditPromotionDto extends PartialType(CreatePromotionDto, { skipNullProperties: false }) {
  @IntField({ description: 'Version that was read.' })
  version: number;
}

export class PromotionDto {
  @IdField()
  id: number;

  @TextField(code)
  code: string;

  @TextField(name)
  name: string;

  @EnumField(PROMOTION_KINDS, kind)
  kind: PromotionKind;

  @PriceField(value)
  value: string;

  @EnumField(PROMOTION_SCOPES, scope)
  scope: PromotionScope;

  @IntField({ ...nullable, ...periods })
  periods: number | null;

  @DayField({ ...nullable, ...endsOn })
  endsOn: string | null;

  @IntField(priority)
  priority: number;

  @BoolField(exclusive)
  exclusive: boolean;

  @DayField({ ...nullable, ...validFrom })
  validFrom: string | null;

  @DayField({ ...nullable, ...validTo })
  validTo: string | null;

  @IntField({ ...nullable, ...newCustomerDays })
  newCustomerDays: number | null;

  @BoolField(voucherOnly)
  voucherOnly: boolean;

  @IntField({ ...nullable, ...endNoticeDays })
  endNoticeDays: number | null;

  @BoolField({ description: 'Can be given.' })
  active: boolean;

  @IdListField(productIds)
  productIds: number[];

  @IdListField(categoryIds)
  categoryIds: number[];

  @IdListField(tagIds)
  tagIds: number[];

  @IntField()
  version: number;

  static from({ targets, value, ...promotion }: Promotion): PromotionDto {
    return Object.assign(new PromotionDto(), promotion, targetIds(targets), { value: price(value) });
  }
}

/** Targets as the lists of ids that the API speaks of. */
export function targetIds(
  targets: readonly PromotionTarget[],
): Pick<PromotionDto, 'productIds' | 'categoryIds' | 'tagIds'> {
  return {
    productIds: targets.flatMap(({ productId }) => productId ?? []),
    categoryIds: targets.flatMap(({ categoryId }) => categoryId ?? []),
    tagIds: targets.flatMap(({ tagId }) => tagId ?? []),
  };
}
