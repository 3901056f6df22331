import { IdField, TextField } from '../platform/http/fields';
import type { Tag } from './tag.entity';

const name = { max: 60, example: 'condominio' };

export class TagInputDto {
  @TextField(name)
  name: string;
}

export class TagDto {
  @IdField()
  id: number;

  @TextField(name)
  name: string;

  static from({ id, name }: Tag): TagDto {
    return Object.assign(new TagDto(), { id, name });
  }
}
