import type { CivilDate } from '@ponte/shared/calendar';
import type Big from 'big.js';
import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { NotAudited } from '../../../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, InstantColumn, MoneyColumn, TextColumn } from '../../../platform/db/columns';
import type { VatCadence } from '../../periods/vat-cadence';
import type { SettlementFigures } from './settlement';

/** A settlement of VAT that was confirmed: its period is settled once, and what comes later counts in the next. EUR, rows of the form VP. */
@Entity()
@NotAudited('says itself who confirmed it and when, and never changes')
@Unique(['periodFrom'])
export class VatSettlement implements SettlementFigures {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn() cadence: VatCadence;

  @DateColumn() periodFrom: CivilDate;

  /** Last day, included. */
  @DateColumn() periodTo: CivilDate;

  @MoneyColumn() sales: Big;

  @MoneyColumn() purchases: Big;

  @MoneyColumn() outputVat: Big;

  @MoneyColumn() collectedVat: Big;

  @MoneyColumn() inputVat: Big;

  @MoneyColumn({ default: '0' }) paidInputVat: Big;

  @MoneyColumn() difference: Big;

  @MoneyColumn() previousDebt: Big;

  @MoneyColumn() previousCredit: Big;

  @MoneyColumn() yearCredit: Big;

  @MoneyColumn() interest: Big;

  @MoneyColumn() advance: Big;

  @MoneyColumn() due: Big;

  @MoneyColumn() credit: Big;

  /** Its journal entry; null where nothing moved. */
  @ForeignKey('JournalEntry')
  @Column({ type: 'int', nullable: true })
  entryId: number | null;

  @InstantColumn() confirmedAt: Date;

  @TextColumn({ length: 120 }) confirmedBy: string;
}
