import { ProductController } from './product.controller';
import { ProductCategoryController } from './product-category.controller';
import { TaxCodeController } from './tax-code.controller';
import { PriceListController } from './price-list.controller';
import { PromotionController } from './promotion.controller';
import { VoucherController } from './voucher.controller';

export const CATALOG_CONTROLLERS = [
  ProductController,
  ProductCategoryController,
  TaxCodeController,
  PriceListController,
  PromotionController,
  VoucherController,
];
