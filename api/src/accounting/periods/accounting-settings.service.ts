import { Injectable } from '@nestjs/common';
import { DomainError, type FieldFault } from '@ponte/shared/domain-error';
import { fiscalCodeFault, normalizeFiscalCode } from '@ponte/shared/fiscal-code';
import { Transactions } from '../../platform/db/transactions.service';
import { assertVersion } from '../../platform/http/version';
import type { EditAccountingSettingDto } from './accounting-setting.dto';
import { ACCOUNTING_SETTING_ID, AccountingSetting } from './accounting-setting.entity';

/** How the books are kept, and who signs for VAT. */
@Injectable()
export class AccountingSettings {
  constructor(private readonly db: Transactions) {}

  current(): Promise<AccountingSetting> {
    return this.db.manager.findOneByOrFail(AccountingSetting, { id: ACCOUNTING_SETTING_ID });
  }

  /** `record.changed` on an old version, `accounting-setting.invalid` with what is wrong about the declarant. */
  edit({ version, ...values }: EditAccountingSettingDto): Promise<AccountingSetting> {
    return this.db.run(async (tx) => {
      const setting = await tx.findOneOrFail(AccountingSetting, {
        where: { id: ACCOUNTING_SETTING_ID },
        lock: { mode: 'pessimistic_write' },
      });
      assertVersion(setting, { version });
      Object.assign(setting, values);
      const code = normalizeFiscalCode(setting.declarantFiscalCode ?? '');
      setting.declarantFiscalCode = code === '' ? null : code;
      const faults = declarantFaults(setting);
      if (faults.length > 0) throw new DomainError('accounting-setting.invalid', {}, faults);
      return tx.save(setting);
    });
  }
}

/** Code and role of who signs go together (checks of the form IVP18). */
function declarantFaults({ declarantFiscalCode, declarantRole }: AccountingSetting): FieldFault[] {
  if (declarantFiscalCode === null) {
    return declarantRole === null ? [] : [{ field: 'declarantFiscalCode', code: 'required' }];
  }
  const fault = fiscalCodeFault(declarantFiscalCode);
  return [
    ...(fault === null ? [] : [{ field: 'declarantFiscalCode', code: fault }]),
    ...(declarantRole === null ? [{ field: 'declarantRole', code: 'required' }] : []),
  ];
}
