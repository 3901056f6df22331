import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import type { PartnerKind } from '../../partners/partner-kind';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn } from '../../platform/db/columns';

/** Which template prints a contract, by service and customer; the most particular rule wins. */
@Entity()
@Audited('contract-template')
export class ContractTemplate {
  @PrimaryGeneratedColumn() id: number;

  /** Folder in `templates/contract`, with a file a language. */
  @CodeColumn({ length: 40 }) template: string;

  @CodeColumn({ length: 16, nullable: true }) customerKind: PartnerKind | null;

  /** Only for contracts with a product of this category. */
  @ForeignKey('ProductCategory')
  @Column({ nullable: true, type: 'int' })
  categoryId: number | null;

  @VersionColumn() version: number;
}
