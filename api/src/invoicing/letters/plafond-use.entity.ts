import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type Big from 'big.js';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { MoneyColumn } from '../../platform/db/columns';

/** What an issued document took from a letter of intent, or gave back; once for each document. */
@Entity()
@NotAudited('what documents did; never edited')
@Unique(['invoiceId'])
export class PlafondUse {
  @PrimaryGeneratedColumn() id: number;

  @Index()
  @ForeignKey('LetterOfIntent')
  @Column()
  letterId: number;

  @ForeignKey('Invoice')
  @Column()
  invoiceId: number;

  /** EUR without VAT, negative where a credit note gives back. */
  @MoneyColumn() amount: Big;
}
