import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import { updateMany } from '../platform/db/bulk-writer';
import { Transactions } from '../platform/db/transactions.service';
import type { BillableContract, Billed, ContractFilters } from './billable-contract';
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

  /** Ids of the contracts that have something due up to a day (included), in order. */
  billableIds(tx: EntityManager, filters: ContractFilters, upTo: CivilDate): Promise<number[]> {
    return this.billable.ids(tx, filters, upTo);
  }

  /** Contracts with all that billing needs, with a fixed number of queries. Whoever bills them locks their rows first. */
  loadForBilling(tx: EntityManager, ids: readonly number[]): Promise<BillableContract[]> {
    return this.billable.load(tx, ids);
  }

  /** Moves the marks of what is billed, in two statements for every 500 rows. The documents themselves are the history. */
  async markBilled(tx: EntityManager, { lines, contracts }: Billed): Promise<void> {
    await updateMany(tx, ContractLine, lines);
    await updateMany(tx, Contract, contracts);
  }
}
