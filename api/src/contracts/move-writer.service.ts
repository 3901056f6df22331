import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.service';
import { currentActor } from '../platform/context';
import { insertMany, type Row } from '../platform/db/bulk-writer';
import { groupRows } from '../platform/db/group-rows';
import { Outbox } from '../platform/outbox/outbox.service';
import type { Contract } from './contract.entity';
import { ContractEvent } from './contract-event.entity';
import {
  eventOf,
  isBilled,
  movesFrom,
  stateAfter,
  type ContractMove,
  type ContractStatus,
  type ResumptionCause,
  type SuspensionCause,
} from './contract-state';
import type { ContractLinesChanged, ContractMoved, ContractSuspended } from './events';
import { loadContract } from './load-contract.query';
import { nextBillingOn } from './schedule';
import { anchorFrom, firstBilledDay } from './trial';

/** Why and when contracts move. */
export interface MoveNote {
  readonly reason: string | null;
  /** Day the move takes effect. */
  readonly on: CivilDate;
  /** Of a suspension; `request` unless said. */
  readonly cause?: SuspensionCause;
  /** Of a resumption after default. */
  readonly resumption?: ResumptionCause;
  /** What else the history tells. */
  readonly details?: Record<string, unknown>;
}

interface Moving {
  readonly id: number;
  readonly status: ContractStatus;
}

/** A contract that moved, with the state it was in. */
export interface Moved {
  readonly contract: Moving;
  readonly move: ContractMove;
  readonly note: MoveNote;
}

/** Moves contracts, many at once or one with its lines, and writes down and tells what was moved. */
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
      [first && stateAfter(move, first.status), causeOf(move, note, null), moved],
    );
    await this.tell(tx, moving, move, note);
    return moved;
  }

  /** The contract with its lines, locked. `contract.move-not-allowed` where its state does not allow the move. */
  async open(tx: EntityManager, id: number, move: ContractMove): Promise<Contract> {
    const contract = await loadContract(tx, id, true);
    const { status } = contract;
    if (stateAfter(move, status) !== null) return contract;
    throw new DomainError('contract.move-not-allowed', { id, move, status, allowed: movesFrom(status) });
  }

  /** Moves an open contract and keeps whatever else was changed of it. Closed without ever having been billed, it never is. */
  async finish(tx: EntityManager, contract: Contract, move: ContractMove, note: MoveNote): Promise<void> {
    const { id, status } = contract;
    if (move === 'close' && !isBilled(status)) billFrom(contract, addDays(note.on, 1));
    contract.status = stateAfter(move, status) ?? status;
    contract.suspensionCause = causeOf(move, note, contract.suspensionCause);
    contract.nextBillingOn = nextBilling(contract);
    await tx.save(contract);
    await this.tell(tx, [{ id, status }], move, note);
  }

  /** Writes down that contracts moved, with the state they were in, and tells it. */
  async tell(tx: EntityManager, moved: readonly Moving[], move: ContractMove, note: MoveNote): Promise<void> {
    await this.record(
      tx,
      moved.map((contract) => ({ contract, move, note })),
    );
  }

  /** The same of different moves: one statement for the history, and an event for each kind of move. */
  async record(tx: EntityManager, moved: readonly Moved[]): Promise<void> {
    await insertMany(
      tx,
      ContractEvent,
      moved.map(({ contract, move, note }) => this.event(contract, stateAfter(move, contract.status), note)),
    );
    const told = groupRows(
      moved,
      ({ move, note }) => `${eventOf(move)} ${note.cause ?? note.resumption ?? ''}`,
    );
    for (const group of told.values()) {
      const [first] = group;
      if (first)
        await this.outbox.publish(
          tx,
          eventFor(
            first,
            group.map(({ contract }) => contract.id),
          ),
        );
    }
  }

  /** Keeps an open contract that was given a last day to come, in the state it is in. */
  async end(tx: EntityManager, contract: Contract, note: MoveNote): Promise<void> {
    contract.nextBillingOn = nextBilling(contract);
    await tx.save(contract);
    await insertMany(tx, ContractEvent, [this.event(contract, null, note)]);
    await this.outbox.publish(tx, {
      ...{ type: 'contract.lines-changed', contractIds: [contract.id], on: addDays(note.on, 1) },
    } satisfies ContractLinesChanged);
  }

  private event({ id, status }: Moving, next: ContractStatus | null, note: MoveNote): Row<ContractEvent> {
    return {
      ...{ contractId: id, kind: next ? 'move' : 'end', fromStatus: status, toStatus: next ?? status },
      ...{ effectiveOn: note.on, reason: note.reason, details: note.details ?? null },
      ...{ actorName: currentActor().name, at: this.clock.now() },
    };
  }
}

function eventFor({ move, note }: Moved, contractIds: readonly number[]): ContractMoved | ContractSuspended {
  const type = eventOf(move);
  return type === 'contract.suspended'
    ? { type, contractIds, cause: note.cause ?? 'request' }
    : { type, contractIds, ...(note.resumption && { cause: note.resumption }) };
}

/** The cause that a contract carries after a move: whoever leaves while suspended stays without service. */
function causeOf(
  move: ContractMove,
  { cause = 'request' }: MoveNote,
  before: SuspensionCause | null,
): SuspensionCause | null {
  if (move === 'withdraw') return before;
  return move === 'suspend' ? cause : null;
}

function nextBilling(contract: Contract): CivilDate | null {
  return isBilled(contract.status) ? nextBillingOn(contract, contract.lines) : null;
}

/** What is billed begins on a day; with the day after the end nothing ever is. */
export function billFrom(contract: Contract, from: CivilDate): void {
  contract.anchorOn = anchorFrom(contract, from);
  for (const line of contract.lines) line.startsOn = firstBilledDay(line, from);
}
