import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, InstantColumn, MoneyColumn, TextColumn } from '../../platform/db/columns';
import type { PromiseState } from './promise';

/** A customer's word to pay so much up to a day; until then the line stays on. */
@Entity()
@Audited('payment-promise')
@Index(['partnerId', 'id'])
@Index(['state', 'until'])
export class PaymentPromise {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('Partner')
  @Column()
  partnerId: number;

  /** The partner while the promise is open: nobody has two at once. */
  @Index({ unique: true })
  @Column({ type: 'int', nullable: true })
  openFor: number | null;

  @MoneyColumn() amount: Big;

  /** Last day to pay. */
  @DateColumn() until: CivilDate;

  /** A line that is cut off comes back at once, and not with the money. */
  @Column({ type: 'boolean', default: false }) resumes: boolean;

  @CodeColumn({ default: 'open' }) state: PromiseState;

  @TextColumn({ length: 500, nullable: true }) note: string | null;

  @TextColumn({ length: 120 }) takenBy: string;

  @DateColumn() takenOn: CivilDate;

  @InstantColumn() takenAt: Date;

  /** When it was kept, broken or withdrawn. */
  @InstantColumn({ nullable: true }) closedAt: Date | null;
}
