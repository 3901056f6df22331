import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module';
import { ContractsModule } from '../contracts/contracts.module';
import { InvoicingModule } from '../invoicing/invoicing.module';
import { MessagingModule } from '../messaging/messaging.module';
import { PartnersModule } from '../partners/partners.module';
import { PdfModule } from '../platform/pdf/pdf.module';
import { OrderContract } from './orders/order-contract.service';
import { OrderInvoices } from './orders/order-invoices.service';
import { OrderInvoicing } from './orders/order-invoicing.service';
import { OrderList } from './orders/order-list.query';
import { OrderOpening } from './orders/order-opening.service';
import { OrderTaking } from './orders/order-taking.service';
import { QuoteAnswers } from './quotes/quote-answers.service';
import { QuoteEditor } from './quotes/quote-editor.service';
import { QuoteExpiry } from './quotes/quote-expiry.service';
import { QuoteLines } from './quotes/quote-lines.service';
import { QuoteList } from './quotes/quote-list.query';
import { QuoteMailing } from './quotes/quote-mailing.service';
import { QuoteOffice } from './quotes/quote-office.service';
import { QuotePage } from './quotes/quote-page.query';
import { QuotePress } from './quotes/quote-press.service';
import { QuoteSending } from './quotes/quote-sending.service';
import { QuoteVisit } from './quotes/quote-visit.service';

/** What is offered to customers and what they say to it. */
@Module({
  imports: [CatalogModule, PartnersModule, MessagingModule, ContractsModule, InvoicingModule, PdfModule],
  providers: [
    ...[QuoteLines, QuoteEditor, QuoteList, QuotePage, QuotePress, QuoteMailing, QuoteSending, QuoteOffice],
    ...[QuoteVisit, QuoteAnswers, QuoteExpiry],
    ...[OrderOpening, OrderList, OrderInvoicing, OrderInvoices, OrderContract, OrderTaking],
  ],
  exports: [QuoteEditor, QuoteSending, QuoteOffice, OrderInvoices, OrderTaking],
})
export class SalesModule {}
