import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { money } from '@ponte/shared/money';
import { ContractService } from '../contracts/contract.service';
import { Transactions } from '../platform/db/transactions.service';
import { CHUNK_SIZE } from './billing-run.service';
import { chunksOf } from './chunks';
import { ChunkPlanner, type PlannedContract } from './chunk-planner.service';
import type { Difference } from './difference';
import type { RunFilters } from './run-filters';

/** One line of a dry run. EUR; a credit note counts negative. */
export interface DryRunRow {
  readonly contractId: number;
  readonly contract: string;
  readonly partner: string;
  readonly type: 'invoice' | 'credit-note' | null;
  readonly taxable: string;
  readonly total: string;
  readonly periods: readonly {
    readonly line: string;
    readonly from: CivilDate;
    readonly to: CivilDate;
    readonly amount: string;
  }[];
  readonly causes: readonly Difference[];
  readonly fault: string | null;
}

/** What would be billed on any day, past or future, without writing anything. */
@Injectable()
export class BillingPreview {
  constructor(
    private readonly db: Transactions,
    private readonly contracts: ContractService,
    private readonly planner: ChunkPlanner,
  ) {}

  /** Gives one row a contract, a chunk at a time; contracts of a group stand together. */
  async dryRun(asOf: CivilDate, filters: RunFilters, emit: (row: DryRunRow) => void): Promise<void> {
    const due = await this.contracts.due(this.db.manager, filters, asOf);
    const run = { upTo: asOf, issuedOn: asOf, billingRunId: null };
    for (const chunk of chunksOf(due, CHUNK_SIZE)) {
      const { contracts } = await this.planner.plan(this.db.manager, chunk, run);
      contracts.map(dryRunRow).forEach(emit);
    }
  }
}

function dryRunRow({ contract, partnerName, plan, fault, amounts, causes }: PlannedContract): DryRunRow {
  const document = plan?.document ?? null;
  const { taxable, total } = amounts;
  return {
    contractId: contract.id,
    contract: contract.code,
    partner: partnerName,
    type: document?.type ?? null,
    taxable: money(taxable),
    total: money(total),
    periods: (plan?.charges ?? []).map(({ line, due, amount }) => ({
      line: line.description,
      from: due.active.from,
      to: due.active.to,
      amount: money(amount),
    })),
    causes,
    fault: fault?.code ?? null,
  };
}
