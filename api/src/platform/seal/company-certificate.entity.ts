import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { Audited } from '../audit/audited.decorator';
import { InstantColumn, TextColumn } from '../db/columns';

/** There is one at most. */
export const CERTIFICATE_ID = 1;

/** The certificate that seals our documents, with its key: encrypted, since who has it signs in the company's name. */
@Entity()
@Audited('company-certificate')
export class CompanyCertificate {
  @PrimaryColumn({ type: 'int' }) id: number;

  /** PKCS#12 file and passphrase, locked with a key derived from the installation's secret. */
  @Column({ type: 'mediumtext' }) bundleSecret: string;

  @TextColumn({ length: 500 }) subject: string;

  @TextColumn({ length: 500 }) issuer: string;

  /** Hex. */
  @TextColumn({ length: 64 }) serialNumber: string;

  @InstantColumn() validFrom: Date;

  @InstantColumn() validTo: Date;

  @InstantColumn() uploadedAt: Date;

  @VersionColumn() version: number;
}
