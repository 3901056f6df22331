import { Column, Entity, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, InstantColumn, TextColumn } from '../../platform/db/columns';
import type { AccessPointSource } from '../sessions/access-point-of';
import type { CoaMode, NasType } from './nas-facts';

/** A router that lets customers in: it asks, reports and is told. */
@Entity()
@Audited('radius-nas')
@Index(['firstHex', 'lastHex'])
export class RadiusNas {
  @PrimaryGeneratedColumn() id: number;

  @TextColumn({ length: 80 }) name: string;

  /** Address its packets come from, or a network of such. */
  @Index({ unique: true })
  @CodeColumn({ length: 49 })
  address: string;

  /** The first and last of its addresses as 32 hexadecimal digits, IPv4 mapped into IPv6. */
  @CodeColumn({ length: 32 }) firstHex: string;

  @CodeColumn({ length: 32 }) lastHex: string;

  /** Name in the server's log. */
  @Index({ unique: true })
  @CodeColumn({ length: 32 })
  shortname: string;

  @CodeColumn({ length: 30, default: 'mikrotik' }) type: NasType;

  @Column({ type: 'varchar', length: 60, charset: 'utf8mb4', collation: 'utf8mb4_bin', select: false })
  secret: string;

  @Column({ type: 'int', default: 3799 }) coaPort: number;

  /** Null for the same as `secret`. */
  @Column({
    type: 'varchar',
    length: 60,
    nullable: true,
    charset: 'utf8mb4',
    collation: 'utf8mb4_bin',
    select: false,
  })
  coaSecret: string | null;

  @CodeColumn({ default: 'coa_then_disconnect' }) coaMode: CoaMode;

  /** Requests to it carry a Message-Authenticator; off for the few that refuse them. */
  @Column({ type: 'boolean', default: true }) coaSigned: boolean;

  /** Disconnect and CoA packets it may get in a second; null for the usual number. */
  @Column({ type: 'int', nullable: true }) packetsPerSecond: number | null;

  /** Requests without a Message-Authenticator are dropped. Only once its requests carry one. */
  @Column({ type: 'boolean', default: false }) requireMessageAuthenticator: boolean;

  @CodeColumn({ default: 'called_station_id' }) apSource: AccessPointSource;

  @TextColumn({ length: 120, nullable: true }) site: string | null;

  @TextColumn({ length: 1000, nullable: true }) note: string | null;

  /** An inactive one is a stranger to the server. */
  @Column({ type: 'boolean', default: true }) active: boolean;

  /** When it was last heard of; see `NasSeen`. */
  @InstantColumn({ nullable: true }) lastSeenAt: Date | null;

  @VersionColumn() version: number;
}
