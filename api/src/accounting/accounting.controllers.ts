import { AgedBalanceController } from './aged-balance/aged-balance.controller';
import { EntryAttachmentController } from './attachments/entry-attachment.controller';
import { BillAccountController } from './bill-accounts/bill-account.controller';
import { BillRecordingController } from './bill-recordings/bill-recording.controller';
import { ChartExchangeController } from './chart/exchange/chart-exchange.controller';
import { AccountController } from './chart/account.controller';
import { JournalBookController } from './journal-book/journal-book.controller';
import { DeferralController } from './deferrals/deferral.controller';
import { JournalEntryController } from './journal/journal-entry.controller';
import { ManualEntryController } from './journal/manual-entry.controller';
import { LedgerController } from './ledger/ledger.controller';
import { AccountingSettingController } from './periods/accounting-setting.controller';
import { AccountingPeriodController } from './periods/accounting-period.controller';
import { ReportPrintController } from './prints/report-print.controller';
import { StatementController } from './statements/statement.controller';
import { EntryTemplateController } from './templates/entry-template.controller';
import { LipeController } from './vat/settlement/lipe.controller';
import { StampDutyController } from './vat/stamp-duty/stamp-duty.controller';
import { VatSettlementController } from './vat/settlement/vat-settlement.controller';
import { VatRegisterController } from './vat/vat-register.controller';
import { YearClosingController } from './year-end/year-closing.controller';
import { BillVatController } from './vat/collection/bill-vat.controller';
import { SufferedController } from './withholding/suffered.controller';
import { WithholdingController } from './withholding/withholding.controller';

export const ACCOUNTING_CONTROLLERS = [
  ...[
    AccountController,
    ChartExchangeController,
    LedgerController,
    AgedBalanceController,
    StatementController,
    JournalBookController,
  ],
  ...[JournalEntryController, ManualEntryController, EntryAttachmentController, EntryTemplateController],
  ...[AccountingPeriodController, VatRegisterController, VatSettlementController],
  ...[
    LipeController,
    StampDutyController,
    AccountingSettingController,
    YearClosingController,
    ReportPrintController,
    DeferralController,
  ],
  ...[
    WithholdingController,
    SufferedController,
    BillAccountController,
    BillRecordingController,
    BillVatController,
  ],
];
