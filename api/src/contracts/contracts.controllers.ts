import { ContractController } from './contract.controller';
import { ContractMovesController } from './contract-moves.controller';
import { ContractSettingController } from './term/contract-setting.controller';
import { ContractDailyRunController } from './daily/contract-daily-run.controller';
import { WithdrawalController } from './term/withdrawal.controller';
import { ContractPromotionController } from './promotions/contract-promotion.controller';
import { BulkChangeController } from './bulk-changes/bulk-change.controller';
import { ContractGroupController } from './groups/contract-group.controller';

export const CONTRACTS_CONTROLLERS = [
  ContractController,
  ContractMovesController,
  ContractSettingController,
  ContractDailyRunController,
  WithdrawalController,
  ContractPromotionController,
  BulkChangeController,
  ContractGroupController,
];
