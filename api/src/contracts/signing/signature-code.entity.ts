import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn, InstantColumn, TextColumn } from '../../platform/db/columns';
import type { IssuedCode } from './one-time-code';

/** A one-time code that was sent for a signature; the last of a request counts. */
@Entity()
@NotAudited('its sending and its wrong tries are events of the request')
@Unique(['requestId', 'number'])
export class SignatureCode implements IssuedCode {
  @PrimaryGeneratedColumn() id: number;

  @ForeignKey('SignatureRequest')
  @Column()
  requestId: number;

  /** 1, 2, 3 … of the request. */
  @Column({ type: 'int' }) number: number;

  @CodeColumn({ length: 32 }) salt: string;

  @CodeColumn({ length: 64 }) hash: string;

  @TextColumn() sentTo: string;

  @InstantColumn() sentAt: Date;

  @InstantColumn() expiresAt: Date;

  /** Wrong ones given for it. */
  @Column({ type: 'int', default: 0 }) tries: number;
}
