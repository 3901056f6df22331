import type { CivilDate } from '@ponte/shared/calendar';
import type Big from 'big.js';
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
import { NotAudited } from '../../platform/audit/audited.decorator';
import {
  CodeColumn,
  DateColumn,
  InstantColumn,
  JsonColumn,
  MoneyColumn,
  TextColumn,
} from '../../platform/db/columns';
import type { BillAttachment } from './bill-attachment.entity';
import type { BillInstalment } from './bill-instalment.entity';
import type { BillLine } from './bill-line.entity';
import type { BillTax } from './bill-tax.entity';
import type { BillStatus, BillType, BillWarning, Withholding } from './new-bill';

/** A supplier's invoice or credit note, as its file tells it. Amounts are positive on both types, EUR. */
@Entity()
@NotAudited('made from the supplier’s file, which is kept; what is paid of it is kept with its payments')
@Unique(['partnerId', 'documentType', 'issuedOn', 'number'])
@Index(['issuedOn', 'id'])
@Index(['receivedOn', 'id'])
export class Bill {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn() type: BillType;

  /** FatturaPA 2.1.1.1, such as TD01. */
  @CodeColumn({ length: 4 }) documentType: string;

  /** The supplier's own. */
  @TextColumn({ length: 40 }) number: string;

  @DateColumn() issuedOn: CivilDate;

  /** Day on which it came to us, and enters the books. */
  @DateColumn() receivedOn: CivilDate;

  @ForeignKey('Partner')
  @Column()
  partnerId: number;

  /** The supplier's name as the document has it. */
  @TextColumn({ length: 200 }) supplierName: string;

  @MoneyColumn() taxable: Big;

  @MoneyColumn() tax: Big;

  /** With VAT, before anything is withheld. */
  @MoneyColumn() total: Big;

  /** What we pay to the supplier: without what is withheld and without the VAT of split payment. */
  @MoneyColumn() payable: Big;

  /** What of it is not paid yet: that of a credit note is not used or paid back yet. */
  @MoneyColumn({ default: '0' }) openAmount: Big;

  @JsonColumn() withholdings: readonly Withholding[];

  /** Stamp duty that the supplier pays virtually. */
  @MoneyColumn() stampDuty: Big;

  @TextColumn({ length: 1000, nullable: true }) notes: string | null;

  @JsonColumn() warnings: readonly BillWarning[];

  /** The file as it came. */
  @ForeignKey('File')
  @Column()
  fileId: number;

  @OneToMany('BillLine', 'bill') lines: Relation<BillLine[]>;

  @OneToMany('BillTax', 'bill') taxes: Relation<BillTax[]>;

  @OneToMany('BillInstalment', 'bill') instalments: Relation<BillInstalment[]>;

  @OneToMany('BillAttachment', 'bill') attachments: Relation<BillAttachment[]>;

  @InstantColumn() createdAt: Date;

  @CodeColumn({ default: 'recorded' }) status: BillStatus;

  /** Which recording in the books counts, from 1: one more each time that it is recorded again. */
  @Column({ type: 'int', default: 1 }) recording: number;

  /** Of the accounts of the lines, and of the recording. */
  @VersionColumn({ default: 1 }) version: number;
}
