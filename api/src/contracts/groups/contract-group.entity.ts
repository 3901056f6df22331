import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, TextColumn } from '../../platform/db/columns';
import type { GroupBy } from './group-by';

/** Contracts that one payer wants on one invoice. */
@Entity()
@Audited('contract-group')
export class ContractGroup {
  @PrimaryGeneratedColumn() id: number;

  /** Who gets the invoice and pays it. */
  @Index()
  @ForeignKey('Partner')
  @Column()
  payerId: number;

  @TextColumn({ length: 100 }) name: string;

  /** One invoice for all, or one for each installation site or cost centre. */
  @CodeColumn({ default: 'group' }) groupBy: GroupBy;

  @Column({ type: 'boolean', default: true }) active: boolean;

  @VersionColumn() version: number;
}
