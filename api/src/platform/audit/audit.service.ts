import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock.service';
import { currentActor, currentContext } from '../context';
import { insertMany } from '../db/bulk-writer';
import { AuditEntry, type AuditValues } from './audit-entry.entity';

/** One thing done to one record. Values are kept as they are given: no secrets, decimals as strings. */
export interface AuditRecord {
  readonly resource: string;
  /** Null for a batch as a whole. */
  readonly resourceId: number | null;
  /** `created`, `updated`, `deleted`, or a verb of the trade in the past tense (`issued`). */
  readonly action: string;
  readonly part?: string;
  readonly before?: AuditValues | null;
  readonly after?: AuditValues | null;
}

/** Writes the history. The subscriber does it for whatever is saved by entity; bulk writers and verbs of the trade call it. */
@Injectable()
export class AuditService {
  constructor(private readonly clock: Clock) {}

  /** Records with the caller's transaction what the present actor did, any number of records in one statement. */
  async record(tx: EntityManager, ...records: readonly AuditRecord[]): Promise<void> {
    const actor = currentActor();
    const { requestId } = currentContext();
    const at = this.clock.now();
    const rows = records.map((record) => ({
      at,
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      resource: record.resource,
      resourceId: record.resourceId,
      part: record.part ?? null,
      action: record.action,
      before: record.before ?? null,
      after: record.after ?? null,
      requestId,
    }));
    await insertMany(tx, AuditEntry, rows);
  }
}
