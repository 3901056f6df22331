import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Language } from '../../partners/partner-kind';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, InstantColumn, JsonColumn, TextColumn } from '../../platform/db/columns';
import type { SignatureBox } from './signature-box';

/** A contract as it was printed: the very bytes, kept by their hash. The last one counts, until one is signed. */
@Entity()
@NotAudited('it is a log itself')
@Unique(['contractId', 'number'])
export class ContractPrint {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('Contract', { onDelete: 'CASCADE' })
  @Column()
  contractId: number;

  /** 1, 2, 3 … of the contract. */
  @Column({ type: 'int' }) number: number;

  /** Version of the contract that was printed. */
  @Column({ type: 'int' }) contractVersion: number;

  @CodeColumn({ length: 40 }) template: string;

  @CodeColumn({ length: 2 }) language: Language;

  @ForeignKey('File')
  @Column()
  fileId: number;

  @CodeColumn({ length: 64 }) sha256: string;

  /** The same without its attachments as a page for screens, which phones can show. */
  @ForeignKey('File')
  @Column({ nullable: true, type: 'int' })
  pageFileId: number | null;

  @Column({ type: 'int' }) pages: number;

  /** Where the customer signs. */
  @JsonColumn() boxes: readonly SignatureBox[];

  /** Wordings that stand in it: ids of `terms_version`. */
  @JsonColumn() termsVersionIds: readonly number[];

  @TextColumn({ length: 120 }) actorName: string;

  @InstantColumn() printedAt: Date;

  /** From then on the contract is not printed again. */
  @InstantColumn({ nullable: true }) signedAt: Date | null;

  /** The same with its signatures and evidence. */
  @ForeignKey('File')
  @Column({ nullable: true, type: 'int' })
  signedFileId: number | null;
}
