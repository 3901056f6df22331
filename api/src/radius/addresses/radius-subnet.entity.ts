import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, TextColumn } from '../../platform/db/columns';
import type { SubnetPurpose } from './subnet-purpose';

/** A network of ours and what its addresses are for. */
@Entity()
@Audited('radius-subnet')
@Index(['firstHex', 'lastHex'])
export class RadiusSubnet {
  @PrimaryGeneratedColumn() id: number;

  @TextColumn({ length: 80 }) name: string;

  /** Network and length, `185.10.20.0/24`. */
  @Index({ unique: true })
  @CodeColumn({ length: 49 })
  cidr: string;

  @Column({ type: 'int' }) family: 4 | 6;

  /** Its first and last address as 32 hexadecimal digits, IPv4 mapped into IPv6. */
  @CodeColumn({ length: 32 }) firstHex: string;

  @CodeColumn({ length: 32 }) lastHex: string;

  @CodeColumn({ length: 16, default: 'static' }) purpose: SubnetPurpose;

  /** Length of what one customer gets out of it: 32 for an IPv4 address, 56 for a delegated prefix. */
  @Column({ type: 'int' }) blockLength: number;

  @TextColumn({ length: 45, nullable: true }) gateway: string | null;

  @ForeignKey('RadiusPool')
  @Column({ type: 'int', nullable: true })
  poolId: number | null;

  @ForeignKey('RadiusNas')
  @Column({ type: 'int', nullable: true })
  nasId: number | null;

  @TextColumn({ length: 200, nullable: true }) note: string | null;

  @VersionColumn() version: number;
}
