import { IdField, IdListField, IntField } from '../../platform/http/fields';
import type { ContractSetting } from './contract-setting.entity';

const optional = { optional: true };
const erasable = { optional: true, nullable: true };

const proposalDays = {
  ...{ min: 1, max: 365, example: 30 },
  description: 'Days that a proposal stands; null for ever.',
};
const noticeDays = { max: 365, example: 30, description: 'Days of notice when a customer leaves.' };
const reminderDays = {
  ...{ most: 6, example: [60, 30] },
  description: 'Days before the end of a term on which the customer is told.',
};
const trialReminderDays = {
  ...{ most: 6, example: [7] },
  description: 'Days before the end of a trial on which the customer is told.',
};
const earlyFeeProductId = {
  description: 'What fees for leaving early are billed as, something sold once; without it none can be.',
};

/** What holds for contracts that say nothing of their own. */
export class EditContractSettingDto {
  @IntField({ min: 1, description: 'Version that was read.' }) version: number;

  @IntField({ ...erasable, ...proposalDays }) proposalDays?: number | null;

  @IntField({ ...optional, ...noticeDays }) noticeDays?: number;

  @IdListField({ ...optional, ...reminderDays }) reminderDays?: number[];

  @IdListField({ ...optional, ...trialReminderDays }) trialReminderDays?: number[];

  @IdField({ ...erasable, ...earlyFeeProductId }) earlyFeeProductId?: number | null;
}

export class ContractSettingDto {
  @IntField({ example: 1 }) version: number;

  @IntField({ nullable: true, ...proposalDays }) proposalDays: number | null;

  @IntField(noticeDays) noticeDays: number;

  @IdListField(reminderDays) reminderDays: number[];

  @IdListField(trialReminderDays) trialReminderDays: number[];

  @IdField({ nullable: true, ...earlyFeeProductId }) earlyFeeProductId: number | null;

  static from(setting: ContractSetting): ContractSettingDto {
    const { version, proposalDays, noticeDays, reminderDays, trialReminderDays, earlyFeeProductId } = setting;
    return Object.assign(new ContractSettingDto(), {
      ...{ version, proposalDays, noticeDays, reminderDays, trialReminderDays, earlyFeeProductId },
    });
  }
}
