import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ContractService } from '../contracts/contract.service';
import type { PlannedDocument } from '../invoicing/document';
import { InvoiceWriter } from '../invoicing/invoice-writer.service';
import { insertMany, replaceMany, type Row } from '../platform/db/bulk-writer';
import type { BillDocument } from './bill-documents';
import { BillingResult } from './billing-result.entity';
import type { BillingRun } from './billing-run.entity';
import { Charge } from './charge.entity';
import { ChunkPlanner, NOTHING, type PlannedContract } from './chunk-planner.service';
import type { ContractPlan, RunDays } from './contract-plan';
import { resultRow } from './result-rows';

/** Plans contracts and writes what follows: documents, charges, marks on the contracts and the run's results. */
@Injectable()
export class ChunkWriter {
  constructor(
    private readonly planner: ChunkPlanner,
    private readonly contracts: ContractService,
    private readonly invoices: InvoiceWriter,
  ) {}

  /** Keeps what would be billed. Writes nothing but the run's own results. */
  async preview(tx: EntityManager, run: BillingRun, contractIds: readonly number[]): Promise<void> {
    const { contracts } = await this.planner.plan(tx, contractIds, daysOf(run));
    await insertMany(
      tx,
      BillingResult,
      contracts.map((contract) => resultRow(run.id, contract, 'preview', null)),
    );
  }

  /** Bills the contracts that have no final result in this run yet. */
  async bill(tx: EntityManager, run: BillingRun, contractIds: readonly number[]): Promise<void> {
    const unbilled = contractIds.length > 0 ? await this.unbilled(tx, run.id, contractIds) : [];
    if (unbilled.length === 0) return;
    const chunk = await this.planner.plan(tx, unbilled, daysOf(run), true);
    const billed = chunk.contracts.flatMap(({ plan }) => plan ?? []);
    await this.contracts.markBilled(tx, {
      lines: billed.flatMap(({ progress }) =>
        progress.map(({ lineId, billedTo }) => ({ id: lineId, billedTo })),
      ),
      refunds: billed.flatMap(({ charges }) => refundMarks(charges)),
      contracts: billed.map(({ contract, nextBillingOn }) => ({ id: contract.id, nextBillingOn })),
    });
    const documents = await this.crediting(tx, chunk.documents);
    // From here to the end nobody else can take a number: what needs none comes before.
    const ids = await this.invoices.issue(tx, run.registerId, run.issuedOn, documents);
    const invoiceOf = new Map<number, number>();
    chunk.documents.forEach(({ plans }, index) => {
      for (const { contract } of plans) invoiceOf.set(contract.id, ids[index] ?? 0);
    });
    await insertMany(
      tx,
      Charge,
      billed.flatMap((plan) => chargeRows(plan, run.issuedOn, invoiceOf.get(plan.contract.id) ?? null)),
    );
    await replaceMany(
      tx,
      BillingResult,
      chunk.contracts.map((planned) =>
        resultRow(run.id, planned, 'bill', invoiceOf.get(planned.contract.id) ?? null),
      ),
    );
  }

  /** Lists contracts whose bill could not be written. */
  async fail(tx: EntityManager, run: BillingRun, contractIds: readonly number[]): Promise<void> {
    const contracts = await this.contracts.loadForBilling(tx, contractIds);
    const fault = { code: 'billing.write-failed', params: {} };
    const failed = contracts.map((contract): PlannedContract => {
      return {
        contract,
        partnerName: '',
        plan: null,
        fault,
        amounts: NOTHING,
        previousTaxable: NOTHING.total,
        causes: [],
      };
    });
    await replaceMany(
      tx,
      BillingResult,
      failed.map((contract) => resultRow(run.id, contract, 'bill', null)),
    );
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

  /** A credit note names the invoice that billed the days it gives back; the last one, where there are several. */
  private async crediting(tx: EntityManager, documents: readonly BillDocument[]): Promise<PlannedDocument[]> {
    const refunding = documents.filter(({ document }) => document.type === 'credit-note');
    if (refunding.length === 0) return documents.map(({ document }) => document);
    const lineIds = refunding.flatMap(({ plans }) => plans.flatMap(refundedLines));
    const rows = await tx.query<{ lineId: number; invoiceId: number }[]>(
      `SELECT contract_line_id AS lineId, MAX(invoice_id) AS invoiceId FROM charge
        WHERE contract_line_id IN (?) AND kind = 'recurring' GROUP BY contract_line_id`,
      [lineIds],
    );
    const invoices = new Map(rows.map(({ lineId, invoiceId }) => [lineId, invoiceId]));
    return documents.map(({ document, plans }) => {
      if (document.type !== 'credit-note') return document;
      const credited = plans.flatMap(refundedLines).flatMap((id) => invoices.get(id) ?? []);
      return { ...document, creditedInvoiceId: credited.length > 0 ? Math.max(...credited) : null };
    });
  }
}

function daysOf({ id, upTo, issuedOn }: BillingRun): RunDays {
  return { upTo, issuedOn, billingRunId: id };
}

function refundedLines({ charges }: ContractPlan): number[] {
  return charges.filter(({ kind }) => kind === 'refund').map(({ line }) => line.id);
}

/** Each line's refunds come in order of time: the first begins where the line now ends. */
function refundMarks(charges: ContractPlan['charges']): { id: number; refundedFrom: string }[] {
  const first = new Map<number, string>();
  for (const { kind, line, due } of charges) {
    if (kind === 'refund' && !first.has(line.id)) first.set(line.id, due.active.from);
  }
  return [...first].map(([id, refundedFrom]) => ({ id, refundedFrom }));
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
