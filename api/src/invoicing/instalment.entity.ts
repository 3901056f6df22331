import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import { Audited } from '../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, MoneyColumn } from '../platform/db/columns';
import type { Invoice } from './invoice.entity';

/** A part of a document's payable amount and the day it is due. A credit note's instalment is owed by us. */
@Entity()
@Audited('invoice', { under: 'invoiceId' })
@Index(['dueOn', 'invoiceId'])
@Check('instalment_settled', '`settled` >= 0 and `settled` <= `amount`')
export class Instalment {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('Invoice', 'instalments', { nullable: false, onDelete: 'CASCADE' }) invoice: Relation<Invoice>;

  @Column() invoiceId: number;

  @DateColumn() dueOn: CivilDate;

  @MoneyColumn() amount: Big;

  /** What payments have covered. */
  @MoneyColumn({ default: '0' }) settled: Big;

  /** Code of the payment method. */
  @CodeColumn() methodCode: string;
}
