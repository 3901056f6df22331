import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import { updateMany } from '../platform/db/bulk-writer';
import { Transactions } from '../platform/db/transactions.service';
import type {
  BillableContract,
  BillableRef,
  Billed,
  ContractFilters,
  LineInForce,
} from './billable-contract';
import { BillableContracts } from './billable-contracts.query';
import { ContractEvent } from './contract-event.entity';
import { ContractLine } from './contract-line.entity';
import { Contract } from './contract.entity';
import { loadContract } from './load-contract.query';

/** What contracts say, to whoever asks; and what a bill leaves behind on them. */
@Injectable()
export class ContractService {
  constructor(
    private readonly db: Transactions,
    private readonly billable: BillableContracts,
  ) {}

  /** A contract with its lines; `contract.not-found` also where the record rule hides it. */
  get(id: number): Promise<Contract> {
    return loadContract(this.db.manager, id);
  }

  /** The moves of a contract, oldest first. */
  async events(id: number): Promise<ContractEvent[]> {
    await this.get(id);
    return this.db.manager.find(ContractEvent, { where: { contractId: id }, order: { id: 'ASC' } });
  }

  /** The contracts that have something due up to a day (included), in order, each with its group. */
  due(tx: EntityManager, filters: ContractFilters, upTo: CivilDate): Promise<BillableRef[]> {
    return this.billable.due(tx, filters, upTo);
  }

  /** Contracts with all that billing needs, with a fixed number of queries. Whoever bills them locks their rows first. */
  loadForBilling(tx: EntityManager, ids: readonly number[]): Promise<BillableContract[]> {
    return this.billable.load(tx, ids);
  }

  /** The lines in force on a day: of each chain the one that is, whatever the state of its contract. */
  async linesInForce(
    tx: EntityManager,
    contractIds: readonly number[],
    day: CivilDate,
  ): Promise<LineInForce[]> {
    if (contractIds.length === 0) return [];
    return tx.query<LineInForce[]>(
      `SELECT l.contract_id AS contractId, l.id AS lineId, COALESCE(l.origin_line_id, l.id) AS originId,
              l.product_id AS productId, l.starts_on AS startsOn,
              COALESCE(LEAST(l.ends_on, c.ends_on), l.ends_on, c.ends_on) AS endsOn, l.unit_price AS unitPrice,
              l.kind, l.provision
         FROM contract_line l JOIN contract c ON c.id = l.contract_id
        WHERE l.contract_id IN (?) AND l.starts_on <= ? AND COALESCE(l.ends_on, ?) >= ? AND c.starts_on <= ?
          AND COALESCE(c.ends_on, ?) >= ?
        ORDER BY l.contract_id, l.position, l.id`,
      [contractIds, day, day, day, day, day, day],
    );
  }

  /** Moves the marks of what is billed, in two statements for every 500 rows. The documents themselves are the history. */
  async markBilled(tx: EntityManager, { lines, refunds, contracts }: Billed): Promise<void> {
    await updateMany(tx, ContractLine, lines);
    await updateMany(tx, ContractLine, refunds);
    await updateMany(tx, Contract, contracts);
  }
}
