import { Column, Entity, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import { Audited } from '../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, JsonColumn, TextColumn } from '../platform/db/columns';
import type { AccountSwap, FiscalArea, TaxSwap, VatRule } from './fiscal-position-facts';
import type { PartnerKind } from './partner-kind';

/** Which taxes and accounts take the place of the usual ones, and for whom. */
@Entity()
@Audited('fiscal-position')
@Unique(['code'])
export class FiscalPosition {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn() code: string;

  @TextColumn() name: string;

  /** The lowest that fits is taken. */
  @Column({ type: 'int', default: 10 }) sequence: number;

  /** Applies by its rule; otherwise only to partners that were given it. */
  @Column({ type: 'boolean', default: true }) automatic: boolean;

  @CodeColumn({ default: 'any' }) area: FiscalArea;

  @CodeColumn({ length: 2, nullable: true }) country: string | null;

  @CodeColumn({ nullable: true }) partnerKind: PartnerKind | null;

  @CodeColumn({ default: 'any' }) vat: VatRule;

  @DateColumn({ nullable: true }) startsOn: string | null;

  @DateColumn({ nullable: true }) endsOn: string | null;

  /** Ids of tax codes, which are never deleted. */
  @JsonColumn() taxes: TaxSwap[];

  @JsonColumn() accounts: AccountSwap[];

  @Column({ type: 'boolean', default: true }) active: boolean;

  @VersionColumn() version: number;
}
