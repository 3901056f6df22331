import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import type { Payability } from '../../invoicing/totals';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, MoneyColumn, PercentColumn, TextColumn } from '../../platform/db/columns';

/**
 * A line of a VAT register: one tax group of one document, written together with the document's journal entry. Amounts are
 * signed (a credit note's are negative), EUR.
 */
@Entity()
@NotAudited('made from an issued document, and never changed')
@Unique(['taxId'])
@Index(['registeredOn', 'id'])
export class VatEntry {
  @PrimaryGeneratedColumn() id: number;

  /** The tax group of the document that the line is made from. */
  @ForeignKey('InvoiceTax')
  @Column()
  taxId: number;

  @Index()
  @ForeignKey('Invoice')
  @Column()
  invoiceId: number;

  /** The document's journal entry; null for a document of zero, which has none. */
  @ForeignKey('JournalEntry')
  @Column({ type: 'int', nullable: true })
  entryId: number | null;

  @ForeignKey('Register')
  @Column()
  registerId: number;

  /** Day of registration: the entry's. */
  @DateColumn() registeredOn: CivilDate;

  @CodeColumn({ length: 20 }) documentNumber: string;

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
}
