import { Column, Entity, ForeignKey, Index, OneToMany, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { NotAudited } from '../platform/audit/audited.decorator';
import { CodeColumn, InstantColumn, TextColumn } from '../platform/db/columns';
import type { Language } from '../platform/pdf/format';
import type { MessageAttachment } from './message-attachment.entity';
import type { MessageState } from './message-state';
import type { MessageChannel } from './new-message';

/** An e-mail or SMS to somebody, as it was laid out when it was decided on, and what became of it. */
@Entity()
@NotAudited('a log of what was sent: its text never changes, and its state tells its own story')
@Index(['state', 'nextTryAt'])
@Index(['partnerId', 'id'])
export class Message {
  @PrimaryGeneratedColumn() id: number;

  /** What makes it one of its kind, `contract-offer:4711`: a second message of the same key is never written. */
  @Index({ unique: true })
  @CodeColumn({ length: 190 })
  key: string;

  /** What it is about, `contract.expiring`; a filter for the office. */
  @CodeColumn({ length: 64 }) kind: string;

  @ForeignKey('Partner')
  @Column({ nullable: true, type: 'int' })
  partnerId: number | null;

  @CodeColumn({ length: 16, default: 'email' }) channel: MessageChannel;

  @CodeColumn({ length: 2 }) language: Language;

  /** An e-mail address, or a number in the form of E.164. Blank when nobody could tell any; such a message has failed from the start. */
  @TextColumn() toAddress: string;

  /** Of an SMS: what the office's lists call it. */
  @TextColumn() subject: string;

  /** Holds a code or a link that opens something: nobody in the office reads it, and once sent the text is gone. */
  @Column({ type: 'boolean', default: false }) confidential: boolean;

  /** Blank for an SMS. */
  @Column({ type: 'mediumtext' }) html: string;

  @Column({ type: 'mediumtext' }) text: string;

  @CodeColumn({ length: 16, default: 'queued' }) state: MessageState;

  @Column({ type: 'int', default: 0 }) attempts: number;

  /** The server's last complaint. */
  @TextColumn({ length: 500, nullable: true }) error: string | null;

  @InstantColumn() queuedAt: Date;

  /** Not before this instant; null when nobody will try. */
  @InstantColumn({ nullable: true }) nextTryAt: Date | null;

  /** Since when a worker has had it in its hands. */
  @Index()
  @InstantColumn({ nullable: true })
  claimedAt: Date | null;

  @InstantColumn({ nullable: true }) sentAt: Date | null;

  /** The Message-ID header, without brackets. */
  @TextColumn() internetId: string;

  @OneToMany('MessageAttachment', 'message', { cascade: true }) attachments: Relation<MessageAttachment[]>;
}
