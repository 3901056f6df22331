import type Big from 'big.js';
import type { TaxRegime } from '@ponte/shared/code-lists/tax-regime';
import type { DayCount } from '@ponte/shared/day-count';
import { Column, Entity, ForeignKey, PrimaryColumn, VersionColumn } from 'typeorm';
import { Audited } from '../audit/audited.decorator';
import { CodeColumn, MoneyColumn, TextColumn } from '../db/columns';

/** There is one company, in one row. */
export const COMPANY_ID = 1;

/** Our own legal data, as invoices, e-invoices and letters print them (art. 2250 of the civil code). */
@Entity()
@Audited('company')
export class Company {
  @PrimaryColumn({ type: 'int' }) id: number;

  @TextColumn({ length: 80, default: '' }) name: string;

  /** Italian, without its country prefix. */
  @CodeColumn({ length: 11, default: '' }) vatNumber: string;

  @CodeColumn({ length: 16, default: '' }) fiscalCode: string;

  @CodeColumn({ length: 4, default: 'RF01' }) taxRegime: TaxRegime;

  @TextColumn({ length: 60, default: '' }) street: string;

  @TextColumn({ length: 8, nullable: true }) houseNumber: string | null;

  @CodeColumn({ length: 5, default: '' }) zip: string;

  @TextColumn({ length: 60, default: '' }) town: string;

  @CodeColumn({ length: 2, default: '' }) province: string;

  /** ISO 3166-1 alpha-2. */
  @CodeColumn({ length: 2, default: 'IT' }) country: string;

  /** Province of the business register's office. */
  @CodeColumn({ length: 2, nullable: true }) reaOffice: string | null;

  @CodeColumn({ length: 20, nullable: true }) reaNumber: string | null;

  /** EUR paid up; null for those that have none. */
  @MoneyColumn({ nullable: true }) shareCapital: Big | null;

  @Column({ type: 'boolean', default: false }) soleShareholder: boolean;

  @Column({ type: 'boolean', default: false }) inLiquidation: boolean;

  @TextColumn({ length: 32, nullable: true }) phone: string | null;

  @TextColumn({ nullable: true }) email: string | null;

  @TextColumn({ nullable: true }) pec: string | null;

  @TextColumn({ nullable: true }) website: string | null;

  @TextColumn({ length: 80, nullable: true }) bankName: string | null;

  @CodeColumn({ length: 34, nullable: true }) iban: string | null;

  @CodeColumn({ length: 11, nullable: true }) bic: string | null;

  /** How parts of a billing period are measured, unless a contract says otherwise. */
  @CodeColumn({ default: 'actual' }) dayCount: DayCount;

  /** Code of the revenue account of what neither product nor customer nor tax code gives one. */
  @ForeignKey('Account', 'code', { onUpdate: 'CASCADE' })
  @CodeColumn({ nullable: true })
  revenueAccount: string | null;

  /** SEPA creditor identifier, `IT10ZZZ0000012345678901`, for direct debits. */
  @CodeColumn({ length: 35, nullable: true }) creditorId: string | null;

  /** Our own SDI recipient code, where suppliers' invoices arrive. */
  @CodeColumn({ length: 7, nullable: true }) sdiRecipientCode: string | null;

  /** `data:image/png;base64,…`: templates may load nothing from outside. */
  @Column({ type: 'mediumtext', nullable: true }) logo: string | null;

  @VersionColumn() version: number;
}
