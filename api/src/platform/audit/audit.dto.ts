import { ListQuery } from '../http/list-query.dto';
import { EnumField, IdField, InstantField, ObjectField, TextField } from '../http/fields';
import type { AuditEntry, AuditValues } from './audit-entry.entity';

const ACTOR_KINDS = ['user', 'api-key', 'system', 'anonymous'] as const;

export class AuditQuery extends ListQuery {
  override sort = 'id';

  override order: 'ASC' | 'DESC' = 'DESC';

  @TextField({
    optional: true,
    max: 64,
    example: 'partner',
    description: 'Kind of record, as in the permissions.',
  })
  resource?: string;

  @IdField({
    optional: true,
    description: 'Id of the record; with `resource` it gives the history of one record.',
  })
  resourceId?: number;

  @TextField({
    optional: true,
    max: 64,
    example: 'updated',
    description: '`created`, `updated`, `deleted` or a verb of the trade.',
  })
  action?: string;

  @EnumField(ACTOR_KINDS, { optional: true, description: 'Kind of actor.' })
  actorKind?: (typeof ACTOR_KINDS)[number];

  @IdField({ optional: true, description: 'Id of the user or API key, by `actorKind`.' })
  actorId?: number;

  @InstantField({ optional: true, description: 'From this instant on.' })
  from?: string;

  @InstantField({ optional: true, description: 'Until before this instant.' })
  to?: string;
}

export class AuditEntryDto {
  @TextField({
    example: '90210',
    description: 'Grows with time; too big for a JSON number one day, so a string.',
  })
  id: string;

  @InstantField()
  at: string;

  @EnumField(ACTOR_KINDS)
  actorKind: (typeof ACTOR_KINDS)[number];

  @IdField({ nullable: true })
  actorId: number | null;

  @TextField({ example: 'Anna Verdi', description: 'Name of the actor as it was then.' })
  actorName: string;

  @TextField({ example: 'partner' })
  resource: string;

  @IdField({ nullable: true, description: 'Null when the entry tells of a whole batch.' })
  resourceId: number | null;

  @TextField({
    nullable: true,
    example: 'contract_line:12',
    description: 'Part of the record that changed, if not the record itself.',
  })
  part: string | null;

  @TextField({ example: 'updated' })
  action: string;

  @ObjectField({
    nullable: true,
    example: { name: 'Rossi' },
    description: 'Values before, of the fields that changed.',
  })
  before: AuditValues | null;

  @ObjectField({
    nullable: true,
    example: { name: 'Bianchi' },
    description: 'Values after, of the fields that changed.',
  })
  after: AuditValues | null;

  @TextField({
    nullable: true,
    example: '6f1c2a54-0b0e-4f0e-9d57-0a6f0f6c3f11',
    description: '`X-Request-Id` of the request.',
  })
  requestId: string | null;

  static from({ at, ...entry }: AuditEntry): AuditEntryDto {
    return Object.assign(new AuditEntryDto(), { ...entry, at: at.toISOString() });
  }
}
