import { Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn } from '../../platform/db/columns';
import type { VatCadence } from './vat-cadence';

/** There is one row, which the migration brings along. */
export const ACCOUNTING_SETTING_ID = 1;

/**
 * How the books are kept. The row is also what postings and locks meet at: whoever posts holds it shared, whoever changes a
 * period holds it alone, so that nothing slips into a month while it is being locked.
 */
@Entity()
@Audited('accounting-setting')
export class AccountingSetting {
  @PrimaryColumn({ type: 'int' }) id: number;

  /** How often VAT is settled. */
  @CodeColumn({ default: 'monthly' }) vatCadence: VatCadence;

  @VersionColumn() version: number;
}
