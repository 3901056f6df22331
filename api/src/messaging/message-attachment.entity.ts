import { Column, Entity, ForeignKey, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { NotAudited } from '../platform/audit/audited.decorator';
import type { Message } from './message.entity';

/** A kept file that goes along with a message. */
@Entity()
@NotAudited('never changes; its message tells its story')
export class MessageAttachment {
  @PrimaryGeneratedColumn() id: number;

  @ManyToOne('Message', 'attachments', { nullable: false, onDelete: 'CASCADE' })
  message: Relation<Message>;

  @Column() messageId: number;

  @ForeignKey('File')
  @Column()
  fileId: number;

  @Column({ type: 'int' }) position: number;
}
