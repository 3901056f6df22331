import type { CivilDate } from '@ponte/shared/calendar';
import type Big from 'big.js';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, MoneyColumn } from '../../platform/db/columns';
import type { Bill } from './bill.entity';

/** A part of what we owe a supplier, and the day it is due. */
@Entity()
@NotAudited('part of a bill')
@Index(['dueOn', 'billId'])
@Check('bill_instalment_settled', '`settled` >= 0 and `settled` <= `payable`')
export class BillInstalment {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('Bill', 'instalments', { nullable: false, onDelete: 'CASCADE' }) bill: Relation<Bill>;

  @Column() billId: number;

  @DateColumn() dueOn: CivilDate;

  /** As the file has it. */
  @MoneyColumn() amount: Big;

  /** FatturaPA 2.4.2.2, such as MP05. */
  @CodeColumn({ length: 4, nullable: true }) method: string | null;

  @CodeColumn({ length: 34, nullable: true }) iban: string | null;

  /** The supplier owes it to us: a credit note's. The amounts below are positive all the same, EUR. */
  @Column({ type: 'boolean', default: false }) credit: boolean;

  /** Money that the supplier gets for it; over a bill they add up to what the bill comes to. */
  @MoneyColumn({ default: '0' }) payable: Big;

  /** What is withheld with it, and owed to the tax office once the supplier is paid. */
  @MoneyColumn({ default: '0' }) withheld: Big;

  /** Money paid for it. */
  @MoneyColumn({ default: '0' }) settled: Big;

  /** What was withheld with that money. */
  @MoneyColumn({ default: '0' }) withheldSettled: Big;
}
