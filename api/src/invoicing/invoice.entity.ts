import {
  Column,
  Entity,
  ForeignKey,
  Index,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  Unique,
  VersionColumn,
  type Relation,
} from 'typeorm';
import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import { Audited } from '../platform/audit/audited.decorator';
import {
  CodeColumn,
  DateColumn,
  InstantColumn,
  JsonColumn,
  MoneyColumn,
  TextColumn,
} from '../platform/db/columns';
import type { CustomerSnapshot } from './customer-snapshot';
import type { InvoiceTax } from './invoice-tax.entity';
import type { Instalment } from './instalment.entity';
import type { InvoiceLine } from './invoice-line.entity';
import type { Register } from './register.entity';
import type { SaleDocument } from './sale-document';

export const INVOICE_TYPES = ['invoice', 'credit-note'] as const;
export type InvoiceType = (typeof INVOICE_TYPES)[number];

export const INVOICE_STATUSES = ['draft', 'issued'] as const;
export type InvoiceStatus = (typeof INVOICE_STATUSES)[number];

/**
 * A sales invoice or a credit note. A draft can be changed; once issued it has its legal number and is corrected only by a
 * credit note. Amounts are positive on both types; the type gives the sign.
 */
@Entity()
@Audited('invoice')
@Unique(['registerId', 'year', 'sequence'])
@Index(['partnerId', 'issuedOn'])
@Index(['type', 'issuedOn'])
@Index(['openAmount', 'issuedOn'])
@Index(['issuedOn', 'id'])
@Index(['number'])
export class Invoice {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn() type: InvoiceType;

  /** Its code in the e-invoice: invoice, advance or debit note; TD04 on every credit note. */
  @CodeColumn({ length: 4, default: 'TD01' }) documentType: SaleDocument;

  @CodeColumn({ default: 'draft' }) status: InvoiceStatus;

  @ManyToOne('Register', { nullable: false }) register: Relation<Register>;

  @Column() registerId: number;

  /** Legal number, given on issue from the register's series of the year. */
  @CodeColumn({ length: 20, nullable: true }) number: string | null;

  @Column({ type: 'int', nullable: true }) year: number | null;

  @Column({ type: 'int', nullable: true }) sequence: number | null;

  @DateColumn({ nullable: true }) issuedOn: CivilDate | null;

  @ForeignKey('Partner')
  @Column()
  partnerId: number;

  /** The customer as it was when the document was made; the law wants it unchanged. */
  @JsonColumn() customer: CustomerSnapshot;

  /** Copy of the customer's name, for lists. */
  @TextColumn({ length: 200 }) customerName: string;

  @Index()
  @ForeignKey('Contract')
  @Column({ type: 'int', nullable: true })
  contractId: number | null;

  @TextColumn({ length: 32, nullable: true }) contractCode: string | null;

  @Index()
  @ForeignKey('BillingRun')
  @Column({ type: 'int', nullable: true })
  billingRunId: number | null;

  /** The invoice that a credit or debit note corrects. */
  @Index()
  @ForeignKey('Invoice')
  @Column({ type: 'int', nullable: true })
  creditedInvoiceId: number | null;

  /** The letter of intent that its lines of Natura N3.5 rely on. */
  @Index()
  @ForeignKey('LetterOfIntent')
  @Column({ type: 'int', nullable: true })
  letterId: number | null;

  /** EUR without VAT. */
  @MoneyColumn() taxable: Big;

  @MoneyColumn() tax: Big;

  /** EUR with VAT: the document's total. */
  @MoneyColumn() total: Big;

  /** What a condominium keeps of it for the tax office (art. 25-ter DPR 600/1973). */
  @MoneyColumn({ default: '0' }) withheld: Big;

  /** What the customer pays: the total without the VAT of split payment and what is withheld. */
  @MoneyColumn() payable: Big;

  /** Stamp duty that we pay virtually; in no total. */
  @MoneyColumn({ default: '0' }) stampDuty: Big;

  /** Part of `payable` that no payment covers yet. */
  @MoneyColumn() openAmount: Big;

  /** Number and day under which the customer saw it as a proforma, before it was issued. */
  @CodeColumn({ length: 20, nullable: true }) proformaNumber: string | null;

  @DateColumn({ nullable: true }) proformaOn: CivilDate | null;

  @TextColumn({ length: 400, nullable: true }) notes: string | null;

  /** The PDF once printed; a document is printed once. */
  @ForeignKey('File')
  @Column({ type: 'int', nullable: true })
  pdfFileId: number | null;

  @OneToMany('InvoiceLine', 'invoice', { cascade: true }) lines: Relation<InvoiceLine[]>;

  @OneToMany('InvoiceTax', 'invoice', { cascade: true }) taxes: Relation<InvoiceTax[]>;

  @OneToMany('Instalment', 'invoice', { cascade: true }) instalments: Relation<Instalment[]>;

  @InstantColumn() createdAt: Date;

  @VersionColumn() version: number;
}
