import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, TextColumn } from '../../platform/db/columns';
import type { RadiusAccount } from './radius-account.entity';

/** An attribute of one account alone; of the same name it takes the place of the service's. */
@Entity()
@Audited('radius-account', { under: 'accountId' })
export class RadiusAccountAttribute {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('RadiusAccount', 'attributes', {
    nullable: false,
    onDelete: 'CASCADE',
    orphanedRowAction: 'delete',
  })
  account: Relation<RadiusAccount>;

  @Column() accountId: number;

  /** Asked of the login, or given in the answer. */
  @CodeColumn({ length: 5 }) list: 'check' | 'reply';

  @TextColumn({ length: 64 }) attribute: string;

  @CodeColumn({ length: 2, default: ':=' }) op: string;

  @TextColumn({ length: 253 }) value: string;

  @Column({ type: 'int' }) position: number;
}
