import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.service';
import { currentActor } from '../platform/context';
import { selectMany } from '../platform/db/bulk-reader';
import { insertMany, updateMany, type Row } from '../platform/db/bulk-writer';
import { groupRows } from '../platform/db/group-rows';
import { Outbox } from '../platform/outbox/outbox.service';
import type { BillingTerms } from './billing-terms';
import type { ChangeNote } from './change-notes';
import { ContractEvent } from './contract-event.entity';
import { ContractLine } from './contract-line.entity';
import { isBilled, type ContractStatus } from './contract-state';
import { Contract } from './contract.entity';
import type { ContractLinesChanged } from './events';
import { LINE_COLUMNS, type LineRow } from './line-chain';
import type { LineSurgery } from './line-changes';
import { nextBillingOn } from './schedule';

const TERMS_COLUMNS = [
  ...(['id', 'code', 'partnerId', 'payerId', 'status', 'startsOn', 'endsOn'] as const),
  ...(['recurrenceMonths', 'policy', 'fixedDay', 'anchor', 'anchorOn'] as const),
] as const;

/** A contract under the knife: its terms and lines, locked until the transaction ends. */
export interface OpenContract extends Readonly<Pick<Contract, (typeof TERMS_COLUMNS)[number]>> {
  readonly lines: readonly LineRow[];
}

/** Cuts and joins the lines of many contracts at once: reads, writes and tells with a fixed number of statements. */
@Injectable()
export class LineSurgeon {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The contracts by their ids, locked in the order of their ids. `contract.not-found` for one that is not there. */
  async open(tx: EntityManager, ids: readonly number[]): Promise<Map<number, OpenContract>> {
    if (ids.length === 0) return new Map();
    await tx.query('SELECT id FROM contract WHERE id IN (?) ORDER BY id FOR UPDATE', [ids]);
    const contracts = await selectMany(tx, Contract, TERMS_COLUMNS, { where: 'id', in: ids, order: ['id'] });
    const lines = await this.lines(tx, ids);
    const open = new Map(
      contracts.map((contract) => [contract.id, { ...contract, lines: lines.get(contract.id) ?? [] }]),
    );
    const missing = ids.find((id) => !open.has(id));
    if (missing !== undefined) throw new DomainError('contract.not-found', { id: missing });
    return open;
  }

  /** Ends lines and inserts those that follow. Answers the ids of the followers, in their order. */
  async operate(tx: EntityManager, { ends, followers }: LineSurgery): Promise<number[]> {
    await updateMany(tx, ContractLine, ends);
    return insertMany(tx, ContractLine, followers);
  }

  /** Says when the contracts are billed next, writes down what was done and tells it. `terms` that changed may be given. */
  async close(
    tx: EntityManager,
    contracts: readonly OpenContract[],
    notes: readonly ChangeNote[],
    terms: ReadonlyMap<number, BillingTerms> = new Map(),
  ): Promise<void> {
    const ids = contracts.map(({ id }) => id);
    const lines = await this.lines(tx, ids);
    await updateMany(
      tx,
      Contract,
      contracts.map((contract) => ({
        id: contract.id,
        nextBillingOn: isBilled(contract.status)
          ? nextBillingOn(terms.get(contract.id) ?? contract, lines.get(contract.id) ?? [])
          : null,
      })),
    );
    await tx.query('UPDATE contract SET version = version + 1 WHERE id IN (?)', [ids]);
    const statuses = new Map(contracts.map(({ id, status }) => [id, status]));
    await insertMany(
      tx,
      ContractEvent,
      notes.map((note) => this.event(note, statuses.get(note.contractId) ?? 'active')),
    );
    await this.outbox.publish(tx, {
      type: 'contract.lines-changed',
      contractIds: ids,
      on: notes.map(({ on }) => on).sort()[0] ?? this.clock.today(),
    } satisfies ContractLinesChanged);
  }

  private event(
    { contractId, kind, on, reason, details }: ChangeNote,
    status: ContractStatus,
  ): Row<ContractEvent> {
    return {
      ...{ contractId, kind, fromStatus: status, toStatus: status, effectiveOn: on, reason, details },
      ...{ actorName: currentActor().name, at: this.clock.now() },
    };
  }

  private async lines(tx: EntityManager, contractIds: readonly number[]): Promise<Map<number, LineRow[]>> {
    const rows = await selectMany(tx, ContractLine, LINE_COLUMNS, {
      where: 'contractId',
      in: contractIds,
      order: ['contractId', 'position', 'id'],
    });
    return groupRows(rows, ({ contractId }) => contractId);
  }
}
