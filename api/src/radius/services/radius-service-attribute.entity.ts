import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Audited } from '../../platform/audit/audited.decorator';
import { CodeColumn, TextColumn } from '../../platform/db/columns';
import type { RadiusService } from './radius-service.entity';
import type { AttributeOrigin } from './service-facts';

/** One attribute of the answer to a login: made from the service's numbers by its vendor's template, or added by hand. */
@Entity()
@Audited('radius-service', { under: 'serviceId' })
export class RadiusServiceAttribute {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('RadiusService', 'attributes', {
    nullable: false,
    onDelete: 'CASCADE',
    orphanedRowAction: 'delete',
  })
  service: Relation<RadiusService>;

  @Column() serviceId: number;

  @TextColumn({ length: 64 }) attribute: string;

  @CodeColumn({ length: 2, default: ':=' }) op: string;

  @TextColumn({ length: 253 }) value: string;

  /** As it was written, `{down}/{up}`, when the value is filled in with the service's numbers. */
  @TextColumn({ length: 253, nullable: true }) template: string | null;

  @CodeColumn({ length: 8, default: 'own' }) origin: AttributeOrigin;

  @Column({ type: 'int' }) position: number;
}
