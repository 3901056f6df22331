import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { InstantColumn, TextColumn } from '../../platform/db/columns';

/** A fault of the network: until it is over nobody there is cut off for money, since they could not tell the two apart. */
@Entity()
@Audited('radius-outage')
export class RadiusOutage {
  @PrimaryGeneratedColumn() id: number;

  /** The NAS it is on; null when it is on one access point. */
  @ForeignKey('RadiusNas')
  @Column({ type: 'int', nullable: true })
  nasId: number | null;

  @ForeignKey('RadiusAccessPoint')
  @Column({ type: 'int', nullable: true })
  accessPointId: number | null;

  @TextColumn({ length: 200 }) reason: string;

  @InstantColumn() startsAt: Date;

  /** When it was over; null while it lasts. */
  @Index()
  @InstantColumn({ nullable: true })
  endsAt: Date | null;

  @VersionColumn() version: number;
}
