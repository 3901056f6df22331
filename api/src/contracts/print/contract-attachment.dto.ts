import {
  BoolField,
  IdField,
  IdListField,
  InstantField,
  IntField,
  TextField,
} from '../../platform/http/fields';
import type { File } from '../../platform/files/file.entity';
import type { ContractAttachment } from './contract-attachment.entity';

const optional = { optional: true };

export class AddAttachmentDto {
  @TextField({
    ...optional,
    max: 160,
    example: 'Documento d’identità',
    description: 'Else the name of the file.',
  })
  title?: string;

  @BoolField({
    ...optional,
    description: 'True: its pages go into the printed contract; false: it is only filed.',
  })
  printed?: boolean;
}

export class EditAttachmentDto {
  @IntField({ min: 1, description: 'Version that was read.' }) version: number;

  @TextField({ ...optional, min: 1, max: 160, example: 'Documento d’identità' }) title?: string;

  @BoolField(optional) printed?: boolean;
}

export class OrderAttachmentsDto {
  @IdListField({ description: 'All attachments of the contract in their new order.' }) ids: number[];
}

/** A paper that belongs to a contract. */
export class ContractAttachmentDto {
  @IntField({ min: 1 }) version: number;

  @IdField() id: number;

  @IdField() contractId: number;

  @TextField({ example: 'Documento d’identità' }) title: string;

  @IntField({ min: 1, description: 'Place among the attachments.' }) position: number;

  @BoolField({ description: 'Its pages go into the printed contract.' }) printed: boolean;

  @IntField({ min: 1, nullable: true, description: 'Pages in print; null for what can only be filed.' })
  pages: number | null;

  @TextField({ example: 'carta-identita.pdf' }) fileName: string;

  @TextField({ example: 'application/pdf' }) mime: string;

  @IntField({ example: 48_213, description: 'Bytes.' }) size: number;

  @InstantField() addedAt: string;

  static from(attachment: ContractAttachment, { name, mime, size }: File): ContractAttachmentDto {
    const { version, id, contractId, title, position, printed, pages, addedAt } = attachment;
    return Object.assign(new ContractAttachmentDto(), {
      ...{ version, id, contractId, title, position, printed, pages, fileName: name, mime, size },
      addedAt: addedAt.toISOString(),
    });
  }
}
