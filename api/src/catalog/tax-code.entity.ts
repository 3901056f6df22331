import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import type { Natura } from '@ponte/shared/code-lists/natura';
import type Big from 'big.js';
import { Audited } from '../platform/audit/audited.decorator';
import { CodeColumn, PercentColumn, TextColumn } from '../platform/db/columns';
import type { Payability } from './payability';

/** A VAT treatment: rate or, at rate zero, the Natura that says why. */
@Entity()
@Audited('tax-code')
@Unique(['code'])
export class TaxCode {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn() code: string;

  @TextColumn() name: string;

  @PercentColumn() rate: Big;

  @CodeColumn({ length: 4, nullable: true }) natura: Natura | null;

  /** Law that the invoice must quote when no VAT is charged (FatturaPA RiferimentoNormativo, at most 100 characters). */
  @TextColumn({ length: 100, nullable: true }) law: string | null;

  @CodeColumn({ length: 1, default: 'I' }) payability: Payability;

  /** Counts towards the 77.47 EUR above which an invoice bears stamp duty. */
  @Column({ type: 'boolean', default: false }) stampSubject: boolean;

  /** Code of the revenue account of what neither product nor customer gives one. */
  @ForeignKey('Account', 'code', { onUpdate: 'CASCADE' })
  @CodeColumn({ nullable: true })
  revenueAccount: string | null;

  @Column({ type: 'boolean', default: true }) active: boolean;

  @VersionColumn() version: number;
}
