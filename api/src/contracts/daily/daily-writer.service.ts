import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { selectMany } from '../../platform/db/bulk-reader';
import { insertMany, updateMany } from '../../platform/db/bulk-writer';
import { groupRows } from '../../platform/db/group-rows';
import { ContractEvent } from '../contract-event.entity';
import { ContractLine } from '../contract-line.entity';
import { isBilled, stateAfter, type ContractStatus } from '../contract-state';
import { Contract } from '../contract.entity';
import { LINE_COLUMNS, type LineRow } from '../line-chain';
import { MoveWriter, type Moved } from '../move-writer.service';
import { nextBillingOn } from '../schedule';
import { anchorFrom, firstBilledDay } from '../trial';
import { MOVES, type DailyPlan } from './daily-plan';
import type { DueMove } from './due-actions';

/** Writes what a day brings to many contracts, with a fixed number of statements. */
@Injectable()
export class DailyWriter {
  constructor(
    private readonly moves: MoveWriter,
    private readonly clock: Clock,
  ) {}

  /** Of locked contracts. */
  async write(tx: EntityManager, plans: readonly DailyPlan[]): Promise<void> {
    const moving = plans.filter(({ moves }) => moves.length > 0);
    if (moving.length === 0) return;
    const lines = await this.beginLines(tx, moving);
    await updateMany(
      tx,
      Contract,
      moving.map((plan) => changedContract(plan, lines.get(plan.contract.id) ?? [])),
    );
    await tx.query('UPDATE contract SET version = version + 1 WHERE id IN (?)', [
      moving.map(({ contract }) => contract.id),
    ]);
    await this.moves.record(tx, moving.flatMap(movesOf));
    await this.writeRenewals(tx, moving);
  }

  /** Lines of the contracts that are billed from another day on begin with it; answers them as they are then. */
  private async beginLines(tx: EntityManager, plans: readonly DailyPlan[]): Promise<Map<number, LineRow[]>> {
    const from = new Map(
      plans.flatMap(({ contract, billedFrom }) =>
        billedFrom === null ? [] : [[contract.id, billedFrom] as const],
      ),
    );
    const rows = await selectMany(tx, ContractLine, LINE_COLUMNS, {
      ...{ where: 'contractId', in: [...from.keys()], order: ['contractId', 'position', 'id'] },
    });
    const begun = rows.map((line) => ({
      ...line,
      startsOn: firstBilledDay(line, from.get(line.contractId) ?? ''),
    }));
    await updateMany(
      tx,
      ContractLine,
      begun.map(({ id, startsOn }) => ({ id, startsOn })),
    );
    return groupRows(begun, ({ contractId }) => contractId);
  }

  private async writeRenewals(tx: EntityManager, plans: readonly DailyPlan[]): Promise<void> {
    await insertMany(
      tx,
      ContractEvent,
      plans.flatMap(({ contract, moves }) =>
        withStates(contract.status, moves)
          .filter(({ move }) => move.action === 'renew')
          .map(({ status, move: { on, until } }) => ({
            ...{ contractId: contract.id, kind: 'renewal' as const, fromStatus: status, toStatus: status },
            ...{ effectiveOn: on, reason: null, details: { daily: 'renew', until } },
            ...{ actorName: currentActor().name, at: this.clock.now() },
          })),
      ),
    );
  }
}

function changedContract(
  { contract, after, billedFrom }: DailyPlan,
  lines: readonly LineRow[],
): Pick<Contract, 'id'> & Partial<Contract> {
  const { id, suspensionCause, anchor, anchorOn, startsOn } = contract;
  const { status, endsOn, termStartsOn, termEndsOn, commitmentEndsOn } = after;
  const anchored = billedFrom === null ? anchorOn : anchorFrom({ anchor, anchorOn, startsOn }, billedFrom);
  const terms = { ...after, anchorOn: anchored };
  return {
    ...{ id, status, endsOn, termStartsOn, termEndsOn, commitmentEndsOn, anchorOn: anchored },
    suspensionCause: status === contract.status ? suspensionCause : null,
    nextBillingOn:
      billedFrom === null ? contract.nextBillingOn : isBilled(status) ? nextBillingOn(terms, lines) : null,
  };
}

/** Each move with the state the contract was in before. */
function withStates(
  start: ContractStatus,
  moves: readonly DueMove[],
): { readonly status: ContractStatus; readonly move: DueMove }[] {
  let status = start;
  return moves.map((move) => {
    const before = status;
    const name = MOVES[move.action];
    status = (name && stateAfter(name, status)) ?? status;
    return { status: before, move };
  });
}

function movesOf({ contract: { id, status: start }, moves }: DailyPlan): Moved[] {
  return withStates(start, moves).flatMap(({ status, move: { action, on } }) => {
    const name = MOVES[action];
    if (name === null) return [];
    return [{ contract: { id, status }, move: name, note: { reason: null, on, details: { daily: action } } }];
  });
}
