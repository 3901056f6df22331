import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { Audited } from '../platform/audit/audited.decorator';
import { CodeColumn, TextColumn } from '../platform/db/columns';
import type { SkebbyType } from '../platform/sms/skebby.gateway';

/** There is one row, which the migration brings along. */
export const SMS_SETTING_ID = 1;

/** Our account with the provider of SMS. */
@Entity()
@Audited('sms-setting')
export class SmsSetting {
  @PrimaryColumn({ type: 'int' }) id: number;

  /** False: no SMS leaves, and none may be asked for. */
  @Column({ type: 'boolean', default: false }) enabled: boolean;

  /** Blank until there is an account. */
  @TextColumn({ length: 120, default: '' }) userName: string;

  /** Locked with a key derived from the installation's secret; null until there is one. */
  @TextColumn({ length: 500, nullable: true }) passwordSecret: string | null;

  /** A sender registered with the provider; blank: the provider's own. */
  @TextColumn({ length: 16, default: '' }) senderName: string;

  @CodeColumn({ length: 2, default: 'GP' }) messageType: SkebbyType;

  @VersionColumn() version: number;
}
