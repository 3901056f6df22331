import {
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { DateColumn, MoneyColumn } from '../../platform/db/columns';
import type { Account } from '../chart/account.entity';
import type { JournalEntry } from './journal-entry.entity';

/** One side of an entry: either debit or credit, never both and never neither. EUR. */
@Entity()
@NotAudited('part of a journal entry')
@Index(['accountId', 'postedOn'])
@Index(['partnerId', 'postedOn'])
@Check('journal_line_one_side', '(`debit` > 0 and `credit` = 0) or (`debit` = 0 and `credit` > 0)')
export class JournalLine {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('JournalEntry', 'lines', { nullable: false }) entry: Relation<JournalEntry>;

  @Column() entryId: number;

  @ManyToOne('Account', { nullable: false }) account: Relation<Account>;

  @Column() accountId: number;

  /** Whose receivable the line moves; null on all other accounts. */
  @ForeignKey('Partner')
  @Column({ type: 'int', nullable: true })
  partnerId: number | null;

  @MoneyColumn() debit: Big;

  @MoneyColumn() credit: Big;

  /**
   * The entry's day once more, so that a ledger is read from one index; the database posts no entry whose lines have
   * another.
   */
  @DateColumn() postedOn: CivilDate;
}
