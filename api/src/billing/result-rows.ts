import { ZERO } from '@ponte/shared/money';
import type { Row } from '../platform/db/bulk-writer';
import type { BillingResult } from './billing-result.entity';
import type { PlannedContract } from './chunk-planner.service';

/** The result of one contract as it is kept: what was planned or billed, or why not. A credit note counts negative. */
export function resultRow(runId: number, planned: PlannedContract, phase: 'preview' | 'bill', invoiceId: number | null): Row<BillingResult> {
  const { contract, partnerName, plan, fault, previousTaxable, causes } = planned;
  const document = plan?.document ?? null;
  const sign = document?.type === 'credit-note' ? '-1' : '1';
  return {
    runId,
    contractId: contract.id,
    contractCode: contract.code,
    partnerId: contract.partnerId,
    partnerName,
    status: fault ? 'failed' : document ? (phase === 'bill' ? 'billed' : 'planned') : 'nothing',
    lines: document?.lines.length ?? 0,
    taxable: document?.taxable.times(sign) ?? ZERO,
    total: document?.total.times(sign) ?? ZERO,
    previousTaxable,
    causes: [...causes],
    invoiceId,
    errorCode: fault?.code ?? null,
    errorParams: fault ? { ...fault.params } : null,
  };
}
