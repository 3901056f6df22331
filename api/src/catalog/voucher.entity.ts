import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import type { CivilDate } from '@ponte/shared/calendar';
import { Audited } from '../platform/audit/audited.decorator';
import { CodeColumn, DateColumn } from '../platform/db/columns';

/** A code that gives its bearer a promotion, so many times and on some days; a contract takes it once. */
@Entity()
@Audited('voucher')
@Unique(['code'])
export class Voucher {
  @PrimaryGeneratedColumn() id: number;

  @Index()
  @ForeignKey('Promotion')
  @Column()
  promotionId: number;

  /** Capitals and digits, as `voucherCode` writes them. */
  @CodeColumn() code: string;

  /** Null for as often as wanted. */
  @Column({ type: 'int', nullable: true }) maxUses: number | null;

  /** Times it was taken. The row is locked while it is, so that the last use is had by one alone. */
  @Column({ type: 'int', default: 0 }) uses: number;

  @DateColumn({ nullable: true }) validFrom: CivilDate | null;

  @DateColumn({ nullable: true }) validTo: CivilDate | null;

  @Column({ type: 'boolean', default: true }) active: boolean;

  @VersionColumn() version: number;
}
