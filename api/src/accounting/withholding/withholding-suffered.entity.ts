import type { CivilDate } from '@ponte/shared/calendar';
import type Big from 'big.js';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, MoneyColumn } from '../../platform/db/columns';

/**
 * What a customer withheld with a receipt: a credit against the tax office (1609) from then on; negative where that was undone, and of
 * credit notes. Its journal entry has the row's id as source. EUR.
 */
@Entity()
@NotAudited('made from receipts, and never changed')
@Unique(['invoiceId', 'source'])
@Index(['receivedOn'])
export class WithholdingSuffered {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('Invoice')
  @Column()
  invoiceId: number;

  /** What made it so: `receipt:<allocation>`, `undone:<allocation>` or `issue`; each once. */
  @CodeColumn() source: string;

  @DateColumn() receivedOn: CivilDate;

  /** EUR without VAT from which it was withheld. */
  @MoneyColumn() base: Big;

  @MoneyColumn() amount: Big;
}
