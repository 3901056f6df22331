import type { Permission } from '@ponte/shared/permissions';
import { Column, Entity, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import { Audited } from '../audit/audited.decorator';
import { CodeColumn, JsonColumn, TextColumn } from '../db/columns';

/** A named set of permissions that users are given. */
@Entity()
@Audited('role')
@Unique(['name'])
@Unique(['code'])
export class Role {
  @PrimaryGeneratedColumn() id: number;

  /** Of a role that came with the product: known by it even after it was renamed. */
  @CodeColumn({ nullable: true }) code: string | null;

  @TextColumn({ length: 60 }) name: string;

  @JsonColumn() permissions: Permission[];

  /** Holds every permission there is, now and after every update; can be neither edited nor deleted. */
  @Column({ type: 'boolean', default: false }) administrator: boolean;

  @VersionColumn() version: number;
}
