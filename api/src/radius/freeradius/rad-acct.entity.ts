import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';

/**
 * A session as the routers report it. FreeRADIUS writes it (docker/freeradius/queries.conf); here it is read, and closed
 * when the reports have ceased. Instants are whole seconds in UTC.
 */
@Entity('radacct', { synchronize: false })
@NotAudited('written by the RADIUS server with every report of a router')
export class RadAcct {
  @PrimaryColumn({ type: 'bigint' }) radacctid: string;

  /** Hash of what tells a session from all others. */
  @Column({ type: 'varchar' }) acctuniqueid: string;

  @Column({ type: 'varchar' }) acctsessionid: string;

  @Column({ type: 'varchar' }) username: string;

  @Column({ type: 'varchar' }) realm: string;

  @Column({ type: 'varchar' }) nasipaddress: string;

  @Column({ type: 'varchar' }) nasidentifier: string;

  /** `shortname` of the NAS that the packets came from, whatever it calls itself. */
  @Column({ type: 'varchar' }) nasshortname: string;

  @Column({ type: 'varchar' }) nasportid: string;

  @Column({ type: 'varchar' }) nasporttype: string;

  @Column({ type: 'datetime', nullable: true }) acctstarttime: Date | null;

  @Column({ type: 'datetime', nullable: true }) acctupdatetime: Date | null;

  @Column({ type: 'datetime', nullable: true }) acctstoptime: Date | null;

  @Column({ type: 'int', nullable: true }) acctinterval: number | null;

  @Column({ type: 'int', unsigned: true, nullable: true }) acctsessiontime: number | null;

  @Column({ type: 'varchar' }) acctauthentic: string;

  @Column({ type: 'varchar' }) connectinfoStart: string;

  @Column({ type: 'varchar' }) connectinfoStop: string;

  /** Bytes the customer sent. */
  @Column({ type: 'bigint' }) acctinputoctets: string;

  /** Bytes the customer received. */
  @Column({ type: 'bigint' }) acctoutputoctets: string;

  @Column({ type: 'varchar' }) calledstationid: string;

  @Column({ type: 'varchar' }) callingstationid: string;

  @Column({ type: 'varchar' }) circuitid: string;

  @Column({ type: 'varchar' }) remoteid: string;

  @Column({ type: 'varchar' }) acctterminatecause: string;

  @Column({ type: 'varchar' }) servicetype: string;

  @Column({ type: 'varchar' }) framedprotocol: string;

  @Column({ type: 'varchar' }) framedipaddress: string;

  @Column({ type: 'varchar' }) framedipv6address: string;

  @Column({ type: 'varchar' }) framedipv6prefix: string;

  @Column({ type: 'varchar' }) framedinterfaceid: string;

  @Column({ type: 'varchar' }) delegatedipv6prefix: string;

  @Column({ type: 'varchar' }) class: string;
}
