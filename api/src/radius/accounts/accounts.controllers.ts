import { AccountController } from './account.controller';
import { AccountImportController } from './import/account-import.controller';
import { AccountActsController } from './account-acts.controller';

export const ACCOUNTS_CONTROLLERS = [AccountImportController, AccountController, AccountActsController];
