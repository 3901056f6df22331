import { ALL_PERMISSIONS, type Permission } from '@ponte/shared/permissions';
import { BoolField, IdField, InstantField, TextField, TextListField } from '../http/fields';
import { ListQuery } from '../http/list-query.dto';
import type { ApiKey } from './api-key.entity';

const SCOPES = { values: ALL_PERMISSIONS, example: ['partner.read'] };
const RESELLER = 'When set, only partners of this reseller (and what hangs on them) exist for the key.';

export class ApiKeyQuery extends ListQuery {
  @BoolField({
    optional: true,
    example: false,
    description: 'Only keys that were revoked, or only those that were not.',
  })
  revoked?: boolean;
}

export class CreateApiKeyDto {
  @TextField({ max: 120, example: 'Sito web', description: 'What the key is for.' })
  name: string;

  @TextListField({ ...SCOPES, description: 'What it allows. Nobody can put in what he lacks himself.' })
  scopes: Permission[];

  @IdField({ optional: true, nullable: true, description: RESELLER })
  resellerId?: number | null;

  @InstantField({ optional: true, nullable: true, description: 'Stops working then; never if left out.' })
  expiresAt?: string | null;
}

export class ApiKeyDto {
  @IdField()
  id: number;

  @TextField({ example: 'Sito web' })
  name: string;

  @TextField({ example: 'pk_Zm9vYmFy', description: 'How the key begins, to recognise it by.' })
  prefix: string;

  @TextListField(SCOPES)
  scopes: Permission[];

  @IdField({ nullable: true, description: RESELLER })
  resellerId: number | null;

  @IdField({ nullable: true, description: 'User who made it.' })
  createdById: number | null;

  @InstantField()
  createdAt: string;

  @InstantField({ nullable: true })
  expiresAt: string | null;

  @InstantField({ nullable: true })
  revokedAt: string | null;

  @InstantField({ nullable: true, description: 'To the minute.' })
  lastUsedAt: string | null;

  static from({ id, name, prefix, scopes, resellerId, createdById, ...key }: ApiKey): ApiKeyDto {
    return Object.assign(new ApiKeyDto(), {
      id,
      name,
      prefix,
      scopes,
      resellerId,
      createdById,
      createdAt: key.createdAt.toISOString(),
      expiresAt: key.expiresAt?.toISOString() ?? null,
      revokedAt: key.revokedAt?.toISOString() ?? null,
      lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
    });
  }
}

export class NewApiKeyDto extends ApiKeyDto {
  @TextField({
    example: 'pk_Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE',
    description: 'The key, shown this once and never again.',
  })
  key: string;

  static issued(apiKey: ApiKey, key: string): NewApiKeyDto {
    return Object.assign(new NewApiKeyDto(), ApiKeyDto.from(apiKey), { key });
  }
}
