import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { NotAudited } from '../audit/audited.decorator';
import { CodeColumn, InstantColumn, TextColumn } from '../db/columns';

/** A file that was kept: its name and type here, its bytes in the storage under their own hash. Never changed. */
@Entity()
@NotAudited('never changes; the record that points at it tells its history')
export class File {
  @PrimaryGeneratedColumn() id: number;

  /** Of the bytes, in hex. Equal bytes are stored once. */
  @Index()
  @CodeColumn({ length: 64 })
  sha256: string;

  @TextColumn() name: string;

  @TextColumn({ length: 127 }) mime: string;

  /** In bytes. */
  @Column({ type: 'int' }) size: number;

  @CodeColumn({ length: 128 }) storageKey: string;

  @InstantColumn() createdAt: Date;
}
