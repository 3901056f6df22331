import { Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn } from '../../platform/db/columns';
import type { DeferralMethod } from '../deferrals/deferral';
import type { VatCadence } from './vat-cadence';

/** What the declarant may be to the company (codice carica of the form IVP18), but for a company that represents it. */
export const DECLARANT_ROLES = [
  ...['1', '2', '3', '4', '5', '6', '7', '8'],
  ...['11', '12', '13', '14', '15'],
];

/** How the advance of December is worked out (form IVP18). */
export const ADVANCE_METHODS = ['1', '2', '3', '4'];

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

  /** Codice fiscale of who signs for VAT; the role goes with it. */
  @CodeColumn({ length: 16, nullable: true }) declarantFiscalCode: string | null;

  @CodeColumn({ length: 2, nullable: true }) declarantRole: string | null;

  @CodeColumn({ length: 1, default: '1' }) advanceMethod: string;

  /** How deferred amounts are spread over the periods of their lines. */
  @CodeColumn({ default: 'days' }) deferralMethod: DeferralMethod;

  @VersionColumn() version: number;
}
