import {
  Column,
  Entity,
  ForeignKey,
  Index,
  OneToMany,
  PrimaryGeneratedColumn,
  Unique,
  VersionColumn,
  type Relation,
} from 'typeorm';
import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import type { PartnerSnapshot } from '../../partners/partner-snapshot';
import { Audited } from '../../platform/audit/audited.decorator';
import {
  CodeColumn,
  DateColumn,
  InstantColumn,
  JsonColumn,
  MoneyColumn,
  TextColumn,
} from '../../platform/db/columns';
import type { QuoteLine } from './quote-line.entity';
import type { QuoteStatus } from './quote-state';

/** What we offer a customer, for how much and until when. Each version is a row of its own: what was sent stays as it was. */
@Entity()
@Audited('quote')
@Unique(['code', 'revision'])
@Index(['status', 'validUntil'])
@Index(['partnerId', 'id'])
export class Quote {
  @PrimaryGeneratedColumn() id: number;

  /** The number, which all versions share. */
  @CodeColumn() code: string;

  @Column({ type: 'int', default: 1 }) revision: number;

  @CodeColumn({ length: 16, default: 'draft' }) status: QuoteStatus;

  @ForeignKey('Partner')
  @Column()
  partnerId: number;

  /** Copy of the customer's name, for lists. */
  @TextColumn({ length: 200 }) customerName: string;

  /** The customer as it was when the quote was sent. */
  @JsonColumn({ nullable: true }) customer: PartnerSnapshot | null;

  /** What it is about. */
  @TextColumn({ length: 200 }) title: string;

  /** Conditions and explanations, printed below the sums. */
  @TextColumn({ length: 4000, nullable: true }) notes: string | null;

  /** Last day on which it can be accepted. */
  @DateColumn() validUntil: CivilDate;

  /** EUR without VAT, with the options chosen so far. */
  @MoneyColumn({ default: '0' }) onceTaxable: Big;

  /** EUR without VAT a month, with the options chosen so far. */
  @MoneyColumn({ default: '0' }) monthlyTaxable: Big;

  /** SHA-256 of the token in the customer's link; null before it is sent. */
  @Index({ unique: true })
  @CodeColumn({ length: 64, nullable: true })
  tokenHash: string | null;

  @InstantColumn({ nullable: true }) sentAt: Date | null;

  @TextColumn({ nullable: true }) sentTo: string | null;

  /** The PDF that was sent. */
  @ForeignKey('File')
  @Column({ type: 'int', nullable: true })
  pdfFileId: number | null;

  @OneToMany('QuoteLine', 'quote', { cascade: true }) lines: Relation<QuoteLine[]>;

  @InstantColumn() createdAt: Date;

  @VersionColumn() version: number;
}
