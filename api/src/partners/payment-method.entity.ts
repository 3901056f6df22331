import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import { Audited } from '../platform/audit/audited.decorator';
import { CodeColumn, TextColumn } from '../platform/db/columns';

/** How a customer pays, as the e-invoice names it and as the books receive it. */
@Entity()
@Audited('payment-method')
@Unique(['code'])
export class PaymentMethod {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn() code: string;

  @TextColumn() name: string;

  /** FatturaPA ModalitaPagamento, MP01 to MP23. */
  @CodeColumn({ length: 4 }) mpCode: string;

  /** Account that the money arrives on, a code of the chart of accounts. */
  @ForeignKey('Account', 'code', { onUpdate: 'CASCADE' })
  @CodeColumn()
  cashAccount: string;

  /** Account of what the bank or the provider keeps; null for that of collection costs. */
  @ForeignKey('Account', 'code', { onUpdate: 'CASCADE' })
  @CodeColumn({ nullable: true })
  feeAccount: string | null;

  @Column({ type: 'boolean', default: true }) active: boolean;

  @VersionColumn() version: number;
}
