import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, TextColumn } from '../../platform/db/columns';
import type { AccessPointSource } from '../sessions/access-point-of';

/** A transmitter, switch or OLT port that customers hang on, and how its sessions are known. */
@Entity()
@Audited('radius-access-point')
@Index(['nasId', 'matchField', 'matchValue'], { unique: true })
export class RadiusAccessPoint {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('RadiusNas')
  @Column()
  nasId: number;

  @TextColumn({ length: 80 }) name: string;

  @TextColumn({ length: 120, nullable: true }) site: string | null;

  /** Latitude and longitude in degrees, `42.853700, 13.574600`. */
  @TextColumn({ length: 24, nullable: true }) coordinates: string | null;

  @CodeColumn({ nullable: true }) matchField: Exclude<AccessPointSource, 'account'> | null;

  /** Value of the field, or its beginning. */
  @TextColumn({ length: 128, nullable: true }) matchValue: string | null;

  @VersionColumn() version: number;
}
