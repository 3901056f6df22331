import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.service';
import { currentActor } from '../platform/context';
import { insertMany, type Row } from '../platform/db/bulk-writer';
import { Outbox } from '../platform/outbox/outbox.service';
import { ContractEvent } from './contract-event.entity';
import {
  eventOf,
  stateAfter,
  type ContractMove,
  type ContractStatus,
  type SuspensionCause,
} from './contract-state';
import type { ContractLinesChanged, ContractMoved, ContractSuspended } from './events';

/** Why and when contracts move. */
export interface MoveNote {
  readonly reason: string | null;
  /** Day the move takes effect. */
  readonly on: CivilDate;
  /** Of a suspension; `request` unless said. */
  readonly cause?: SuspensionCause;
}

interface Moving {
  readonly id: number;
  readonly status: ContractStatus;
}

/** Moves many contracts at once, and writes down and tells what was moved. */
@Injectable()
export class MoveWriter {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Moves those of the contracts whose state allows it; the others stay as they are. Five statements however many. Only for
   * moves that leave alone what is billed. Answers the ids that moved, in order.
   */
  async moveMany(
    tx: EntityManager,
    ids: readonly number[],
    move: ContractMove,
    note: MoveNote,
  ): Promise<number[]> {
    if (ids.length === 0) return [];
    const rows = await tx.query<Moving[]>(
      'SELECT id, status FROM contract WHERE id IN (?) ORDER BY id FOR UPDATE',
      [ids],
    );
    const moving = rows.filter(({ status }) => stateAfter(move, status) !== null);
    if (moving.length === 0) return [];
    const moved = moving.map(({ id }) => id);
    const [first] = moving;
    await tx.query(
      'UPDATE contract SET status = ?, suspension_cause = ?, version = version + 1 WHERE id IN (?)',
      [first && stateAfter(move, first.status), causeOf(move, note), moved],
    );
    await this.tell(tx, moving, move, note);
    return moved;
  }

  /** Writes down that contracts moved, with the state they were in, and tells it. */
  async tell(tx: EntityManager, moved: readonly Moving[], move: ContractMove, note: MoveNote): Promise<void> {
    await insertMany(
      tx,
      ContractEvent,
      moved.map((contract) => this.event(contract, stateAfter(move, contract.status), note)),
    );
    const contractIds = moved.map(({ id }) => id);
    const type = eventOf(move);
    await this.outbox.publish(
      tx,
      type === 'contract.suspended'
        ? ({ type, contractIds, cause: note.cause ?? 'request' } satisfies ContractSuspended)
        : ({ type, contractIds } satisfies ContractMoved),
    );
  }

  /** Writes down and tells that contracts in force were given another last day. */
  async tellEnd(tx: EntityManager, ending: readonly Moving[], note: MoveNote): Promise<void> {
    await insertMany(
      tx,
      ContractEvent,
      ending.map((contract) => this.event(contract, null, note)),
    );
    await this.outbox.publish(tx, {
      type: 'contract.lines-changed',
      contractIds: ending.map(({ id }) => id),
      on: addDays(note.on, 1),
    } satisfies ContractLinesChanged);
  }

  private event({ id, status }: Moving, next: ContractStatus | null, note: MoveNote): Row<ContractEvent> {
    return {
      ...{ contractId: id, kind: next ? 'move' : 'end', fromStatus: status, toStatus: next ?? status },
      ...{ effectiveOn: note.on, reason: note.reason, details: null },
      ...{ actorName: currentActor().name, at: this.clock.now() },
    };
  }
}

/** The cause that a contract carries after a move. */
export function causeOf(move: ContractMove, { cause = 'request' }: MoveNote): SuspensionCause | null {
  return move === 'suspend' ? cause : null;
}
