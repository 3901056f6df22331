import { PartialType } from '@nestjs/swagger';
import { price } from '@ponte/shared/money';
import type Big from 'big.js';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  IntField,
  PriceField,
  TextField,
} from '../platform/http/fields';
import { ListQuery } from '../platform/http/list-query.dto';
import { PRODUCT_KINDS, type ProductKind } from './product-kind';
import type { Product } from './product.entity';

const optional = { optional: true };
const erasable = { optional: true, nullable: true };
const code = { max: 32, example: 'FTTH1000', description: 'Short name, unique.' };
const name = { example: 'Fibra 1000', description: 'As documents print it.' };
const kind = {
  description: 'recurring: a monthly fee; accessory: added to it, monthly; activation and goods: sold once.',
};
const unitPrice = {
  example: '24.59016393',
  description: 'EUR without VAT: per month if it recurs, per unit if it is sold once. Up to eight decimals.',
};
const unit = { max: 10, example: 'mese', description: 'Unit of measure that documents print.' };
const revenueAccount = {
  max: 32,
  example: '3110',
  description:
    "Code of the revenue account; null for the category's, else the customer's, the tax code's or the company's.",
};

const withholdingSubject = {
  description:
    'Works or services contracted out, on which condominiums withhold 4 % (art. 25-ter DPR 600/1973); not supplies.',
};

export class ProductQuery extends ListQuery {
  @EnumField(PRODUCT_KINDS, optional)
  kind?: ProductKind;

  @IdField(optional)
  categoryId?: number;

  @BoolField({ ...optional, description: 'Only those on sale, or only those that are not any more.' })
  active?: boolean;
}

/** The price of a product for somebody on a day. */
export class PriceQuery {
  @IdField({ ...optional, description: 'Price list to look in first.' })
  priceListId?: number;

  @DayField({ ...optional, description: 'Today unless said.' })
  on?: string;
}

export class ProductPriceDto {
  @PriceField(unitPrice)
  unitPrice: string;

  static of(amount: Big): ProductPriceDto {
    return Object.assign(new ProductPriceDto(), { unitPrice: price(amount) });
  }
}

export class CreateProductDto {
  @TextField(code)
  code: string;

  @TextField(name)
  name: string;

  @EnumField(PRODUCT_KINDS, kind)
  kind: ProductKind;

  @IdField()
  categoryId: number;

  @IdField()
  taxCodeId: number;

  @PriceField(unitPrice)
  unitPrice: string;

  @TextField({ ...erasable, ...unit })
  unit?: string | null;

  @TextField({ ...erasable, ...revenueAccount })
  revenueAccount?: string | null;

  @BoolField({ ...optional, ...withholdingSubject })
  withholdingSubject?: boolean;

  @BoolField({ ...optional, description: 'Can be sold.' })
  active?: boolean;
}

export class EditProductDto extends PartialType(CreateProductDto, { skipNullProperties: false }) {
  @IntField({ description: 'Version that was read.' })
  version: number;
}

export class ProductDto {
  @IdField()
  id: number;

  @TextField(code)
  code: string;

  @TextField(name)
  name: string;

  @EnumField(PRODUCT_KINDS, kind)
  kind: ProductKind;

  @IdField()
  categoryId: number;

  @IdField()
  taxCodeId: number;

  @PriceField(unitPrice)
  unitPrice: string;

  @TextField({ nullable: true, ...unit })
  unit: string | null;

  @TextField({ nullable: true, ...revenueAccount })
  revenueAccount: string | null;

  @BoolField(withholdingSubject)
  withholdingSubject: boolean;

  @BoolField({ description: 'Can be sold.' })
  active: boolean;

  @IntField()
  version: number;

  static from({ id, code, name, kind, categoryId, taxCodeId, ...product }: Product): ProductDto {
    const { unit, revenueAccount, withholdingSubject: withheld, active, version } = product;
    return Object.assign(new ProductDto(), {
      ...{ id, code, name, kind, categoryId, taxCodeId, unit, revenueAccount, active, version },
      withholdingSubject: withheld,
      unitPrice: price(product.unitPrice),
    });
  }
}
