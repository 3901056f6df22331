import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import { currentActor, currentContext } from '../context';
import { IdempotencyRecord } from '../http/idempotency-record.entity';
import { Clock } from '../clock.service';

const TRIES = 5;

/** Thrown to undo what was only tried. */
const TAKEN_BACK = new Error('taken back');

interface DriverError {
  readonly errno?: number;
  readonly code?: string;
  readonly message?: string;
}

function driverError(error: unknown): DriverError | null {
  return error instanceof QueryFailedError ? (error.driverError as DriverError) : null;
}

/** A lock conflict the server resolved by rolling us back: trying again is right and safe. */
function isLockConflict(error: unknown): boolean {
  const errno = driverError(error)?.errno;
  return errno === 1213 || errno === 1205 || errno === 1020;
}

/** The database refused a second row for a unique key. */
export function isDuplicate(error: unknown): boolean {
  return driverError(error)?.errno === 1062;
}

/** The row can't go: others still refer to it. */
export function isStillInUse(error: unknown): boolean {
  return driverError(error)?.errno === 1451;
}

/** The property that refers to a row which is not there, as the foreign key's column names it; null for other errors. */
export function missingReference(error: unknown): string | null {
  const refused = driverError(error);
  if (refused?.errno !== 1452) return null;
  const column = /FOREIGN KEY \(`(\w+)`\)/.exec(refused.message ?? '')?.[1] ?? '';
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** One public service method is one transaction. Deadlocks and lock time-outs are retried from the start. */
@Injectable()
export class Transactions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Reads outside any transaction. */
  get manager(): EntityManager {
    return this.dataSource.manager;
  }

  /** `work` must touch nothing but the database: it may run more than once. */
  async run<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.dataSource.transaction(async (tx) => {
          await this.claimIdempotency(tx);
          return work(tx);
        });
      } catch (error) {
        if (attempt >= TRIES || !isLockConflict(error)) throw error;
        await sleep(10 * attempt + Math.floor(Math.random() * 40));
      }
    }
  }

  /** What would come of some work: it is done, and all of it taken back. */
  async tryOut<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const seen: T[] = [];
    try {
      return await this.run<T>(async (tx) => {
        seen.push(await work(tx));
        throw TAKEN_BACK;
      });
    } catch (error) {
      if (error !== TAKEN_BACK) throw error;
      return seen.at(-1) as T;
    }
  }

  /** The request's key commits together with its effect, so that a retry can never cause it twice. */
  private async claimIdempotency(tx: EntityManager): Promise<void> {
    const claim = currentContext().idempotency;
    if (claim?.recordId !== null) return;
    const actor = currentActor();
    try {
      const result = await tx.insert(IdempotencyRecord, {
        actor: `${actor.kind}:${actor.id ?? 0}`,
        key: claim.key,
        route: claim.route,
        requestHash: claim.requestHash,
        createdAt: this.clock.now(),
      });
      claim.recordId = Number(result.identifiers[0]?.id);
    } catch (error) {
      if (isDuplicate(error)) throw new DomainError('idempotency.already-used', { key: claim.key });
      throw error;
    }
  }
}
