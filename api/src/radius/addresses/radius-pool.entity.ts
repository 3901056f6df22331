import { Column, Entity, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, TextColumn } from '../../platform/db/columns';

/** A pool of addresses as the routers know it by name; its networks are the subnets that name it. */
@Entity()
@Audited('radius-pool')
export class RadiusPool {
  @PrimaryGeneratedColumn() id: number;

  @Index({ unique: true })
  @TextColumn({ length: 64 })
  name: string;

  @Column({ type: 'int', default: 4 }) family: 4 | 6;

  @CodeColumn({ length: 16, default: 'customers' }) purpose: 'customers' | 'walled';

  @TextColumn({ length: 200, nullable: true }) note: string | null;

  @VersionColumn() version: number;
}
