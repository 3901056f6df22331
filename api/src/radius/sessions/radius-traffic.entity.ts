import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn } from '../../platform/db/columns';

/**
 * What an account moved in an hour, a day or a month, in bytes. Each stretch of time is told by one width alone: hours become
 * days and days months as they grow old, so that whoever adds up rows of any width counts nothing twice.
 */
@Entity()
@NotAudited('measured by the NASes')
@Index(['span', 'startsAt'])
export class RadiusTraffic {
  @ForeignKey('RadiusAccount')
  @PrimaryColumn({ type: 'int' })
  accountId: number;

  /** Whole hours in UTC; days and months begin at the office's midnight. */
  @PrimaryColumn({ type: 'datetime' }) startsAt: Date;

  @CodeColumn({ length: 5 }) span: 'hour' | 'day' | 'month';

  /** Bytes the customer received. */
  @Column({ type: 'bigint' }) down: string;

  /** Bytes the customer sent. */
  @Column({ type: 'bigint' }) up: string;
}
