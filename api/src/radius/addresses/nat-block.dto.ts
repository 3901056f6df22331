import { BoolField, IdField, InstantField, IntField, TextField } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import type { NatBlock } from './nat-block.entity';

const optional = { optional: true };
const erasable = { optional: true, nullable: true };
const port = { min: 1, max: 65_535 };

export class NatBlockQuery extends ListQuery {
  @BoolField({ ...optional, description: 'Only those that hold now, or only the others.' }) current?: boolean;
}

export class CreateNatBlockDto {
  @TextField({ max: 18, example: '100.64.0.0/22', description: 'Private addresses.' }) privateCidr: string;

  @TextField({ max: 18, example: '185.10.20.0/26', description: 'Public addresses they share.' })
  publicCidr: string;

  @IntField({ ...optional, ...port, example: 1024, description: 'First port given out; 1024 unless said.' })
  firstPort?: number;

  @IntField({ ...port, example: 2016, description: 'Ports that each private address has.' })
  portsEach: number;

  @InstantField({ ...optional, description: 'From when; now unless said.' }) validFrom?: string;

  @InstantField({ ...erasable, description: 'From when no more.' }) validTo?: string | null;

  @TextField({ ...erasable, max: 200 }) note?: string | null;
}

export class EditNatBlockDto {
  @IntField({ description: 'Version that was read.' }) version: number;

  @InstantField({ ...erasable, description: 'From when no more.' }) validTo?: string | null;

  @TextField({ ...erasable, max: 200 }) note?: string | null;
}

/** A rule of deterministic CGNAT: the n-th private address has the n-th stretch of ports of the public ones. */
export class NatBlockDto {
  @IdField() id: number;
  @TextField({ example: '100.64.0.0/22' }) privateCidr: string;
  @TextField({ example: '185.10.20.0/26' }) publicCidr: string;
  @IntField(port) firstPort: number;
  @IntField(port) portsEach: number;
  @InstantField() validFrom: string;
  @InstantField({ nullable: true }) validTo: string | null;
  @TextField({ nullable: true }) note: string | null;
  @IntField() version: number;

  static from({ validFrom, validTo, ...block }: NatBlock): NatBlockDto {
    return Object.assign(new NatBlockDto(), {
      ...block,
      validFrom: validFrom.toISOString(),
      validTo: validTo?.toISOString() ?? null,
    });
  }
}
