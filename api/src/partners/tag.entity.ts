import { Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Audited } from '../platform/audit/audited.decorator';
import { TextColumn } from '../platform/db/columns';

/** A word that groups partners. */
@Entity()
@Audited('tag')
@Unique(['name'])
export class Tag {
  @PrimaryGeneratedColumn() id: number;

  @TextColumn({ length: 60 }) name: string;
}
