import { Entity, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import { Audited } from '../platform/audit/audited.decorator';
import { CodeColumn, JsonColumn, TextColumn } from '../platform/db/columns';
import type { PaymentTermRule } from './partner-terms';

/** When an invoice falls due, in one or several instalments. */
@Entity()
@Audited('payment-term')
@Unique(['code'])
export class PaymentTerm {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn() code: string;

  @TextColumn() name: string;

  @JsonColumn() rules: PaymentTermRule[];

  @VersionColumn() version: number;
}
