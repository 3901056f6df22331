import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module';
import { ContactService } from './contact.service';
import { FiscalPositions } from './fiscal-position.service';
import { PartnerEditor } from './partner-editor.service';
import { PartnerList } from './partner-list.query';
import { PartnerMerge } from './partner-merge.service';
import { PartnerTermsQuery } from './partner-terms.query';
import { PartnerService } from './partner.service';
import { PaymentMethodService } from './payment-method.service';
import { PaymentTermService } from './payment-term.service';
import { SupplierService } from './supplier.service';
import { TagService } from './tag.service';

/** Customers and suppliers, and how and when they pay. */
@Module({
  imports: [CatalogModule],
  providers: [
    PartnerService,
    FiscalPositions,
    PartnerEditor,
    PartnerList,
    PartnerMerge,
    PartnerTermsQuery,
    ContactService,
    SupplierService,
    TagService,
    PaymentTermService,
    PaymentMethodService,
  ],
  exports: [
    ...[PartnerService, PartnerEditor, SupplierService, FiscalPositions],
    ...[PaymentTermService, PaymentMethodService, TagService],
  ],
})
export class PartnersModule {}
