import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { InstantColumn, TextColumn } from '../../platform/db/columns';

/** A paper that belongs to a contract: printed behind it, or only filed with it. */
@Entity()
@Audited('contract', { under: 'contractId' })
@Index(['contractId', 'position'])
export class ContractAttachment {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('Contract', { onDelete: 'CASCADE' })
  @Column()
  contractId: number;

  @ForeignKey('File')
  @Column()
  fileId: number;

  /** As it is called in the contract. */
  @TextColumn({ length: 160 }) title: string;

  /** Place among the attachments, from 1. */
  @Column({ type: 'int' }) position: number;

  /** True: its pages go into the printed contract; false: it is only filed. */
  @Column({ type: 'boolean', default: true }) printed: boolean;

  /** Pages it has in print; null for what can only be filed. */
  @Column({ type: 'int', nullable: true }) pages: number | null;

  @InstantColumn() addedAt: Date;

  @VersionColumn() version: number;
}
