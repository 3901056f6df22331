import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ProductService } from '../../catalog/product.service';
import { DomainError } from '@ponte/shared/domain-error';
import { isOneOff } from '../../catalog/product-kind';
import { Transactions } from '../../platform/db/transactions.service';
import { assertVersion } from '../../platform/http/version';
import type { EditContractSettingDto } from './contract-setting.dto';
import { longestFirst } from '../daily/due-notices';
import { CONTRACT_SETTING_ID, ContractSetting } from './contract-setting.entity';

/** What holds for all contracts that say nothing of their own. */
@Injectable()
export class ContractSettings {
  constructor(
    private readonly db: Transactions,
    private readonly products: ProductService,
  ) {}

  current(tx: EntityManager = this.db.manager): Promise<ContractSetting> {
    return tx.findOneByOrFail(ContractSetting, { id: CONTRACT_SETTING_ID });
  }

  /** `record.changed` on an old version, `contract-setting.invalid` where fees are to be billed as something that comes back. */
  edit({ version, ...values }: EditContractSettingDto): Promise<ContractSetting> {
    return this.db.run(async (tx) => {
      const setting = await tx.findOneOrFail(ContractSetting, {
        where: { id: CONTRACT_SETTING_ID },
        lock: { mode: 'pessimistic_write' },
      });
      assertVersion(setting, { version });
      Object.assign(setting, values, {
        reminderDays: longestFirst(values.reminderDays ?? setting.reminderDays),
        trialReminderDays: longestFirst(values.trialReminderDays ?? setting.trialReminderDays),
      });
      await this.assertSoldOnce(tx, setting.earlyFeeProductId);
      return tx.save(setting);
    });
  }

  private async assertSoldOnce(tx: EntityManager, id: number | null): Promise<void> {
    if (id === null) return;
    const product = (await this.products.facts(tx, [id])).get(id);
    if (product && isOneOff(product.kind)) return;
    const code = product ? 'contract-setting.fee-recurs' : 'not-found';
    throw new DomainError('contract-setting.invalid', {}, [{ field: 'earlyFeeProductId', code }]);
  }
}
