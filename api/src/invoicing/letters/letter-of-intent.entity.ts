import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, MoneyColumn, TextColumn } from '../../platform/db/columns';
import type { LetterKind } from './letter';

/** A customer's declaration of intent: what it buys without VAT, up to an amount, within a year. */
@Entity()
@Audited('letter-of-intent')
@Unique(['protocol'])
@Index(['partnerId', 'endsOn'])
export class LetterOfIntent {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('Partner')
  @Column()
  partnerId: number;

  /** The revenue agency's, as on its receipt. */
  @CodeColumn() protocol: string;

  /** Day of that receipt. */
  @DateColumn() receivedOn: CivilDate;

  @DateColumn() startsOn: CivilDate;

  @DateColumn() endsOn: CivilDate;

  @CodeColumn({ default: 'up-to' }) kind: LetterKind;

  /** EUR without VAT. */
  @MoneyColumn() amount: Big;

  /** Sum of its `plafond_use`; written under the row's lock. */
  @MoneyColumn({ default: '0' }) used: Big;

  /** Code of Natura N3.5 that takes the place of ordinary VAT. */
  @ForeignKey('TaxCode')
  @Column()
  taxCodeId: number;

  /** First day on which it no longer holds. */
  @DateColumn({ nullable: true }) revokedOn: CivilDate | null;

  /** The revenue agency's receipt as it gives it out: PDF or XML. */
  @ForeignKey('File')
  @Column({ type: 'int', nullable: true })
  receiptFileId: number | null;

  @TextColumn({ nullable: true }) notes: string | null;

  @VersionColumn() version: number;
}
