import { Column, Entity, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, TextColumn } from '../../platform/db/columns';
import type { AccountType } from './account-type';

/** An account of the chart of accounts. */
@Entity()
@Audited('account')
@Unique(['code'])
export class Account {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn() code: string;

  @TextColumn() name: string;

  @CodeColumn() type: AccountType;

  /** Offered where one is chosen; postings made by rule go to their accounts in any case. */
  @Column({ type: 'boolean', default: true }) active: boolean;

  @VersionColumn() version: number;
}
