import { Column, Entity, ForeignKey, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { TextColumn } from '../../platform/db/columns';
import type { Bill } from './bill.entity';

/** A paper that came within a supplier's file. */
@Entity()
@NotAudited('part of a bill')
export class BillAttachment {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('Bill', 'attachments', { nullable: false, onDelete: 'CASCADE' }) bill: Relation<Bill>;

  @Column() billId: number;

  @ForeignKey('File')
  @Column()
  fileId: number;

  @TextColumn() name: string;
}
