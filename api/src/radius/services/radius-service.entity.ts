import {
  Column,
  Entity,
  Index,
  OneToMany,
  PrimaryGeneratedColumn,
  VersionColumn,
  type Relation,
} from 'typeorm';
import type { ServiceVendor } from '@ponte/shared/service-attributes';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, InstantColumn, TextColumn } from '../../platform/db/columns';
import type { RadiusServiceAttribute } from './radius-service-attribute.entity';
import type { ServiceKind } from './service-facts';

/** What a line gets from the network: speed, bursts, pools and timeouts, in the words of a vendor. */
@Entity()
@Audited('radius-service')
export class RadiusService {
  @PrimaryGeneratedColumn() id: number;

  @Index({ unique: true })
  @TextColumn({ length: 80 })
  name: string;

  @TextColumn({ default: '' }) description: string;

  @CodeColumn({ default: 'pppoe' }) kind: ServiceKind;

  @CodeColumn({ default: 'mikrotik' }) vendor: ServiceVendor;

  /** What the customer receives, in kbit/s; 0 with `unlimited` only. */
  @Column({ type: 'int' }) downKbps: number;

  @Column({ type: 'int' }) upKbps: number;

  /** No limit in either direction; has to be said, since the router's word for it is a zero. */
  @Column({ type: 'boolean', default: false }) unlimited: boolean;

  @Column({ type: 'int', nullable: true }) burstDownKbps: number | null;

  @Column({ type: 'int', nullable: true }) burstUpKbps: number | null;

  /** Mean speed below which a burst is allowed. */
  @Column({ type: 'int', nullable: true }) thresholdDownKbps: number | null;

  @Column({ type: 'int', nullable: true }) thresholdUpKbps: number | null;

  /** Seconds that the mean is taken over. */
  @Column({ type: 'int', nullable: true }) burstTimeDownS: number | null;

  @Column({ type: 'int', nullable: true }) burstTimeUpS: number | null;

  /** 1 first, 8 last. */
  @Column({ type: 'int', default: 8 }) priority: number;

  /** Guaranteed speed. */
  @Column({ type: 'int', nullable: true }) minDownKbps: number | null;

  @Column({ type: 'int', nullable: true }) minUpKbps: number | null;

  /** `Mikrotik-Rate-Limit` built from the numbers above, by whatever saves them. */
  @TextColumn({ length: 200, default: '' }) rateLimit: string;

  /** Firewall list of the router that the session joins. */
  @TextColumn({ length: 64, nullable: true }) addressList: string | null;

  @TextColumn({ length: 64, nullable: true }) framedPool: string | null;

  /** Pool of prefixes to delegate. */
  @TextColumn({ length: 64, nullable: true }) ipv6Pool: string | null;

  /** Name of a profile or policy on routers whose limits live there (Cisco, Juniper, Huawei), by direction. */
  @TextColumn({ length: 64, nullable: true }) policyDown: string | null;

  @TextColumn({ length: 64, nullable: true }) policyUp: string | null;

  @Column({ type: 'int', nullable: true }) sessionTimeoutS: number | null;

  @Column({ type: 'int', nullable: true }) idleTimeoutS: number | null;

  /** How often the router reports, seconds. */
  @Column({ type: 'int', default: 300 }) interimIntervalS: number;

  @Column({ type: 'int', default: 1 }) simultaneousUse: number;

  @Column({ type: 'boolean', default: true }) active: boolean;

  @OneToMany('RadiusServiceAttribute', 'service', { cascade: true })
  attributes: Relation<RadiusServiceAttribute[]>;

  @InstantColumn() createdAt: Date;

  @VersionColumn() version: number;
}
