import { Module } from '@nestjs/common';
import { PriceListController } from './price-list.controller';
import { PriceListService } from './price-list.service';
import { PriceService } from './price.service';
import { ProductCategoryController } from './product-category.controller';
import { ProductCategoryService } from './product-category.service';
import { ProductController } from './product.controller';
import { ProductService } from './product.service';
import { TaxCodeController } from './tax-code.controller';
import { TaxCodeService } from './tax-code.service';

/** What is sold, at which price and with which VAT. */
@Module({
  controllers: [ProductController, ProductCategoryController, TaxCodeController, PriceListController],
  providers: [ProductService, ProductCategoryService, TaxCodeService, PriceListService, PriceService],
  exports: [ProductService, ProductCategoryService, TaxCodeService, PriceListService, PriceService],
})
export class CatalogModule {}
