import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { MessageChannel } from '../../messaging/new-message';
import type { Language } from '../../partners/partner-kind';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, InstantColumn, TextColumn } from '../../platform/db/columns';
import type { SignatureChannel, SignatureMode, SignatureState } from './request-state';

/** A printed contract put before the customer to be signed, and what became of it. What it says is told by its events, which are chained. */
@Entity()
@NotAudited('each of its steps is an event in a chain that tells any later change')
@Index(['state', 'expiresAt'])
@Index(['contractId', 'id'])
@Index(['partnerId', 'id'])
export class SignatureRequest {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('Contract')
  @Column()
  contractId: number;

  /** The contract's while it waits, null afterwards: a contract waits for one signature at a time. */
  @Index({ unique: true })
  @Column({ nullable: true, type: 'int' })
  openContractId: number | null;

  /** Who is to sign. */
  @ForeignKey('Partner')
  @Column()
  partnerId: number;

  /** What is to be signed. */
  @ForeignKey('ContractPrint')
  @Column()
  printId: number;

  @CodeColumn({ length: 16, default: 'waiting' }) state: SignatureState;

  @CodeColumn({ length: 16 }) mode: SignatureMode;

  @CodeColumn({ length: 16 }) channel: SignatureChannel;

  @CodeColumn({ length: 2 }) language: Language;

  @TextColumn({ length: 200 }) signerName: string;

  /** Where what goes by e-mail goes, and the signed copy; null only where nothing needs it. */
  @TextColumn({ nullable: true }) toAddress: string | null;

  /** Where SMS go, in the form of E.164; null where none is sent. */
  @TextColumn({ length: 32, nullable: true }) toPhone: string | null;

  /** How the link reaches the signer, and how the code does. On a tablet there is neither. */
  @CodeColumn({ length: 16, default: 'email' }) linkBy: MessageChannel;

  @CodeColumn({ length: 16, default: 'email' }) codeBy: MessageChannel;

  /** Who of the office stood by, on a tablet. */
  @TextColumn({ length: 120, nullable: true }) witness: string | null;

  /** SHA-256 of the token in the link; null before the first one is given out. */
  @Index({ unique: true })
  @CodeColumn({ length: 64, nullable: true })
  tokenHash: string | null;

  @InstantColumn() requestedAt: Date;

  @TextColumn({ length: 120 }) requestedBy: string;

  @InstantColumn() expiresAt: Date;

  /** When the contract was first read to its end. */
  @InstantColumn({ nullable: true }) readAt: Date | null;

  @InstantColumn({ nullable: true }) endedAt: Date | null;

  /** Why it was refused or revoked. */
  @TextColumn({ length: 500, nullable: true }) endReason: string | null;

  @ForeignKey('File')
  @Column({ nullable: true, type: 'int' })
  signedFileId: number | null;

  @ForeignKey('File')
  @Column({ nullable: true, type: 'int' })
  evidenceFileId: number | null;

  @ForeignKey('File')
  @Column({ nullable: true, type: 'int' })
  drawingFileId: number | null;

  /** The end of its chain of events. */
  @Column({ type: 'int', default: 0 }) eventCount: number;

  @CodeColumn({ length: 64 }) eventHead: string;
}
