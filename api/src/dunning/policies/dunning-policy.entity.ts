import type Big from 'big.js';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, MoneyColumn, TextColumn } from '../../platform/db/columns';
import type { DunningAction, DunningPolicyFacts, PolicyTarget } from './policy';

/** The target of the general policy, which is always there. */
export const GENERAL = 'company';

/** When defaulters are warned, cut off and let in again: the general rule, and those of a tag or a contract. */
@Entity()
@Audited('dunning-policy')
export class DunningPolicy implements DunningPolicyFacts, PolicyTarget {
  @PrimaryGeneratedColumn() id: number;

  /** Whom it is for in one word, `company`, `tag:3`, `contract:42`: each has one policy at most. */
  @Index({ unique: true })
  @CodeColumn()
  target: string;

  @TextColumn({ length: 80 }) name: string;

  @ForeignKey('Tag')
  @Column({ type: 'int', nullable: true })
  tagId: number | null;

  @ForeignKey('Contract')
  @Column({ type: 'int', nullable: true })
  contractId: number | null;

  @Column({ type: 'int', default: 0 }) priority: number;

  @CodeColumn({ default: 'suspend' }) action: DunningAction;

  @Column({ type: 'int', default: 5 }) graceDays: number;

  @Column({ type: 'int', default: 15 }) daysOverdue: number;

  @Column({ type: 'int', default: 7 }) warningDays: number;

  @MoneyColumn({ default: '10' }) leastAmount: Big;

  @MoneyColumn({ default: '0' }) tolerance: Big;

  @MoneyColumn({ default: '0' }) resumeBelow: Big;

  @Column({ type: 'boolean', default: true }) warnAgain: boolean;

  @VersionColumn() version: number;
}
