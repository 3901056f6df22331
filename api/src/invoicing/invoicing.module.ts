import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module';
import { PartnersModule } from '../partners/partners.module';
import { PdfModule } from '../platform/pdf/pdf.module';
import { Advances } from './advances.service';
import { BilledTaxes } from './billed-taxes.query';
import { BillAccounts } from './bills/bill-accounts.service';
import { BillList } from './bills/bill-list.query';
import { BillPostingQuery } from './bills/bill-posting.query';
import { BillSettlementService } from './bills/bill-settlement.service';
import { BillRecordings } from './bills/bill-recordings.service';
import { BillService } from './bills/bill.service';
import { TypedBills } from './bills/typed-bill.service';
import { CreditNoteService } from './credit-note.service';
import { CreditedInvoices } from './credited-invoices.service';
import { DocumentPlanner } from './document-planner.service';
import { DraftService } from './draft.service';
import { DueIntegrations } from './integrations/due-integrations.query';
import { IssuedIntegrations } from './integrations/issued-integrations.query';
import { VatIntegrations } from './integrations/vat-integration.service';
import { InvoiceList } from './invoice-list.query';
import { InvoicePages } from './invoice-pages.query';
import { InvoicePdf } from './invoice-pdf.service';
import { InvoicePostingQuery } from './invoice-posting.query';
import { InvoicePrintListener } from './invoice-print.listener';
import { InvoicePrinting } from './invoice-printing.service';
import { InvoiceWriter } from './invoice-writer.service';
import { InvoiceZip } from './invoice-zip.service';
import { InvoiceReader } from './invoice.query';
import { InvoiceService } from './invoice.service';
import { IssuedCustomers } from './issued-customers.service';
import { IssuedDocuments } from './issued-documents.query';
import { LetterReceipts } from './letters/letter-receipt.service';
import { LettersOfIntent } from './letters/letter-of-intent.service';
import { Plafonds } from './letters/plafonds.service';
import { ProformaService } from './proforma.service';
import { RegisterService } from './register.service';
import { SettlementService } from './settlement.service';

/** What others build on. */
const OFFERED = [
  ...[DocumentPlanner, Advances, BilledTaxes],
  ...[DraftService, InvoiceService, ProformaService],
  InvoiceWriter,
  IssuedDocuments,
  IssuedCustomers,
  InvoicePostingQuery,
  InvoicePdf,
  RegisterService,
  SettlementService,
  ...[LettersOfIntent, LetterReceipts, Plafonds],
  ...[BillService, BillAccounts, BillRecordings, BillPostingQuery, BillSettlementService],
  ...[VatIntegrations, DueIntegrations, IssuedIntegrations],
];

/** Invoices and credit notes: drafted, issued, corrected, explained and printed; suppliers' bills, recorded. */
@Module({
  imports: [CatalogModule, PartnersModule, PdfModule],
  providers: [
    ...OFFERED,
    TypedBills,
    ...[CreditedInvoices, CreditNoteService],
    ...[InvoiceList, InvoiceReader, BillList],
    ...[InvoicePages, InvoicePrinting, InvoicePrintListener, InvoiceZip],
  ],
  exports: OFFERED,
})
export class InvoicingModule {}
