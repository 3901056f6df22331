import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { FatturaPaFault } from './fatturapa/rule-messages';
import { NotAudited } from '../platform/audit/audited.decorator';
import { CodeColumn, InstantColumn, JsonColumn, TextColumn } from '../platform/db/columns';
import { SqlText } from '../platform/db/sql-text';

export const EINVOICE_STATUSES = ['ready', 'faulty'] as const;
/** `ready` passed the pre-send checks; `faulty` would be refused by SDI for the faults it lists. */
export type EinvoiceStatus = (typeof EINVOICE_STATUSES)[number];

/** Where a file stands, all told: once it was given to SDI it is `sent` and changes no more. */
export const EINVOICE_STATES = [...EINVOICE_STATUSES, 'sent'] as const;
export type EinvoiceState = (typeof EINVOICE_STATES)[number];

/** The FatturaPA file of an issued document, or of an integration of ours. Its name is never used again (SDI error 00002). */
@Entity()
@NotAudited('made from an issued document, by rule')
@Unique(['invoiceId'])
@Unique(['integrationId'])
@Unique(['fileName'])
export class EinvoiceFile {
  @PrimaryGeneratedColumn() id: number;

  /** The document of ours; null where it is an integration. */
  @ForeignKey('Invoice')
  @Column({ type: 'int', nullable: true })
  invoiceId: number | null;

  @ForeignKey('VatIntegration')
  @Column({ type: 'int', nullable: true })
  integrationId: number | null;

  @CodeColumn({ length: 50 }) fileName: string;

  @CodeColumn({ length: 10 }) progressive: string;

  @Index()
  @CodeColumn()
  status: EinvoiceStatus;

  /** UTF-8 bytes of the file. Written as text: as a buffer each byte would go to the server as two hexadecimal digits. */
  @Column({
    type: 'mediumblob',
    transformer: { to: (xml: Buffer) => new SqlText(xml.toString()), from: (xml: Buffer) => xml },
  })
  xml: Buffer;

  @CodeColumn({ length: 64 }) sha256: string;

  @JsonColumn() faults: FatturaPaFault[];

  @InstantColumn() builtAt: Date;

  /** When it was said to have been given to SDI, and by whom; it is not built again afterwards. */
  @Index()
  @InstantColumn({ nullable: true })
  sentAt: Date | null;

  @TextColumn({ nullable: true }) sentBy: string | null;
}
