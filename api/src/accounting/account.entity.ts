import { Column, Entity, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import { CodeColumn, TextColumn } from '../platform/db/columns';
import type { AccountType } from './account-type';

/** An account of the chart of accounts. */
@Entity()
@Unique(['code'])
export class Account {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn() code: string;

  @TextColumn() name: string;

  @CodeColumn() type: AccountType;

  @Column({ type: 'boolean', default: true }) active: boolean;

  @VersionColumn() version: number;
}
