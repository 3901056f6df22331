import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';

/** A login that was answered, and how. Written by FreeRADIUS; holds no password. */
@Entity('radpostauth', { synchronize: false })
@NotAudited('written by the RADIUS server with every login')
export class RadPostAuth {
  @PrimaryColumn({ type: 'bigint' }) id: string;

  @Column({ type: 'varchar' }) username: string;

  /** `Access-Accept` or `Access-Reject`. */
  @Column({ type: 'varchar' }) reply: string;

  /** The server's own words on a refusal; may hold what was typed, so it is never shown as it is. */
  @Column({ type: 'varchar' }) reason: string;

  @Column({ type: 'varchar' }) nasipaddress: string;

  @Column({ type: 'varchar' }) callingstationid: string;

  @Column({ type: 'timestamp', precision: 6 }) authdate: Date;
}
