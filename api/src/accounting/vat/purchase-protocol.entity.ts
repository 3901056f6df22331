import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';

/**
 * Our number of a supplier's document: without a gap within a purchase journal and year (art. 25 DPR 633/72). That of a recording that was
 * undone stays its own, and the bill recorded again gets the next one.
 */
@Entity()
@NotAudited('given to each recording of a bill once, and never changed')
@Unique(['journalId', 'year', 'number'])
@Unique(['billId', 'recording'])
export class PurchaseProtocol {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('Journal')
  @Column()
  journalId: number;

  /** That of registration. */
  @Column({ type: 'int' }) year: number;

  @Column({ type: 'int' }) number: number;

  @ForeignKey('Bill')
  @Column()
  billId: number;

  /** Which recording of the bill, from 1. */
  @Column({ type: 'int', default: 1 }) recording: number;
}
