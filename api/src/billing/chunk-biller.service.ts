import { Injectable, Logger } from '@nestjs/common';
import { ZERO } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { ContractService } from '../contracts/contract.service';
import { InvoiceWriter } from '../invoicing/invoice-writer.service';
import { Clock } from '../platform/clock.service';
import { insertMany, replaceMany, type Row } from '../platform/db/bulk-writer';
import { Transactions } from '../platform/db/transactions.service';
import { BillingChunk } from './billing-chunk.entity';
import { BillingResult } from './billing-result.entity';
import { BillingRun } from './billing-run.entity';
import { Charge } from './charge.entity';
import { ChunkPlanner, type PlannedContract } from './chunk-planner.service';
import type { ContractPlan, RunDays } from './contract-plan';
import { resultRow } from './result-rows';

/** Bills or previews one chunk of a run; safe to repeat at any point. */
@Injectable()
export class ChunkBiller {
  private readonly log = new Logger(ChunkBiller.name);

  constructor(
    private readonly db: Transactions,
    private readonly planner: ChunkPlanner,
    private readonly contracts: ContractService,
    private readonly invoices: InvoiceWriter,
    private readonly clock: Clock,
  ) {}

  /** Plans the chunk and keeps what would be billed. Writes nothing but the run's own results. */
  async preview(chunkId: number): Promise<void> {
    await this.db.run(async (tx) => {
      const chunk = await this.open(tx, chunkId);
      if (!chunk) return;
      const run = await tx.findOneByOrFail(BillingRun, { id: chunk.runId });
      const planned = await this.planner.plan(tx, chunk.contractIds, daysOf(run));
      await insertMany(
        tx,
        BillingResult,
        planned.map((contract) => resultRow(run.id, contract, 'preview', null)),
      );
      await this.close(tx, chunk);
    });
  }

  /**
   * Bills what is due for the chunk's contracts. Should writing fail, the chunk is halved until the contract at fault stands
   * alone, is listed, and the others are billed.
   */
  async bill(chunkId: number): Promise<void> {
    const chunk = await this.db.manager.findOneByOrFail(BillingChunk, { id: chunkId });
    if (chunk.doneAt !== null) return;
    const run = await this.db.manager.findOneByOrFail(BillingRun, { id: chunk.runId });
    await this.billContracts(run, chunk.contractIds, chunk);
  }

  private async billContracts(
    run: BillingRun,
    contractIds: readonly number[],
    chunk: BillingChunk | null,
  ): Promise<void> {
    try {
      await this.db.run(async (tx) => {
        if (chunk && !(await this.open(tx, chunk.id))) return;
        await this.write(tx, run, await this.unbilled(tx, run.id, contractIds));
        if (chunk) await this.close(tx, chunk);
      });
    } catch (error) {
      await this.isolate(run, contractIds, error);
      if (chunk) await this.db.run((tx) => this.close(tx, chunk));
    }
  }

  private async isolate(run: BillingRun, contractIds: readonly number[], error: unknown): Promise<void> {
    if (contractIds.length > 1) {
      const middle = Math.ceil(contractIds.length / 2);
      await this.billContracts(run, contractIds.slice(0, middle), null);
      await this.billContracts(run, contractIds.slice(middle), null);
      return;
    }
    this.log.error(error, `contract ${String(contractIds[0])} of billing run ${run.id}`);
    await this.db.run((tx) => this.writeFailure(tx, run, contractIds));
  }

  /** Contracts of the list that have no final result in this run yet, locked in id order until the transaction ends. */
  private async unbilled(
    tx: EntityManager,
    runId: number,
    contractIds: readonly number[],
  ): Promise<number[]> {
    const rows = await tx.query<{ id: number }[]>(
      `SELECT id FROM contract c WHERE id IN (?) AND NOT EXISTS
         (SELECT 1 FROM billing_result r WHERE r.run_id = ? AND r.contract_id = c.id AND r.status <> 'planned')
       ORDER BY id FOR UPDATE`,
      [contractIds, runId],
    );
    return rows.map(({ id }) => id);
  }

