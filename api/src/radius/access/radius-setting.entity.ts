import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn } from '../../platform/db/columns';

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

  @VersionColumn() version: number;
}
