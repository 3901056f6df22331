import { Injectable } from '@nestjs/common';
import { currentActor } from '../context';
import { Transactions } from '../db/transactions.service';
import type { Page } from '../http/list-query.dto';
import { contains, listRows } from '../http/list-rows';
import { AuditEntry } from './audit-entry.entity';
import type { AuditQuery } from './audit.dto';

/** Reads the history. */
@Injectable()
export class AuditListService {
  constructor(private readonly db: Transactions) {}

  /** Newest first unless told otherwise. Who is bound to a reseller sees only what he did himself. */
  list(filters: AuditQuery): Promise<Page<AuditEntry>> {
    const query = this.db.manager.createQueryBuilder(AuditEntry, 'entry');
    const { resource, resourceId, action, actorKind, actorId, from, to, q } = filters;
    if (resource !== undefined) query.andWhere('entry.resource = :resource', { resource });
    if (resourceId !== undefined) query.andWhere('entry.resourceId = :resourceId', { resourceId });
    if (action !== undefined) query.andWhere('entry.action = :action', { action });
    if (actorKind !== undefined) query.andWhere('entry.actorKind = :actorKind', { actorKind });
    if (actorId !== undefined) query.andWhere('entry.actorId = :actorId', { actorId });
    if (from !== undefined) query.andWhere('entry.at >= :from', { from: new Date(from) });
    if (to !== undefined) query.andWhere('entry.at < :to', { to: new Date(to) });
    if (q) query.andWhere('entry.actorName LIKE :q', { q: contains(q) });
    const actor = currentActor();
    if (actor.resellerId !== null) {
      query.andWhere('entry.actorKind = :ownKind AND entry.actorId = :ownId', {
        ownKind: actor.kind,
        ownId: actor.id,
      });
    }
    return listRows(query, filters, { at: 'entry.at' });
  }
}
