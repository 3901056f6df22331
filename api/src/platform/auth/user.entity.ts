import {
  Column,
  Entity,
  ForeignKey,
  JoinTable,
  ManyToMany,
  PrimaryGeneratedColumn,
  Unique,
  VersionColumn,
  type Relation,
} from 'typeorm';
import { Audited } from '../audit/audited.decorator';
import { CodeColumn, InstantColumn, TextColumn } from '../db/columns';
import type { Role } from './role.entity';

export const LOCALES = ['it', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** A person who signs in. Never deleted, only made inactive: the history refers to it. */
@Entity()
@Audited('user')
@Unique(['email'])
export class User {
  @PrimaryGeneratedColumn() id: number;

  /** In small letters: it is the sign-in name. */
  @TextColumn() email: string;

  @TextColumn({ length: 120 }) name: string;

  @TextColumn() passwordHash: string;

  @Column({ type: 'boolean', default: true }) active: boolean;

  @CodeColumn({ length: 2, default: 'it' }) locale: Locale;

  /** Record rule: sees only the partners of this reseller and what hangs on them. */
  @ForeignKey('Partner')
  @Column({ type: 'int', nullable: true })
  resellerId: number | null;

  @ManyToMany('Role')
  @JoinTable({ name: 'user_role' })
  roles: Relation<Role>[];

  @InstantColumn() createdAt: Date;

  @InstantColumn({ nullable: true }) lastLoginAt: Date | null;

  @VersionColumn() version: number;
}
