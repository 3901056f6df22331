import type { CivilDate } from '@ponte/shared/calendar';
import type Big from 'big.js';
import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, MoneyColumn } from '../../platform/db/columns';
import type { Bill } from './bill.entity';

/** A part of what we owe a supplier, and the day it is due. */
@Entity()
@NotAudited('part of a bill')
@Index(['dueOn', 'billId'])
export class BillInstalment {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('Bill', 'instalments', { nullable: false, onDelete: 'CASCADE' }) bill: Relation<Bill>;

  @Column() billId: number;

  @DateColumn() dueOn: CivilDate;

  @MoneyColumn() amount: Big;

  /** FatturaPA 2.4.2.2, such as MP05. */
  @CodeColumn({ length: 4, nullable: true }) method: string | null;

  @CodeColumn({ length: 34, nullable: true }) iban: string | null;
}
