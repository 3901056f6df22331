import { Module } from '@nestjs/common';
import { PriceListController } from './price-list.controller';
import { PriceListService } from './price-list.service';
import { PriceService } from './price.service';
import { ProductCategoryController } from './product-category.controller';
import { ProductCategoryService } from './product-category.service';
import { ProductController } from './product.controller';
import { ProductService } from './product.service';
import { PromotionController } from './promotion.controller';
import { PromotionService } from './promotion.service';
import { TaxCodeController } from './tax-code.controller';
import { TaxCodeService } from './tax-code.service';
import { VoucherController } from './voucher.controller';
import { VoucherService } from './voucher.service';

/** What is sold, at which price and with which VAT. */
@Module({
  controllers: [
    ProductController,
    ProductCategoryController,
    TaxCodeController,
    PriceListController,
    PromotionController,
    VoucherController,
  ],
  providers: [
    ProductService,
    ProductCategoryService,
    TaxCodeService,
    PriceListService,
    PriceService,
    PromotionService,
    VoucherService,
  ],
  exports: [
    ProductService,
    ProductCategoryService,
    TaxCodeService,
    PriceListService,
    PriceService,
    PromotionService,
    VoucherService,
  ],
})
export class CatalogModule {}
