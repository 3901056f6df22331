import { IdField, InstantField, IntField, TextField } from '../../platform/http/fields';
import type { AttachedFile } from './entry-attachments.service';

/** A paper that proves an entry. */
export class EntryAttachmentDto {
  @IdField() id: number;

  @TextField({ example: 'estratto-conto.pdf' }) fileName: string;

  @IntField({ example: 48_213, description: 'Bytes.' }) size: number;

  @TextField({ example: 'Anna Bianchi' }) addedBy: string;

  @InstantField() addedAt: string;

  static from({
    attachment: { id, addedBy, addedAt },
    file: { name, size },
  }: AttachedFile): EntryAttachmentDto {
    return Object.assign(new EntryAttachmentDto(), {
      ...{ id, fileName: name, size, addedBy, addedAt: addedAt.toISOString() },
    });
  }
}
