import { Module } from '@nestjs/common';
import { InvoicingModule } from '../invoicing/invoicing.module';
import { PartnersModule } from '../partners/partners.module';
import { PaymentsModule } from '../payments/payments.module';
import { PdfModule } from '../platform/pdf/pdf.module';
import { AgedBalanceService } from './aged-balance/aged-balance.service';
import { EntryAttachments } from './attachments/entry-attachments.service';
import { BillAccountService } from './bill-accounts/bill-account.service';
import { BillRecordingQuery } from './bill-recordings/bill-recording.query';
import { BillRecordingService } from './bill-recordings/bill-recording.service';
import { BillUndoService } from './bill-recordings/bill-undo.service';
import { ChartExchange } from './chart/exchange/chart-exchange.service';
import { ChartService } from './chart/chart.service';
import { AccountService } from './chart/account.service';
import { JournalBookPdf } from './journal-book/journal-book-pdf.service';
import { JournalBookQuery } from './journal-book/journal-book.query';
import { JournalPrintService } from './journal-book/journal-print.service';
import { DeferralService } from './deferrals/deferral.service';
import { EntryReversalService } from './journal/entry-reversal.service';
import { BillRecordedListener } from './journal/bill-recorded.listener';
import { EntryBatches } from './journal/entry-batches.service';
import { EntryWriter } from './journal/entry-writer.service';
import { InvoiceIssuedListener } from './journal/invoice-issued.listener';
import { JournalEntryQuery } from './journal/journal-entry.query';
import { JournalService } from './journal/journal.service';
import { ManualEntryService } from './journal/manual-entry.service';
import { PaymentRegisteredListener } from './journal/payment-registered.listener';
import { SupplierJournal } from './journal/supplier-journal.service';
import { SupplierPaymentListener } from './journal/supplier-payment.listener';
import { LedgerQuery } from './ledger/ledger.query';
import { PartnerBalanceQuery } from './ledger/partner-balance.query';
import { TrialBalanceQuery } from './ledger/trial-balance.query';
import { AccountingPeriodService } from './periods/accounting-period.service';
import { AccountingSettings } from './periods/accounting-settings.service';
import { PeriodGate } from './periods/period-gate.service';
import { ReportPrintQuery } from './prints/report-print.query';
import { ReportPrints } from './prints/report-prints.service';
import { ReportFiles } from './reports/report-files.service';
import { EntryTemplateService } from './templates/entry-template.service';
import { PurchaseRegisterWriter } from './vat/purchase-register-writer.service';
import { IntegrationIssuedListener } from './vat/integrations/integration-issued.listener';
import { IntegrationRegisters } from './vat/integrations/integration-registers.service';
import { BillVatQuery } from './vat/collection/bill-vat.query';
import { VatCollectionService } from './vat/collection/vat-collection.service';
import { Lipe } from './vat/settlement/lipe.service';
import { StampDutyPapers } from './vat/stamp-duty/stamp-duty-papers.service';
import { StampDutyQuery } from './vat/stamp-duty/stamp-duty.query';
import { VatSettlementPdf } from './vat/settlement/vat-settlement-pdf.service';
import { VatSettlementService } from './vat/settlement/vat-settlement.service';
import { VatRegisterPdf } from './vat/vat-register-pdf.service';
import { VatRegisterWriter } from './vat/vat-register-writer.service';
import { VatRegisterQuery } from './vat/vat-register.query';
import { YearClosingService } from './year-end/year-closing.service';
import { WithholdingSufferedService } from './withholding/withholding-suffered.service';
import { WithholdingService } from './withholding/withholding.service';

/** The books: double entry from documents and payments, and what can be read off it. */
@Module({
  imports: [PartnersModule, InvoicingModule, PaymentsModule, PdfModule],
  providers: [
    ChartService,
    ChartExchange,
    AccountService,
    EntryWriter,
    EntryBatches,
    JournalService,
    SupplierJournal,
    JournalEntryQuery,
    ManualEntryService,
    EntryReversalService,
    EntryAttachments,
    EntryTemplateService,
    AccountingPeriodService,
    PeriodGate,
    YearClosingService,
    DeferralService,
    VatRegisterWriter,
    PurchaseRegisterWriter,
    ...[IntegrationRegisters, IntegrationIssuedListener],
    VatCollectionService,
    BillVatQuery,
    VatSettlementService,
    VatSettlementPdf,
    Lipe,
    StampDutyQuery,
    StampDutyPapers,
    AccountingSettings,
    VatRegisterQuery,
    VatRegisterPdf,
    LedgerQuery,
    PartnerBalanceQuery,
    TrialBalanceQuery,
    ReportFiles,
    ReportPrints,
    ReportPrintQuery,
    AgedBalanceService,
    JournalBookQuery,
    JournalBookPdf,
    JournalPrintService,
    InvoiceIssuedListener,
    PaymentRegisteredListener,
    BillRecordedListener,
    SupplierPaymentListener,
    WithholdingService,
    WithholdingSufferedService,
    BillAccountService,
    BillRecordingQuery,
    BillRecordingService,
    BillUndoService,
  ],
  exports: [
    AccountingPeriodService,
    ChartService,
    JournalService,
    ManualEntryService,
    VatSettlementService,
    AccountingSettings,
    ReportFiles,
    ReportPrints,
    YearClosingService,
    DeferralService,
    BillAccountService,
  ],
})
export class AccountingModule {}
