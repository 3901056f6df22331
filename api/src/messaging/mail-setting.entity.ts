import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { Audited } from '../platform/audit/audited.decorator';
import { TextColumn } from '../platform/db/columns';

/** There is one row, which the migration brings along. */
export const MAIL_SETTING_ID = 1;

/** How our e-mails introduce themselves, and how many leave in a minute. */
@Entity()
@Audited('mail-setting')
export class MailSetting {
  @PrimaryColumn({ type: 'int' }) id: number;

  /** Blank: the company's name. */
  @TextColumn({ length: 80, default: '' }) fromName: string;

  /** Null: the address of `MAIL_FROM`. */
  @TextColumn({ nullable: true }) fromAddress: string | null;

  @TextColumn({ nullable: true }) replyTo: string | null;

  /** Messages that leave in a minute at most, all workers together: what the mail provider allows. */
  @Column({ type: 'int', default: 300 }) perMinute: number;

  @VersionColumn() version: number;
}
