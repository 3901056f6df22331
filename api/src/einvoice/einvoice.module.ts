import { Module } from '@nestjs/common';
import { InvoicingModule } from '../invoicing/invoicing.module';
import { PartnersModule } from '../partners/partners.module';
import { EinvoiceListener } from './invoice-issued.listener';
import { EinvoiceShelf } from './einvoice-shelf.service';
import { EinvoiceZip } from './einvoice-zip.service';
import { EinvoiceFiles } from './einvoice.query';
import { EinvoiceService } from './einvoice.service';
import { IntegrationFiles } from './integrations/integration-files.service';
import { VatIntegrationList } from './integrations/vat-integration.query';
import { BillMailboxes } from './mailbox/bill-mailbox.service';
import { ImapGateway } from './mailbox/imap.gateway';
import { MailIntake } from './mailbox/mail-intake.service';
import { BillImport } from './received/bill-import.service';
import { ReceivedFiles } from './received/received-file.query';
import { SentMarks } from './sent-marks.service';

@Module({
  imports: [PartnersModule, InvoicingModule],
  providers: [
    ...[EinvoiceService, EinvoiceShelf, EinvoiceFiles, EinvoiceZip, EinvoiceListener],
    SentMarks,
    ...[IntegrationFiles, VatIntegrationList],
    ...[BillImport, ReceivedFiles, BillMailboxes, ImapGateway, MailIntake],
  ],
  exports: [EinvoiceService, EinvoiceFiles, SentMarks, BillImport],
})
export class EinvoiceModule {}
