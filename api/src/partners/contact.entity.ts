import { Column, Entity, ForeignKey, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Audited } from '../platform/audit/audited.decorator';
import { TextColumn } from '../platform/db/columns';
import type { Partner } from './partner.entity';

/** Somebody to speak to at a partner; a contact can have contacts of its own. */
@Entity()
@Audited('partner', { under: 'partnerId' })
export class Contact {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('Partner', 'contacts', { nullable: false, onDelete: 'CASCADE' }) partner: Relation<Partner>;

  @Column() partnerId: number;

  @ForeignKey('Contact', { onDelete: 'CASCADE' })
  @Column({ nullable: true, type: 'int' })
  parentId: number | null;

  @TextColumn({ length: 120 }) name: string;

  /** What to call about: billing, technical, … in words. */
  @TextColumn({ length: 60, nullable: true }) role: string | null;

  @TextColumn({ nullable: true }) email: string | null;

  @TextColumn({ length: 32, nullable: true }) phone: string | null;
}
