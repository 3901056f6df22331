import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Audited } from '../platform/audit/audited.decorator';
import { CodeColumn, TextColumn } from '../platform/db/columns';
import type { AddressKind } from './partner-kind';
import type { Partner } from './partner.entity';

/** Where a partner has its seat, is billed, gets parcels or uses a service. */
@Entity()
@Audited('partner', { under: 'partnerId' })
@Index(['partnerId', 'kind'])
export class Address {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('Partner', 'addresses', { nullable: false, onDelete: 'CASCADE', orphanedRowAction: 'delete' })
  partner: Relation<Partner>;

  @Column() partnerId: number;

  @CodeColumn() kind: AddressKind;

  @TextColumn({ length: 120 }) street: string;

  @TextColumn({ length: 12, nullable: true }) houseNumber: string | null;

  /** CAP in Italy (five digits), the postal code elsewhere. */
  @TextColumn({ length: 16 }) zip: string;

  @TextColumn({ length: 60 }) town: string;

  /** Two letters in Italy, empty elsewhere. */
  @CodeColumn({ length: 2, nullable: true }) province: string | null;

  @CodeColumn({ length: 2, default: 'IT' }) country: string;
}
