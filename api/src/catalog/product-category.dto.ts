import { PartialType } from '@nestjs/swagger';
import { IdField, IntField, TextField } from '../platform/http/fields';
import type { ProductCategory } from './product-category.entity';

const revenueAccount = {
  max: 32,
  example: '3110',
  description:
    'Code of the revenue account of products without one of their own; null where customer, tax code or company decide.',
};

export class CreateProductCategoryDto {
  @TextField({ max: 120, example: 'Connettività' })
  name: string;

  @TextField({ optional: true, nullable: true, ...revenueAccount })
  revenueAccount?: string | null;
}

export class EditProductCategoryDto extends PartialType(CreateProductCategoryDto, {
  skipNullProperties: false,
}) {
  @IntField({ description: 'Version that was read.' })
  version: number;
}

export class ProductCategoryDto {
  @IdField()
  id: number;

  @TextField({ max: 120, example: 'Connettività' })
  name: string;

  @TextField({ nullable: true, ...revenueAccount })
  revenueAccount: string | null;

  @IntField()
  version: number;

  static from(category: ProductCategory): ProductCategoryDto {
    return Object.assign(new ProductCategoryDto(), category);
  }
}
