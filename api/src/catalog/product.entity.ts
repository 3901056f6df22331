import {
  Column,
  Entity,
  ForeignKey,
  ManyToOne,
  PrimaryGeneratedColumn,
  Unique,
  VersionColumn,
  type Relation,
} from 'typeorm';
import type Big from 'big.js';
import { Audited } from '../platform/audit/audited.decorator';
import { CodeColumn, PriceColumn, TextColumn } from '../platform/db/columns';
import type { ProductCategory } from './product-category.entity';
import type { ProductKind } from './product-kind';
import type { TaxCode } from './tax-code.entity';

/** Something that is sold. */
@Entity()
@Audited('product')
@Unique(['code'])
export class Product {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn() code: string;

  @TextColumn() name: string;

  @CodeColumn() kind: ProductKind;

  @ManyToOne('ProductCategory', { nullable: false }) category: Relation<ProductCategory>;

  @Column() categoryId: number;

  @ManyToOne('TaxCode', { nullable: false }) taxCode: Relation<TaxCode>;

  @Column() taxCodeId: number;

  /** EUR without VAT: per month for recurring fees and accessories, per unit otherwise. */
  @PriceColumn() unitPrice: Big;

  @CodeColumn({ length: 10, nullable: true }) unit: string | null;

  /** Overrides the category's revenue account. */
  @ForeignKey('Account', 'code', { onUpdate: 'CASCADE' })
  @CodeColumn({ nullable: true })
  revenueAccount: string | null;

  /** Works or services contracted out, on which condominiums withhold (art. 25-ter DPR 600/1973); not supplies such as connectivity. */
  @Column({ type: 'boolean', default: false }) withholdingSubject: boolean;

  @Column({ type: 'boolean', default: true }) active: boolean;

  @VersionColumn() version: number;
}
