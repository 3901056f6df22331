import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { CodeColumn, TextColumn } from '../platform/db/columns';
import type { Partner } from './partner.entity';

/** What an address is for; every customer that is invoiced has a legal one. */
export const ADDRESS_KINDS = ['legal', 'billing', 'shipping', 'site'] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

@Entity()
@Index(['partnerId', 'kind'])
export class Address {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('Partner', 'addresses', { nullable: false, onDelete: 'CASCADE' }) partner: Relation<Partner>;

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
