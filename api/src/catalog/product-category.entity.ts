import { Entity, ForeignKey, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import { Audited } from '../platform/audit/audited.decorator';
import { CodeColumn, TextColumn } from '../platform/db/columns';

/** Groups products for turnover reports and may give them a revenue account. */
@Entity()
@Audited('product-category')
@Unique(['name'])
export class ProductCategory {
  @PrimaryGeneratedColumn() id: number;

  @TextColumn({ length: 120 }) name: string;

  /** Code of the revenue account of its products that have none of their own. */
  @ForeignKey('Account', 'code', { onUpdate: 'CASCADE' })
  @CodeColumn({ nullable: true })
  revenueAccount: string | null;

  @VersionColumn() version: number;
}
