import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, InstantColumn, TextColumn } from '../../platform/db/columns';
import type { ServiceGift } from '../events';
import type { SessionTrigger } from '../session-trigger';

/** How a request to a NAS ended. `superseded`: a newer one took its place before it was sent. */
export const SESSION_RESULTS = [
  'ack',
  'nak',
  'timeout',
  'error',
  'no_session',
  'ack_not_effective',
  'superseded',
] as const;
export type SessionResult = (typeof SESSION_RESULTS)[number];

/** A session that was to be ended or changed, and what its NAS made of it: the work to do, and the log of it. */
@Entity()
@NotAudited('a log itself')
@Index(['accountId', 'id'])
@Index(['requestedAt'])
@Index(['result', 'sentAt'])
export class RadiusDisconnectLog {
  @PrimaryGeneratedColumn() id: number;

  /** `account:version:session` of a change, so that none is asked for twice; null for what a person asks for. */
  @Index({ unique: true })
  @CodeColumn({ length: 64, nullable: true })
  workKey: string | null;

  @ForeignKey('RadiusAccount')
  @Column({ type: 'int', nullable: true })
  accountId: number | null;

  @TextColumn({ length: 64 }) username: string;

  @Column({ type: 'bigint', nullable: true }) radacctid: string | null;

  @TextColumn({ length: 64, default: '' }) acctsessionid: string;

  @ForeignKey('RadiusNas')
  @Column({ type: 'int', nullable: true })
  nasId: number | null;

  @TextColumn({ length: 45, default: '' }) framedIp: string;

  /** What was asked of the NAS; null while that is not decided. */
  @CodeColumn({ length: 16, nullable: true }) kind: 'disconnect' | 'coa' | null;

  @CodeColumn() trigger: SessionTrigger;

  /** `access_version` of the account that the session is to catch up with. */
  @Column({ type: 'int', nullable: true }) accessVersion: number | null;

  /** What the session had from the service that its account left. */
  @Column({ type: 'json', nullable: true }) formerly: readonly ServiceGift[] | null;

  @ForeignKey('User')
  @Column({ type: 'int', nullable: true })
  userId: number | null;

  @InstantColumn() requestedAt: Date;

  @InstantColumn({ nullable: true }) sentAt: Date | null;

  /**
   * The bytes that were sent, and from which port, until their answer is written down: whoever takes up the work of a worker
   * that fell sends the same again.
   */
  @Column({ type: 'varbinary', length: 4096, nullable: true, select: false })
  packet: Buffer | null;

  @Column({ type: 'int', nullable: true, select: false }) sourcePort: number | null;

  /** When it is tried again; null when it is not, or is being worked on. */
  @Index()
  @InstantColumn({ nullable: true })
  dueAt: Date | null;

  /** Packets sent. */
  @Column({ type: 'int', default: 0 }) attempts: number;

  /** Times it was given up and taken up again. */
  @Column({ type: 'int', default: 0 }) rounds: number;

  /** Null while nothing is known yet. */
  @CodeColumn({ nullable: true }) result: SessionResult | null;

  @Column({ type: 'int', nullable: true }) errorCause: number | null;

  @Column({ type: 'int', nullable: true }) rttMs: number | null;

  /** When the session was seen to have ended: an ACK alone does not prove it. */
  @InstantColumn({ nullable: true }) endedAt: Date | null;

  @TextColumn({ length: 200, nullable: true }) message: string | null;
}
