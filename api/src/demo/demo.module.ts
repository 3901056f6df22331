import { Module } from '@nestjs/common';
import { AccountingModule } from '../accounting/accounting.module';
import { BillingModule } from '../billing/billing.module';
import { CatalogModule } from '../catalog/catalog.module';
import { ContractsModule } from '../contracts/contracts.module';
import { ContractPrintModule } from '../contracts/print/contract-print.module';
import { ContractSigningModule } from '../contracts/signing/contract-signing.module';
import { InvoicingModule } from '../invoicing/invoicing.module';
import { PartnersModule } from '../partners/partners.module';
import { PaymentsModule } from '../payments/payments.module';
import { EinvoiceModule } from '../einvoice/einvoice.module';
import { DunningModule } from '../dunning/dunning.module';
import { SalesModule } from '../sales/sales.module';
import { AccessModule } from '../radius/access/access.module';
import { AddressesModule } from '../radius/addresses/addresses.module';
import { NasModule } from '../radius/nas/nas.module';
import { ServicesModule } from '../radius/services/services.module';
import { DemoBillAccounts } from './demo.bill-accounts';
import { DemoBills } from './demo.bills';
import { DemoDeferrals } from './demo.deferrals';
import { DemoDocuments } from './demo.documents';
import { DemoLetters } from './demo.letters';
import { DemoBooks } from './demo.books';
import { DemoBulk } from './demo.bulk';
import { DemoChanges } from './demo.changes';
import { DemoDefaulters } from './demo.defaulters';
import { DemoHistory } from './demo.history';
import { DemoLife } from './demo.life';
import { DemoLines } from './demo.lines';
import { DemoLoader } from './demo.loader';
import { DemoNetwork } from './demo.network';
import { DemoOffers } from './demo.offers';
import { DemoPapers } from './demo.papers';
import { DemoPledges } from './demo.pledges';
import { DemoPresent } from './demo.present';
import { DemoPrinter } from './demo.printer';
import { DemoPromotions } from './demo.promotions';
import { DemoQuoteFates } from './demo.quote-fates';
import { DemoQuotes } from './demo.quotes';
import { DemoReceipts } from './demo.receipts';
import { DemoSessions } from './demo.sessions';
import { DemoSigner } from './demo.signer';
import { DemoSigningCustomer } from './demo.signing-customer';
import { DemoSigningOffice } from './demo.signing-office';
import { DemoSupplierPayments } from './demo.supplier-payments';
import { DemoSuppliers } from './demo.suppliers';
import { DemoAgents } from './demo.agents';
import { DemoCondominium } from './demo.condominium';
import { DemoTaxCases } from './demo.tax-cases';
import { DemoVat } from './demo.vat';
import { DemoYearEnd } from './demo.year-end';
import { DemoWriter } from './demo.writer';
import { EventDrain } from './event-drain.service';
import { Setup } from './setup.service';

/** First start and demo data, for the command line and the tests. */
@Module({
  imports: [
    CatalogModule,
    PartnersModule,
    ContractsModule,
    ContractPrintModule,
    ContractSigningModule,
    InvoicingModule,
    BillingModule,
    PaymentsModule,
    DunningModule,
    EinvoiceModule,
    AccountingModule,
    SalesModule,
    ...[AccessModule, AddressesModule, NasModule, ServicesModule],
  ],
  providers: [
    Setup,
    DemoLoader,
    DemoWriter,
    ...[DemoQuotes, DemoQuoteFates],
    DemoReceipts,
    ...[DemoBillAccounts, DemoBills, DemoSupplierPayments, DemoSuppliers],
    DemoDocuments,
    DemoLetters,
    DemoBooks,
    DemoTaxCases,
    DemoAgents,
    DemoCondominium,
    DemoVat,
    DemoYearEnd,
    DemoDeferrals,
    DemoBulk,
    DemoPromotions,
    DemoChanges,
    DemoHistory,
    DemoPresent,
    DemoLife,
    DemoOffers,
    DemoDefaulters,
    DemoPledges,
    DemoNetwork,
    DemoLines,
    DemoSessions,
    DemoPapers,
    DemoPrinter,
    DemoSigner,
    DemoSigningOffice,
    DemoSigningCustomer,
    EventDrain,
  ],
  exports: [Setup, DemoLoader],
})
export class DemoModule {}