  private async write(tx: EntityManager, run: BillingRun, contractIds: readonly number[]): Promise<void> {
    if (contractIds.length === 0) return;
    const planned = await this.planner.plan(tx, contractIds, daysOf(run));
    const plans = await this.crediting(
      tx,
      planned.flatMap(({ plan }) => plan ?? []),
    );
    const billed = plans.filter(({ document }) => document !== null);
    const documents = billed.flatMap(({ document }) => document ?? []);
    const ids = await this.invoices.issue(tx, run.registerId, run.issuedOn, documents);
    const invoiceOf = new Map(billed.map(({ contract }, index) => [contract.id, ids[index] ?? null]));
    await insertMany(
      tx,
      Charge,
      plans.flatMap((plan) => chargeRows(plan, run.issuedOn, invoiceOf.get(plan.contract.id) ?? null)),
    );
    await this.contracts.markBilled(tx, {
      lines: plans.flatMap(({ progress }) =>
        progress.map(({ lineId, billedTo }) => ({ id: lineId, billedTo })),
      ),
      refunds: plans.flatMap(({ charges }) => refundMarks(charges)),
      contracts: plans.map(({ contract, nextBillingOn }) => ({ id: contract.id, nextBillingOn })),
    });
    await replaceMany(
      tx,
      BillingResult,
      planned.map((contract) =>
        resultRow(run.id, contract, 'bill', invoiceOf.get(contract.contract.id) ?? null),
      ),
    );
  }

  /** A credit note names the invoice that billed the days it gives back; the last one, where there are several. */
  private async crediting(tx: EntityManager, plans: readonly ContractPlan[]): Promise<ContractPlan[]> {
    const refunding = plans.filter(({ document }) => document?.type === 'credit-note');
    if (refunding.length === 0) return [...plans];
    const rows = await tx.query<{ contractId: number; invoiceId: number }[]>(
      `SELECT contract_id AS contractId, MAX(invoice_id) AS invoiceId FROM charge
        WHERE contract_line_id IN (?) AND kind = 'recurring' GROUP BY contract_id`,
      [
        refunding.flatMap(({ charges }) =>
          charges.filter(({ kind }) => kind === 'refund').map(({ line }) => line.id),
        ),
      ],
    );
    const invoices = new Map(rows.map(({ contractId, invoiceId }) => [contractId, invoiceId]));
    return plans.map((plan) =>
      plan.document?.type === 'credit-note'
        ? {
            ...plan,
            document: { ...plan.document, creditedInvoiceId: invoices.get(plan.contract.id) ?? null },
          }
        : plan,
    );
  }

  private async writeFailure(
    tx: EntityManager,
    run: BillingRun,
    contractIds: readonly number[],
  ): Promise<void> {
    const contracts = await this.contracts.loadForBilling(tx, contractIds);
    const fault = { code: 'billing.write-failed', params: {} };
    const failed = contracts.map((contract): PlannedContract => failedContract(contract, fault));
    await replaceMany(
      tx,
      BillingResult,
      failed.map((contract) => resultRow(run.id, contract, 'bill', null)),
    );
  }

  /** Locks the chunk; null when another worker has done it. */
  private async open(tx: EntityManager, id: number): Promise<BillingChunk | null> {
    const chunk = await tx.findOne(BillingChunk, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return chunk?.doneAt === null ? chunk : null;
  }

  private async close(tx: EntityManager, chunk: BillingChunk): Promise<void> {
    await tx.update(BillingChunk, chunk.id, { doneAt: this.clock.now() });
  }
}

function daysOf({ id, upTo, issuedOn }: BillingRun): RunDays {
  return { upTo, issuedOn, billingRunId: id };
}

/** Each line's refunds come in order of time: the first begins where the line now ends. */
function refundMarks(charges: ContractPlan['charges']): { id: number; refundedFrom: string }[] {
  const first = new Map<number, string>();
  for (const { kind, line, due } of charges) {
    if (kind === 'refund' && !first.has(line.id)) first.set(line.id, due.active.from);
  }
  return [...first].map(([id, refundedFrom]) => ({ id, refundedFrom }));
}

function failedContract(
  contract: PlannedContract['contract'],
  fault: PlannedContract['fault'],
): PlannedContract {
  return { contract, partnerName: '', plan: null, fault, previousTaxable: ZERO, causes: [] };
}

function chargeRows(
  { contract, charges }: ContractPlan,
  billedOn: string,
  invoiceId: number | null,
): Row<Charge>[] {
  return charges.map(({ line, kind, due, amount }) => ({
    contractLineId: line.id,
    kind,
    periodFrom: due.active.from,
    periodTo: due.active.to,
    amount,
    contractId: contract.id,
    billedOn,
    invoiceId,
  }));
}
