import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { NotAudited } from '../platform/audit/audited.decorator';
import { CodeColumn, TextColumn } from '../platform/db/columns';

/** One of several contracts on an invoice, with the lines that are its own. An invoice of one contract names it itself. */
@Entity()
@NotAudited('written with its invoice, never edited')
@Unique(['invoiceId', 'contractId'])
export class InvoiceContract {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('Invoice', { onDelete: 'CASCADE' })
  @Column()
  invoiceId: number;

  @Index()
  @ForeignKey('Contract')
  @Column()
  contractId: number;

  @CodeColumn() contractCode: string;

  /** What documents print above its lines: code, site, cost centre. */
  @TextColumn() label: string;

  /** Positions of its lines, both included. */
  @Column({ type: 'int' }) firstPosition: number;

  @Column({ type: 'int' }) lastPosition: number;
}
