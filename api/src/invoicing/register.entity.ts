import { Column, Entity, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import { Audited } from '../platform/audit/audited.decorator';
import { CodeColumn, TextColumn } from '../platform/db/columns';
import type { RegisterKind } from './register-kind';

/** A series of document numbers (sezionale): gapless within a year, its days never going back. */
@Entity()
@Audited('register')
@Unique(['code'])
@Unique(['format'])
export class Register {
  @PrimaryGeneratedColumn() id: number;

  @CodeColumn() code: string;

  @TextColumn() name: string;

  /** What it numbers; fixed, since numbers once given stay. */
  @CodeColumn({ default: 'invoice' }) kind: RegisterKind;

  /** The branch it belongs to, in the office's words. */
  @TextColumn({ length: 64, nullable: true }) branch: string | null;

  /** Its documents go to SdI as e-invoices. */
  @Column({ type: 'boolean', default: true }) electronic: boolean;

  /** Pattern of the number, see `invoice-number.ts`. */
  @CodeColumn({ default: '{year}/{number:5}' }) format: string;

  /** Used for its kind where no register is named. */
  @Column({ type: 'boolean', default: false }) standard: boolean;

  @Column({ type: 'boolean', default: true }) active: boolean;

  @VersionColumn() version: number;
}
