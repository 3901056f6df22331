import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, TextColumn } from '../../platform/db/columns';

/** How the network treats its customers; one row. */
@Entity()
@Audited('radius-setting')
export class RadiusSetting {
  @PrimaryColumn() id: number;

  /** What a customer in default gets: the walled garden or nothing. */
  @CodeColumn({ length: 8, default: 'walled' }) defaultAction: 'walled' | 'blocked';

  /** The walled garden is a list of the firewall (same address) or a pool of addresses (the line dials in again). */
  @CodeColumn({ length: 16, default: 'address-list' }) walledBy: 'address-list' | 'pool';

  /** An account that serves no contract is closed. */
  @Column({ type: 'boolean', default: false }) contractRequired: boolean;

  /** How names of new accounts are made: `{name}`, `{contract}`, `{partner}`, and what stays as it is (`{name}@isp.example`). */
  @TextColumn({ length: 80, default: '{name}' }) usernamePattern: string;

  /** Months of sessions that the office sees; older ones only by who had an address. */
  @Column({ type: 'int', default: 6 }) historyMonths: number;

  /** Days that ended sessions stay in `radacct` before they go to the archive. */
  @Column({ type: 'int', default: 90 }) hotDays: number;

  /** Months that the archive keeps (L. 167/2017 art. 24: 72). */
  @Column({ type: 'int', default: 72 }) archiveMonths: number;

  /** Days that answered logins are kept. */
  @Column({ type: 'int', default: 60 }) loginDays: number;

  /** Days of traffic hour by hour; after that day by day. */
  @Column({ type: 'int', default: 31 }) trafficHourDays: number;

  /** Months of traffic day by day; after that month by month. */
  @Column({ type: 'int', default: 13 }) trafficDayMonths: number;

  @VersionColumn() version: number;
}
