import { Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { TextColumn } from '../platform/db/columns';

/** A word that groups partners. */
@Entity()
@Unique(['name'])
export class Tag {
  @PrimaryGeneratedColumn() id: number;

  @TextColumn({ length: 60 }) name: string;
}
