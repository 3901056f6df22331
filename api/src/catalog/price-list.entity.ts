import {
  Column,
  Entity,
  OneToMany,
  PrimaryGeneratedColumn,
  Unique,
  VersionColumn,
  type Relation,
} from 'typeorm';
import { Audited } from '../platform/audit/audited.decorator';
import { CodeColumn, TextColumn } from '../platform/db/columns';
import type { PriceListItem } from './price-list-item.entity';

/** Prices that differ from the products' own, for the partners it is given to. */
@Entity()
@Audited('price-list')
@Unique(['code'])
export class PriceList {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn() code: string;

  @TextColumn() name: string;

  @Column({ type: 'boolean', default: true }) active: boolean;

  @OneToMany('PriceListItem', 'priceList', { cascade: true }) items: Relation<PriceListItem[]>;

  @VersionColumn() version: number;
}
