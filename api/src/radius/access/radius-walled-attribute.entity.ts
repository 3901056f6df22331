import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, TextColumn } from '../../platform/db/columns';

/** What a login in the walled garden is given, and nothing else but the reporting interval. */
@Entity()
@Audited('radius-setting')
export class RadiusWalledAttribute {
  @PrimaryGeneratedColumn() id: number;

  @TextColumn({ length: 64 }) attribute: string;

  @CodeColumn({ length: 2, default: ':=' }) op: string;

  @TextColumn({ length: 253 }) value: string;

  @Column({ type: 'int' }) position: number;
}
