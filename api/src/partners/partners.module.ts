import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module';
import { ContactService } from './contact.service';
import { PartnerEditor } from './partner-editor.service';
import { PartnerList } from './partner-list.query';
import { PartnerTermsQuery } from './partner-terms.query';
import { PartnerController } from './partner.controller';
import { PartnerService } from './partner.service';
import { PaymentMethodController } from './payment-method.controller';
import { PaymentMethodService } from './payment-method.service';
import { PaymentTermController } from './payment-term.controller';
import { PaymentTermService } from './payment-term.service';
import { TagController } from './tag.controller';
import { TagService } from './tag.service';

/** Customers and suppliers, and how and when they pay. */
@Module({
  imports: [CatalogModule],
  controllers: [PartnerController, PaymentTermController, PaymentMethodController, TagController],
  providers: [
    PartnerService,
    PartnerEditor,
    PartnerList,
    PartnerTermsQuery,
    ContactService,
    TagService,
    PaymentTermService,
    PaymentMethodService,
  ],
  exports: [PartnerService, PartnerEditor, PaymentTermService, PaymentMethodService, TagService],
})
export class PartnersModule {}
