import { Column, Entity, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { InstantColumn, TextColumn } from '../../platform/db/columns';

/** Which ports of which public address each private one has, from when to when (specs/radius.md §9.5). Never deleted. */
@Entity()
@Audited('nat-block')
export class NatBlock {
  @PrimaryGeneratedColumn() id: number;

  @TextColumn({ length: 18 }) privateCidr: string;

  @TextColumn({ length: 18 }) publicCidr: string;

  @Column({ type: 'int', default: 1024 }) firstPort: number;

  @Column({ type: 'int' }) portsEach: number;

  @InstantColumn() validFrom: Date;

  /** From this instant on it holds no more; null while it does. */
  @InstantColumn({ nullable: true }) validTo: Date | null;

  @TextColumn({ length: 200, nullable: true }) note: string | null;

  @VersionColumn() version: number;
}
