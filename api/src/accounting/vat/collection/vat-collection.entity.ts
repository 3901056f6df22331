import type { CivilDate } from '@ponte/shared/calendar';
import type Big from 'big.js';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { NotAudited } from '../../../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, MoneyColumn } from '../../../platform/db/columns';

/**
 * VAT of a document with payability D that became due: with a receipt (a purchase's with our payment), at the latest one year after the
 * document; negative where that was undone. Its journal entry has the row's id as source. EUR.
 */
@Entity()
@NotAudited('made from receipts, and never changed')
@Unique(['vatEntryId', 'source'])
@Index(['competence'])
export class VatCollection {
  @PrimaryGeneratedColumn() id: number;

  /** The line of the register that it is of. */
  @ForeignKey('VatEntry')
  @Column()
  vatEntryId: number;

  /** What made it due: `receipt:<allocation>`, `undone:<allocation>` or `limit`; each once. */
  @CodeColumn() source: string;

  @DateColumn() dueOn: CivilDate;

  /** First day of the month whose settlement it belongs to. */
  @DateColumn() competence: CivilDate;

  @MoneyColumn() base: Big;

  @MoneyColumn() vat: Big;
}
