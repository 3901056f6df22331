import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import type { ChargeKind } from '../catalog/charge-kind';
import { NotAudited } from '../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, MoneyColumn } from '../platform/db/columns';

/**
 * A stretch of days of a contract line that has been billed (or given back). The unique key is what makes billing happen
 * once: a second run, worker or retry can't write the same stretch again.
 */
@Entity()
@NotAudited('written with its invoice, never edited')
@Unique(['contractLineId', 'periodFrom', 'kind'])
@Index(['contractId', 'billedOn'])
export class Charge {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('ContractLine')
  @Column()
  contractLineId: number;

  @CodeColumn() kind: ChargeKind;

  @DateColumn() periodFrom: CivilDate;

  /** First day after the stretch. */
  @DateColumn() periodTo: CivilDate;

  /** EUR without VAT; negative for a refund. */
  @MoneyColumn() amount: Big;

  @ForeignKey('Contract')
  @Column()
  contractId: number;

  @DateColumn() billedOn: CivilDate;

  /** Null when it was free and no document was needed. */
  @ForeignKey('Invoice')
  @Column({ type: 'int', nullable: true })
  invoiceId: number | null;
}
