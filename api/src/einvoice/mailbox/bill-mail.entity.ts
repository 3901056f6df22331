import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, InstantColumn, TextColumn } from '../../platform/db/columns';

/** A message whose files were taken in. It is written with them in one transaction, so that no message is taken in twice. */
@Entity()
@NotAudited('a log of what was taken in')
@Index(['place', 'uidValidity', 'uid'], { unique: true })
export class BillMail {
  @PrimaryGeneratedColumn() id: number;

  /** SHA-256 of server, user and folder, hex: whose `uid` it is. */
  @CodeColumn({ length: 64 }) place: string;

  /** By which the server tells that its numbers begin anew (RFC 3501 2.3.1.1). */
  @CodeColumn({ length: 20 }) uidValidity: string;

  @Column({ type: 'bigint', unsigned: true }) uid: string;

  /** SHA-256 of the message as it came, hex: the same message in another place is known by it. */
  @Index({ unique: true })
  @CodeColumn({ length: 64 })
  sourceHash: string;

  @TextColumn() subject: string;

  @TextColumn() fromAddress: string;

  /** Files in it that were taken in. */
  @Column({ type: 'int' }) files: number;

  @InstantColumn() takenAt: Date;
}
