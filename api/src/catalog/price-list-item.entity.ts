import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import { Audited } from '../platform/audit/audited.decorator';
import { DateColumn, PriceColumn } from '../platform/db/columns';
import type { PriceList } from './price-list.entity';
import type { Product } from './product.entity';

/** The price of a product in a list from a day on, and until another when given (both included). */
@Entity()
@Audited('price-list', { under: 'priceListId' })
@Index(['priceListId', 'productId', 'startsOn'], { unique: true })
export class PriceListItem {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('PriceList', 'items', { nullable: false, onDelete: 'CASCADE', orphanedRowAction: 'delete' })
  priceList: Relation<PriceList>;

  @Column() priceListId: number;

  @ManyToOne('Product', { nullable: false }) product: Relation<Product>;

  @Column() productId: number;

  @PriceColumn() unitPrice: Big;

  @DateColumn() startsOn: CivilDate;

  @DateColumn({ nullable: true }) endsOn: CivilDate | null;
}
