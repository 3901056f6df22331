import { Module } from '@nestjs/common';
import { PriceListService } from './price-list.service';
import { PriceService } from './price.service';
import { ProductCategoryService } from './product-category.service';
import { ProductService } from './product.service';
import { PromotionService } from './promotion.service';
import { TaxCodeService } from './tax-code.service';
import { VoucherService } from './voucher.service';

/** What is sold, at which price and with which VAT. */
@Module({
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
