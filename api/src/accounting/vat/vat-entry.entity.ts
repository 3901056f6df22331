import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import type { Payability } from '../../invoicing/totals';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, MoneyColumn, PercentColumn, TextColumn } from '../../platform/db/columns';

export const VAT_REGISTER_KINDS = ['sale', 'purchase'] as const;
export type VatRegisterKind = (typeof VAT_REGISTER_KINDS)[number];

/**
 * A line of a VAT register: one tax group of one document, written together with the document's journal entry. Ours stand in
 * that of sales, suppliers' in that of purchases; under reverse charge a supplier's stands in both (art. 17 DPR 633/72). Amounts
 * are signed (a credit note's are negative), EUR.
 */
@Entity()
@NotAudited('made from a document, and never changed')
@Unique(['taxId'])
@Unique(['billTaxId', 'kind', 'recording', 'undoes'])
@Index(['kind', 'registeredOn', 'id'])
@Index(['kind', 'competence'])
export class VatEntry {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn() kind: VatRegisterKind;

  /** The tax group of our document that the line is made from. */
  @ForeignKey('InvoiceTax')
  @Column({ type: 'int', nullable: true })
  taxId: number | null;

  @Index()
  @ForeignKey('Invoice')
  @Column({ type: 'int', nullable: true })
  invoiceId: number | null;

  /** The tax group of the supplier's document, where it is one. */
  @ForeignKey('BillTax')
  @Column({ type: 'int', nullable: true })
  billTaxId: number | null;

  @Index()
  @ForeignKey('Bill')
  @Column({ type: 'int', nullable: true })
  billId: number | null;

  /** Which recording of the supplier's document it is of, from 1. */
  @Column({ type: 'int', default: 1 }) recording: number;

  /** Takes the line of the same recording back, under the same protocol: its amounts are the opposite. */
  @Column({ type: 'boolean', default: false }) undoes: boolean;

  /** Our own number of a supplier's document, by purchase journal and year. */
  @Column({ type: 'int', nullable: true }) protocol: number | null;

  /** The document's journal entry; null for a document of zero, which has none. */
  @ForeignKey('JournalEntry')
  @Column({ type: 'int', nullable: true })
  entryId: number | null;

  /** The series of our document. */
  @ForeignKey('Register')
  @Column({ type: 'int', nullable: true })
  registerId: number | null;

  /** Day of registration: the entry's. */
  @DateColumn() registeredOn: CivilDate;

  /** First day of the month whose settlement it belongs to. */
  @DateColumn() competence: CivilDate;

  @TextColumn({ length: 40 }) documentNumber: string;

  @DateColumn() documentOn: CivilDate;

  @ForeignKey('Partner')
  @Column()
  partnerId: number;

  /** As on the document. */
  @TextColumn({ length: 200 }) partnerName: string;

  /** VAT number, else fiscal code, as on the document. */
  @CodeColumn({ nullable: true }) partnerTaxId: string | null;

  @PercentColumn() rate: Big;

  @CodeColumn({ length: 4, nullable: true }) natura: string | null;

  @CodeColumn({ length: 1 }) payability: Payability;

  @MoneyColumn() base: Big;

  @MoneyColumn() vat: Big;

  /** Of a purchase's VAT, what we may deduct; zero in the register of sales. */
  @MoneyColumn({ default: '0' }) deductibleVat: Big;
}
