import type { Row } from '../platform/db/bulk-writer';
import type { BillingResult, ResultStatus } from './billing-result.entity';
import type { PlannedContract } from './chunk-planner.service';

function statusOf({ fault, plan }: PlannedContract, phase: 'preview' | 'bill'): ResultStatus {
  if (fault) return 'failed';
  if (!plan?.document) return 'nothing';
  return phase === 'bill' ? 'billed' : 'planned';
}

/** The result of one contract as it is kept: what was planned or billed, or why not. A credit note counts negative. */
export function resultRow(
  runId: number,
  planned: PlannedContract,
  phase: 'preview' | 'bill',
  invoiceId: number | null,
): Row<BillingResult> {
  const { contract, partnerName, plan, fault, amounts, previousTaxable, causes } = planned;
  const document = plan?.document ?? null;
  return {
    runId,
    contractId: contract.id,
    contractCode: contract.code,
    partnerId: contract.partnerId,
    partnerName,
    status: statusOf(planned, phase),
    lines: document?.lines.length ?? 0,
    taxable: amounts.taxable,
    total: amounts.total,
    previousTaxable,
    causes: [...causes],
    invoiceId,
    errorCode: fault?.code ?? null,
    errorParams: fault ? { ...fault.params } : null,
    warning: plan?.warning ?? null,
  };
}
