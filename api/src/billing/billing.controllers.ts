import { ContractChangesController } from './forecast/contract-changes.controller';
import { BillingRunController } from './billing-run.controller';
import { WithdrawalPreviewController } from './withdrawal-preview.controller';

export const BILLING_CONTROLLERS = [
  ContractChangesController,
  BillingRunController,
  WithdrawalPreviewController,
];
