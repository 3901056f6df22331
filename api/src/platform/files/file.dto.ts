import { IdField, InstantField, IntField, TextField } from '../http/fields';
import type { File } from './file.entity';

export class FileDto {
  @IdField()
  id: number;

  @TextField({ example: 'fattura-2025-00042.pdf' })
  name: string;

  @TextField({ example: 'application/pdf', description: 'Media type.' })
  mime: string;

  @IntField({ example: 29_184, description: 'Bytes.' })
  size: number;

  @TextField({
    example: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    description: 'Hash of the content, hex.',
  })
  sha256: string;

  @InstantField()
  createdAt: string;

  static from({ id, name, mime, size, sha256, createdAt }: File): FileDto {
    return Object.assign(new FileDto(), { id, name, mime, size, sha256, createdAt: createdAt.toISOString() });
  }
}
