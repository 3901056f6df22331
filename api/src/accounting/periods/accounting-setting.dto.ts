import { EnumField, IntField, TextField } from '../../platform/http/fields';
import { ADVANCE_METHODS, DECLARANT_ROLES, type AccountingSetting } from './accounting-setting.entity';
import { DEFERRAL_METHODS, type DeferralMethod } from '../deferrals/deferral';
import { VAT_CADENCES, type VatCadence } from './vat-cadence';

const CADENCE = { description: 'How often VAT is settled. A change holds from the next year.' };
const DECLARANT = { example: 'RSSMRA85T10A562S', description: 'Codice fiscale of who signs for VAT.' };
const ROLE = {
  description: 'What the declarant is to the company (codice carica), such as 1, its representative.',
};
const METHOD = {
  description: 'How the advance of December is worked out: 1 historic, 2 forecast, 3 effective, 4 special.',
};

const DEFERRAL = { description: 'How deferred amounts are spread over the periods of their lines.' };

export class EditAccountingSettingDto {
  @IntField({ min: 1, description: 'Version that was read.' }) version: number;

  @EnumField(VAT_CADENCES, { optional: true, ...CADENCE }) vatCadence?: VatCadence;

  @TextField({ optional: true, nullable: true, max: 16, ...DECLARANT }) declarantFiscalCode?: string | null;

  @EnumField(DECLARANT_ROLES, { optional: true, nullable: true, ...ROLE }) declarantRole?: string | null;

  @EnumField(ADVANCE_METHODS, { optional: true, ...METHOD }) advanceMethod?: string;

  @EnumField(DEFERRAL_METHODS, { optional: true, ...DEFERRAL }) deferralMethod?: DeferralMethod;
}

export class AccountingSettingDto {
  @IntField({ example: 1 }) version: number;

  @EnumField(VAT_CADENCES, CADENCE) vatCadence: VatCadence;

  @TextField({ nullable: true, ...DECLARANT }) declarantFiscalCode: string | null;

  @EnumField(DECLARANT_ROLES, { nullable: true, ...ROLE }) declarantRole: string | null;

  @EnumField(ADVANCE_METHODS, METHOD) advanceMethod: string;

  @EnumField(DEFERRAL_METHODS, DEFERRAL) deferralMethod: DeferralMethod;

  static from(setting: AccountingSetting): AccountingSettingDto {
    const { version, vatCadence, declarantFiscalCode, declarantRole, advanceMethod, deferralMethod } =
      setting;
    return Object.assign(new AccountingSettingDto(), {
      ...{ version, vatCadence, declarantFiscalCode, declarantRole, advanceMethod, deferralMethod },
    });
  }
}
