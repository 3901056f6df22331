import { Column, Entity, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import { Audited } from '../platform/audit/audited.decorator';
import { CodeColumn, TextColumn } from '../platform/db/columns';

/** A series of invoice numbers (sezionale): gapless within a year. */
@Entity()
@Audited('register')
@Unique(['code'])
@Unique(['format'])
export class Register {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn() code: string;

  @TextColumn() name: string;

  /** Pattern of the number: `{year}`, `{number}` or `{number:5}` (padded). FatturaPA wants at least one digit, at most 20 characters. */
  @CodeColumn({ default: '{year}/{number:5}' }) format: string;

  @Column({ type: 'boolean', default: false }) standard: boolean;

  @Column({ type: 'boolean', default: true }) active: boolean;

  @VersionColumn() version: number;
}
