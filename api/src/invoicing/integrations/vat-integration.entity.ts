import type { CivilDate } from '@ponte/shared/calendar';
import type Big from 'big.js';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, InstantColumn, MoneyColumn } from '../../platform/db/columns';
import type { IntegrationType } from './integration-type';

/**
 * A supplier's bill under reverse charge, with the VAT that we add to it, as a document with a number of ours (art. 17 DPR 633/72).
 * Its groups are those of the bill, which never change. EUR, below zero for a credit note.
 */
@Entity()
@Audited('vat-integration')
@Unique(['billId'])
@Unique(['registerId', 'year', 'sequence'])
@Index(['issuedOn', 'id'])
export class VatIntegration {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('Bill')
  @Column()
  billId: number;

  @CodeColumn({ length: 4 }) documentType: IntegrationType;

  @ForeignKey('Register')
  @Column()
  registerId: number;

  @CodeColumn({ length: 20 }) number: string;

  @Column({ type: 'int' }) year: number;

  @Column({ type: 'int' }) sequence: number;

  @DateColumn() issuedOn: CivilDate;

  @MoneyColumn() taxable: Big;

  @MoneyColumn() tax: Big;

  @MoneyColumn() total: Big;

  @InstantColumn() createdAt: Date;
}
