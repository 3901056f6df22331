import {
  Column,
  Entity,
  ForeignKey,
  Index,
  OneToMany,
  PrimaryGeneratedColumn,
  VersionColumn,
  type Relation,
} from 'typeorm';
import type { Language, PartnerKind } from '../../partners/partner-kind';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, TextColumn } from '../../platform/db/columns';
import type { TermsVersion } from './terms-version.entity';

/**
 * Terms that go into printed contracts by themselves: which contracts, by rule. Of several for the same slot the most particular one
 * is printed.
 */
@Entity()
@Audited('terms')
@Index(['slot'])
export class Terms {
  @PrimaryGeneratedColumn() id: number;

  /** What the terms are about, `general`: a contract prints one of each slot. */
  @CodeColumn({ length: 40 }) slot: string;

  /** For the office. */
  @TextColumn({ length: 120 }) name: string;

  /** Place in the contract, from 1. */
  @Column({ type: 'int', default: 1 }) position: number;

  @CodeColumn({ length: 2 }) language: Language;

  /** Only for customers of this kind; null for all. */
  @CodeColumn({ length: 16, nullable: true }) customerKind: PartnerKind | null;

  /** Only for contracts with a product of this category. */
  @ForeignKey('ProductCategory')
  @Column({ nullable: true, type: 'int' })
  categoryId: number | null;

  /** Only for contracts with this product. */
  @ForeignKey('Product')
  @Column({ nullable: true, type: 'int' })
  productId: number | null;

  @Column({ type: 'boolean', default: true }) active: boolean;

  @OneToMany('TermsVersion', 'terms') versions: Relation<TermsVersion[]>;

  @VersionColumn() version: number;
}
