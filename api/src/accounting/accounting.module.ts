import { Module } from '@nestjs/common';
import { InvoicingModule } from '../invoicing/invoicing.module';
import { PaymentsModule } from '../payments/payments.module';
import { ChartService } from './chart/chart.service';
import { AccountService } from './chart/account.service';
import { EntryWriter } from './journal/entry-writer.service';
import { InvoiceIssuedListener } from './journal/invoice-issued.listener';
import { JournalEntryQuery } from './journal/journal-entry.query';
import { JournalService } from './journal/journal.service';
import { PaymentRegisteredListener } from './journal/payment-registered.listener';
import { LedgerQuery } from './ledger/ledger.query';
import { PartnerBalanceQuery } from './ledger/partner-balance.query';
import { TrialBalanceQuery } from './ledger/trial-balance.query';

/** The books: double entry from documents and payments, and what can be read off it. */
@Module({
  imports: [InvoicingModule, PaymentsModule],
  providers: [
    ChartService,
    AccountService,
    EntryWriter,
    JournalService,
    JournalEntryQuery,
    LedgerQuery,
    PartnerBalanceQuery,
    TrialBalanceQuery,
    InvoiceIssuedListener,
    PaymentRegisteredListener,
  ],
  exports: [ChartService, JournalService],
})
export class AccountingModule {}
