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
import type { CivilDate } from '@ponte/shared/calendar';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, DateColumn, InstantColumn, TextColumn } from '../../platform/db/columns';
import type { AccessReason, AccessState, AdminStatus } from '../access/access-state';
import type { RadiusAccountAttribute } from './radius-account-attribute.entity';

/** A login of a customer's line. FreeRADIUS reads it through the views `radcheck` and `radreply`. */
@Entity()
@Audited('radius-account')
@Index(['partnerId', 'accessState'])
@Index(['accessState', 'serviceId'])
export class RadiusAccount {
  @PrimaryGeneratedColumn() id: number;

  /** Compared byte by byte: the router's customer is not another one with an accent less. */
  @Index({ unique: true })
  @Column({ type: 'varchar', length: 64, charset: 'utf8mb4', collation: 'utf8mb4_bin' })
  username: string;

  /** In clear, since CHAP and MS-CHAPv2 can't be answered otherwise. Never in lists, exports or logs. */
  @Column({ type: 'varchar', length: 128, charset: 'utf8mb4', collation: 'utf8mb4_bin', select: false })
  password: string;

  @ForeignKey('RadiusService')
  @Column()
  serviceId: number;

  @ForeignKey('Partner')
  @Column()
  partnerId: number;

  @Index()
  @ForeignKey('Contract')
  @Column({ type: 'int', nullable: true })
  contractId: number | null;

  /** First line of the chain that the account serves: its product in force decides the service. */
  @Index()
  @ForeignKey('ContractLine')
  @Column({ type: 'int', nullable: true })
  originLineId: number | null;

  /** The only NAS it may come in by, where it is bound to one. */
  @ForeignKey('RadiusNas')
  @Column({ type: 'int', nullable: true })
  nasId: number | null;

  /** Where the customer is connected, when the NAS doesn't tell. */
  @ForeignKey('RadiusAccessPoint')
  @Column({ type: 'int', nullable: true })
  accessPointId: number | null;

  @CodeColumn({ length: 8, default: 'enabled' }) adminStatus: AdminStatus;

  /** Written by `AccessStates` alone. */
  @CodeColumn({ length: 8, default: 'blocked' }) accessState: AccessState;

  @CodeColumn({ length: 40, default: 'new' }) accessReason: AccessReason;

  @InstantColumn() accessChangedAt: Date;

  /** Counts what a session that is up may not know of yet: changes of the state or of what a login is given. */
  @Column({ type: 'int', default: 1 }) accessVersion: number;

  /** Kept connected though the customer is in default. */
  @Column({ type: 'boolean', default: false }) whitelist: boolean;

  /** Last day of it. */
  @Index()
  @DateColumn({ nullable: true })
  whitelistUntil: CivilDate | null;

  @TextColumn({ length: 200, nullable: true }) whitelistNote: string | null;

  @TextColumn({ length: 15, nullable: true }) framedIp: string | null;

  /** Instead of the service's. */
  @TextColumn({ length: 64, nullable: true }) framedPool: string | null;

  @TextColumn({ length: 253, nullable: true }) framedRoute: string | null;

  @TextColumn({ length: 49, nullable: true }) framedIpv6Prefix: string | null;

  @TextColumn({ length: 49, nullable: true }) delegatedIpv6Prefix: string | null;

  /** The only device that may dial in, `AA:BB:CC:DD:EE:01`. */
  @TextColumn({ length: 17, nullable: true }) macLock: string | null;

  /** Logins after this instant are refused; sessions end at it. */
  @InstantColumn({ nullable: true }) expiresAt: Date | null;

  /** Instead of the service's. */
  @Column({ type: 'int', nullable: true }) simultaneousUse: number | null;

  @TextColumn({ length: 1000, nullable: true }) note: string | null;

  /** Names of what a service gives and this account has otherwise; kept by triggers, for the views that FreeRADIUS reads. */
  @Column({ type: 'varchar', length: 2000, default: '', select: false, insert: false, update: false })
  overrides: string;

  @OneToMany('RadiusAccountAttribute', 'account', { cascade: true })
  attributes: Relation<RadiusAccountAttribute[]>;

  @InstantColumn() createdAt: Date;

  /** Deleted by the office; the name stays taken, since sessions are told apart by it. */
  @InstantColumn({ nullable: true }) deletedAt: Date | null;

  @VersionColumn() version: number;
}
