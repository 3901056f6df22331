import { AccountController } from './chart/account.controller';
import { LedgerController } from './ledger/ledger.controller';
import { JournalEntryController } from './journal/journal-entry.controller';

export const ACCOUNTING_CONTROLLERS = [AccountController, LedgerController, JournalEntryController];
