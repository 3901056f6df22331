import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, InstantColumn, JsonColumn, TextColumn } from '../../platform/db/columns';

export const ANSWER_KINDS = ['accepted', 'refused'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** By the customer's own link, or told to the office, which wrote it down. */
export const ANSWER_CHANNELS = ['link', 'office'] as const;
export type AnswerChannel = (typeof ANSWER_CHANNELS)[number];

/** What the customer said to a quote, and the evidence of it. A quote is answered once. */
@Entity()
@NotAudited('written once and never changed: it is evidence itself')
export class QuoteAnswer {
  @PrimaryGeneratedColumn() id: number;

  @Index({ unique: true })
  @ForeignKey('Quote')
  @Column()
  quoteId: number;

  @CodeColumn({ length: 16 }) kind: AnswerKind;

  @CodeColumn({ length: 16 }) channel: AnswerChannel;

  /** Who answered, as written by themselves; null where a refusal names nobody. */
  @TextColumn({ length: 200, nullable: true }) name: string | null;

  @TextColumn({ length: 500, nullable: true }) reason: string | null;

  /** Positions of the options that were taken. */
  @JsonColumn() chosen: number[];

  /** The sentence that was ticked. */
  @TextColumn({ length: 500, nullable: true }) agreedTo: string | null;

  /** SHA-256 of the PDF that was sent. */
  @CodeColumn({ length: 64, nullable: true }) pdfSha256: string | null;

  @CodeColumn({ length: 45, nullable: true }) ip: string | null;

  @TextColumn({ length: 500, nullable: true }) userAgent: string | null;

  /** Who of the office wrote it down; the customer's own name by link. */
  @TextColumn({ length: 120 }) actorName: string;

  @InstantColumn() at: Date;
}
