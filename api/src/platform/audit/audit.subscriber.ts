import { Injectable } from '@nestjs/common';
import {
  DataSource,
  type EntityManager,
  type EntityMetadata,
  type EntitySubscriberInterface,
  type InsertEvent,
  type ObjectLiteral,
  type RemoveEvent,
  type UpdateEvent,
} from 'typeorm';
import { AuditService, type AuditRecord } from './audit.service';
import { changeOf, snapshot } from './audit-values';
import { auditRuleOf } from './audited.decorator';

type Place = Pick<AuditRecord, 'resource' | 'resourceId' | 'part'>;

/**
 * Keeps the history of every `@Audited` entity that is saved, inserted or removed, in the same transaction. What query
 * builders do by condition carries no record and passes unseen; the module README says what services do instead.
 */
@Injectable()
export class AuditSubscriber implements EntitySubscriberInterface<ObjectLiteral> {
  constructor(
    dataSource: DataSource,
    private readonly audit: AuditService,
  ) {
    dataSource.subscribers.push(this);
  }

  async afterInsert({ manager, metadata, entity }: InsertEvent<ObjectLiteral>): Promise<void> {
    const place = await this.place(manager, metadata, entity);
    if (!place) return;
    const after = snapshot(valuesOf(metadata, entity));
    await this.audit.record(manager, { ...place, action: 'created', after });
  }

  async afterUpdate(event: UpdateEvent<ObjectLiteral>): Promise<void> {
    const { manager, metadata, entity } = event;
    const databaseEntity = event.databaseEntity as ObjectLiteral | undefined;
    if (!entity || !databaseEntity) return;
    const place = await this.place(manager, metadata, databaseEntity);
    const change = place && changeOf(valuesOf(metadata, databaseEntity), valuesOf(metadata, entity));
    if (change) await this.audit.record(manager, { ...place, action: 'updated', ...change });
  }

  /** Before, not after: a part that was left out of its whole's list comes by id alone, and its row must still be there. */
  async beforeRemove(event: RemoveEvent<ObjectLiteral>): Promise<void> {
    const { manager, metadata } = event;
    const id = event.entityId as unknown;
    if (auditRuleOf(metadata.target)?.kind !== 'audited' || id === undefined) return;
    const databaseEntity = event.databaseEntity as ObjectLiteral | undefined;
    const removed =
      databaseEntity ?? (await manager.findOneBy(metadata.target, metadata.ensureEntityIdMap(id)));
    const place = removed && (await this.place(manager, metadata, removed));
    if (!place) return;
    const before = snapshot(valuesOf(metadata, removed));
    await this.audit.record(manager, { ...place, action: 'deleted', before });
  }

  /** Under which record an entity's history is kept; null when none is. */
  private async place(
    manager: EntityManager,
    metadata: EntityMetadata,
    entity: ObjectLiteral,
  ): Promise<Place | null> {
    const rule = auditRuleOf(metadata.target);
    if (rule?.kind !== 'audited') return null;
    const id = Number(entity.id);
    if (rule.under === null) return { resource: rule.resource, resourceId: id };
    const whole = valuesOf(metadata, entity)[rule.under] ?? (await stored(manager, metadata, id, rule.under));
    return { resource: rule.resource, resourceId: Number(whole), part: `${metadata.tableName}:${id}` };
  }
}

/** The values of the entity's own columns by property, relations as their ids. */
function valuesOf(metadata: EntityMetadata, entity: ObjectLiteral): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const column of metadata.columns) {
    const value: unknown = column.getEntityValue(entity);
    // a relation's column and the id column beside it are one: the one that is set tells
    if (value !== undefined || !(column.propertyName in values)) values[column.propertyName] = value;
  }
  return values;
}

/** A part saved through its whole does not know the whole's id itself; its row does. */
async function stored(
  manager: EntityManager,
  metadata: EntityMetadata,
  id: number,
  property: string,
): Promise<unknown> {
  const column = metadata.findColumnWithPropertyName(property)?.databaseName ?? property;
  const [row] = await manager.query<Record<string, unknown>[]>(
    `SELECT \`${column}\` AS whole FROM \`${metadata.tableName}\` WHERE id = ?`,
    [id],
  );
  return row?.whole;
}
