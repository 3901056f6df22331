import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type Big from 'big.js';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { InstantColumn, MoneyColumn } from '../../platform/db/columns';

/** The customer's credit paid this invoice by itself when it was issued; unique, so that it happens once whatever comes after. */
@Entity()
@NotAudited('the payments that it uses are')
@Unique(['invoiceId'])
export class CreditUse {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('Invoice')
  @Column()
  invoiceId: number;

  /** EUR; zero where the office detached what had paid it, so that credit does not. */
  @MoneyColumn() amount: Big;

  @InstantColumn() createdAt: Date;
}
