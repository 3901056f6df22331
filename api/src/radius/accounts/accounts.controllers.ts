import { AccountController } from './account.controller';
import { AccountActsController } from './account-acts.controller';

export const ACCOUNTS_CONTROLLERS = [AccountController, AccountActsController];
