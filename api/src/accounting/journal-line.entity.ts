import { Check, Column, Entity, ForeignKey, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type Big from 'big.js';
import { MoneyColumn } from '../platform/db/columns';
import type { Account } from './account.entity';
import type { JournalEntry } from './journal-entry.entity';

/** One side of an entry: either debit or credit, never both and never neither. EUR. */
@Entity()
@Index(['accountId', 'entryId'])
@Index(['partnerId', 'accountId'])
@Check('journal_line_one_side', '(`debit` > 0 and `credit` = 0) or (`debit` = 0 and `credit` > 0)')
export class JournalLine {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('JournalEntry', 'lines', { nullable: false }) entry: Relation<JournalEntry>;

  @Column() entryId: number;

  @ManyToOne('Account', { nullable: false }) account: Relation<Account>;

  @Column() accountId: number;

  @ForeignKey('Partner')
  @Column({ type: 'int', nullable: true })
  partnerId: number | null;

  @MoneyColumn({ default: '0' }) debit: Big;

  @MoneyColumn({ default: '0' }) credit: Big;
}
