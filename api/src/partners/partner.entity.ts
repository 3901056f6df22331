import {
  Column,
  Entity,
  ForeignKey,
  Index,
  JoinTable,
  ManyToMany,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  VersionColumn,
  type Relation,
} from 'typeorm';
import { Audited } from '../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, InstantColumn, TextColumn } from '../platform/db/columns';
import type { Address } from './address.entity';
import type { Contact } from './contact.entity';
import type { Language, PartnerKind } from './partner-kind';
import type { PaymentMethod } from './payment-method.entity';
import type { PaymentTerm } from './payment-term.entity';
import type { Tag } from './tag.entity';

/** Whom we do business with: a customer, a supplier or both; a person, a company or a public body. */
@Entity()
@Audited('partner')
@Index(['name', 'id'])
@Index(['resellerId', 'name'])
export class Partner {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn() kind: PartnerKind;

  @Column({ type: 'boolean', default: true }) customer: boolean;

  @Column({ type: 'boolean', default: false }) supplier: boolean;

  /** Sells for us; partners may belong to it. */
  @Column({ type: 'boolean', default: false }) reseller: boolean;

  /** Brings in customers and contracts; they name it. */
  @Column({ type: 'boolean', default: false }) agent: boolean;

  /** Name as written on documents; for a person it is surname and first name. */
  @Index({ fulltext: true })
  @TextColumn({ length: 200 })
  name: string;

  @TextColumn({ length: 60, nullable: true }) firstName: string | null;

  @TextColumn({ length: 60, nullable: true }) lastName: string | null;

  /** Country of the VAT number, ISO 3166 alpha-2. */
  @CodeColumn({ length: 2, default: 'IT' }) country: string;

  /** VAT number without its country prefix. */
  @Index()
  @CodeColumn({ length: 28, nullable: true })
  vatNumber: string | null;

  @Index()
  @CodeColumn({ length: 16, nullable: true })
  fiscalCode: string | null;

  /** SDI recipient code: six characters for a public body, seven otherwise. */
  @CodeColumn({ length: 7, nullable: true }) recipientCode: string | null;

  @TextColumn({ nullable: true }) pec: string | null;

  @Index()
  @TextColumn({ nullable: true })
  email: string | null;

  @Index()
  @TextColumn({ length: 32, nullable: true })
  phone: string | null;

  @CodeColumn({ length: 2, default: 'it' }) language: Language;

  @ManyToOne('PaymentTerm', { nullable: true }) paymentTerm: Relation<PaymentTerm> | null;

  @Column({ nullable: true, type: 'int' }) paymentTermId: number | null;

  @ManyToOne('PaymentMethod', { nullable: true }) paymentMethod: Relation<PaymentMethod> | null;

  @Column({ nullable: true, type: 'int' }) paymentMethodId: number | null;

  /** Whether credit pays new invoices by itself; null for what the company says. */
  @Column({ type: 'boolean', nullable: true }) usesCredit: boolean | null;

  @ForeignKey('PriceList')
  @Column({ nullable: true, type: 'int' })
  priceListId: number | null;

  /** Applies to this partner instead of the products' own tax codes, e.g. split payment. */
  @ForeignKey('TaxCode')
  @Column({ nullable: true, type: 'int' })
  taxCodeId: number | null;

  /** Given by hand; otherwise the first automatic one whose rule fits. */
  @ForeignKey('FiscalPosition')
  @Column({ nullable: true, type: 'int' })
  fiscalPositionId: number | null;

  /** Day on which VIES confirmed the VAT number; null while it has not. */
  @DateColumn({ nullable: true }) viesValidOn: string | null;

  /** A condominium: it withholds tax on what it contracts out (art. 25-ter DPR 600/1973). */
  @Column({ type: 'boolean', default: false }) withholdsTax: boolean;

  /** Code of the revenue account of what no product gives one. */
  @ForeignKey('Account', 'code', { onUpdate: 'CASCADE' })
  @CodeColumn({ nullable: true })
  revenueAccount: string | null;

  /** Code of the account that a supplier's costs go to, until its bills teach another. */
  @ForeignKey('Account', 'code', { onUpdate: 'CASCADE' })
  @CodeColumn({ nullable: true })
  costAccount: string | null;

  @CodeColumn({ length: 34, nullable: true }) iban: string | null;

  /** The reseller that the partner belongs to. */
  @ForeignKey('Partner')
  @Column({ nullable: true, type: 'int' })
  resellerId: number | null;

  /** The agent who looks after the partner. */
  @ForeignKey('Partner')
  @Column({ nullable: true, type: 'int' })
  agentId: number | null;

  /** Key of the record in the system it came from. */
  @Index({ unique: true })
  @CodeColumn({ length: 64, nullable: true })
  externalRef: string | null;

  /** Who it turned out to be: all that hung on it went there. */
  @ForeignKey('Partner')
  @Column({ nullable: true, type: 'int' })
  mergedIntoId: number | null;

  @TextColumn({ length: 2000, nullable: true }) notes: string | null;

  @Column({ type: 'boolean', default: true }) active: boolean;

  @OneToMany('Address', 'partner', { cascade: true }) addresses: Relation<Address[]>;

  @OneToMany('Contact', 'partner', { cascade: true }) contacts: Relation<Contact[]>;

  @ManyToMany('Tag') @JoinTable({ name: 'partner_tag' }) tags: Relation<Tag[]>;

  @InstantColumn() createdAt: Date;

  @VersionColumn() version: number;
}
