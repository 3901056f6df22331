import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, InstantColumn, JsonColumn, TextColumn } from '../../platform/db/columns';

export const RECEIVED_FILE_STATES = ['read', 'quarantined', 'duplicate'] as const;
/** `read` made bills; `quarantined` waits for somebody, for the reason in `code`; `duplicate` is of a bill we had. */
export type ReceivedFileState = (typeof RECEIVED_FILE_STATES)[number];

/** A file that came from a supplier, by whatever way, and what became of it. None is ever lost. */
@Entity()
@NotAudited('tells its own history')
@Index(['state', 'id'])
export class ReceivedFile {
  @PrimaryGeneratedColumn() id: number;

  @TextColumn() name: string;

  /** Its bytes as they came. */
  @ForeignKey('File')
  @Column()
  fileId: number;

  /** SHA-256 of the XML in it, or of the bytes where there is none to be found. */
  @Index()
  @CodeColumn({ length: 64 })
  sha256: string;

  @CodeColumn() state: ReceivedFileState;

  /** Why it waits, or why it is a duplicate: a code that has a sentence in the interface. */
  @CodeColumn({ length: 64, nullable: true }) code: string | null;

  /** What completes the sentence. */
  @JsonColumn() params: Readonly<Record<string, unknown>>;

  /** The first bill that it made, or the one that it repeats. */
  @ForeignKey('Bill')
  @Column({ type: 'int', nullable: true })
  billId: number | null;

  @InstantColumn() receivedAt: Date;

  @TextColumn({ length: 120 }) receivedBy: string;
}
