import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { InstantColumn, TextColumn } from '../../platform/db/columns';

/** There is one row, which the migration brings along. */
export const BILL_MAILBOX_ID = 1;

/** The folder of a mailbox from which suppliers' files are taken in. */
@Entity()
@Audited('bill-mailbox')
export class BillMailbox {
  @PrimaryColumn({ type: 'int' }) id: number;

  @Column({ type: 'boolean', default: false }) enabled: boolean;

  @TextColumn({ default: '' }) host: string;

  @Column({ type: 'int', default: 993 }) port: number;

  /** TLS from the first byte; false: STARTTLS where the server offers it. */
  @Column({ type: 'boolean', default: true }) secure: boolean;

  @TextColumn({ default: '' }) userName: string;

  /** Locked with a key derived from the installation's secret. */
  @TextColumn({ length: 500, nullable: true }) passwordSecret: string | null;

  @TextColumn({ default: 'INBOX' }) folder: string;

  /** Where messages go once they are taken in; blank: they stay and are marked as read. */
  @TextColumn({ default: '' }) moveTo: string;

  @InstantColumn({ nullable: true }) lastRunAt: Date | null;

  /** What was wrong with the last run; null when nothing. */
  @TextColumn({ length: 500, nullable: true }) lastError: string | null;

  @VersionColumn() version: number;
}
