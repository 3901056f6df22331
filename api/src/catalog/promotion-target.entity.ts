import { Column, Entity, ForeignKey, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Audited } from '../platform/audit/audited.decorator';
import type { Promotion } from './promotion.entity';

/** Whom or what a promotion is meant for: a product, a category of products or a tag of customers. One of the three is set. */
@Entity()
@Audited('promotion', { under: 'promotionId' })
export class PromotionTarget {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('Promotion', 'targets', { nullable: false, onDelete: 'CASCADE', orphanedRowAction: 'delete' })
  promotion: Relation<Promotion>;

  @Index()
  @Column()
  promotionId: number;

  @ForeignKey('Product')
  @Column({ type: 'int', nullable: true })
  productId: number | null;

  @ForeignKey('ProductCategory')
  @Column({ type: 'int', nullable: true })
  categoryId: number | null;

  @ForeignKey('Tag')
  @Column({ type: 'int', nullable: true })
  tagId: number | null;
}
