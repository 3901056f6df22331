import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, InstantColumn, TextColumn } from '../../platform/db/columns';
import type { AddressUse } from './subnet-purpose';

/** An address or prefix that is taken: by an account, or kept back. What is not here is free. */
@Entity()
@Audited('radius-address')
@Index(['lastHex'])
@Index(['accountId', 'use'], { unique: true })
export class RadiusAddress {
  @PrimaryGeneratedColumn() id: number;

  /** `185.10.20.7`, or a prefix: `2001:db8:12::/56`. */
  @CodeColumn({ length: 49 }) address: string;

  /** As 32 hexadecimal digits. No two may begin alike, so an address can't be given twice. */
  @Index({ unique: true })
  @CodeColumn({ length: 32 })
  firstHex: string;

  @CodeColumn({ length: 32 }) lastHex: string;

  @ForeignKey('RadiusSubnet')
  @Column({ type: 'int', nullable: true })
  subnetId: number | null;

  @ForeignKey('RadiusAccount')
  @Column({ type: 'int', nullable: true })
  accountId: number | null;

  @CodeColumn() use: AddressUse;

  @TextColumn({ length: 200, nullable: true }) note: string | null;

  @InstantColumn() takenAt: Date;
}
