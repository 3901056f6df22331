import { PartialType } from '@nestjs/swagger';
import { IdField, IntField, TextField } from '../platform/http/fields';
import type { ProductCategory } from './product-category.entity';

const revenueAccount = {
  max: 32,
  example: '3110',
  description: 'Code of the revenue account in the chart of accounts.',
};

export class CreateProductCategoryDto {
  @TextField({ max: 120, example: 'Connettività' })
  name: string;

  @TextField(revenueAccount)
  revenueAccount: string;
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

  @TextField(revenueAccount)
  revenueAccount: string;

  @IntField()
  version: number;

  static from(category: ProductCategory): ProductCategoryDto {
    return Object.assign(new ProductCategoryDto(), category);
  }
}
