import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';

/** When a NAS last said that it starts or stops serving. Written by FreeRADIUS. */
@Entity('nasreload', { synchronize: false })
@NotAudited('written by the RADIUS server')
export class NasReload {
  @PrimaryColumn({ type: 'varchar' }) nasipaddress: string;

  @Column({ type: 'datetime' }) reloadtime: Date;
}
