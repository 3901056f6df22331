import { sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import {
  asCreditNote,
  planDocument,
  signedAmounts,
  type DocumentContract,
  type DraftDocument,
  type DraftLine,
  type PlannedDocument,
} from '../invoicing/document';
import type { ContractPlan } from './contract-plan';

/** A document of a run and the plans that it bills. */
export interface BillDocument {
  readonly document: PlannedDocument;
  readonly plans: readonly ContractPlan[];
}

/** EUR that a contract adds to the run; a credit note counts negative. */
export interface BilledAmounts {
  readonly taxable: Big;
  readonly total: Big;
}

/**
 * The documents of a chunk: one for each contract, and one for all contracts of a group that are paid in the same way, at the same
 * terms and under the same letter of intent. Contracts without anything to bill have none.
 */
export function billDocuments(plans: readonly ContractPlan[], issuedOn: string): BillDocument[] {
  const documents: BillDocument[] = [];
  const groups = new Map<string, ContractPlan[]>();
  for (const plan of plans) {
    const { document, contract } = plan;
    if (document === null) continue;
    if (contract.group === null) documents.push({ document, plans: [plan] });
    else {
      const key = [
        contract.group.key,
        document.letterId ?? '',
        document.methodCode,
        JSON.stringify(document.paymentRules),
      ].join(' ');
      const group = groups.get(key);
      if (group) group.push(plan);
      else groups.set(key, [plan]);
    }
  }
  for (const group of groups.values()) documents.push({ document: together(group, issuedOn), plans: group });
  return documents;
}

/** One document for all of a group; of a single contract it is that contract's own. */
function together(plans: readonly ContractPlan[], issuedOn: string): PlannedDocument {
  const [first] = plans as [ContractPlan & { document: PlannedDocument }];
  if (plans.length === 1) return first.document;
  const lines: DraftLine[] = [];
  const contracts: DocumentContract[] = [];
  for (const { contract, lines: own } of plans) {
    const { id: contractId, code: contractCode, group } = contract;
    const [firstPosition, lastPosition] = [lines.length + 1, lines.length + own.length];
    contracts.push({
      contractId,
      contractCode,
      label: group?.label ?? contractCode,
      firstPosition,
      lastPosition,
    });
    lines.push(...own);
  }
  const draft: DraftDocument = {
    ...first.document,
    type: 'invoice',
    contractId: null,
    contractCode: null,
    contracts,
    lines,
  };
  return planDocument(isOwedByUs(lines) ? asCreditNote(draft) : draft, issuedOn);
}

/** True where the lines add up to money that goes back. */
export function isOwedByUs(lines: readonly DraftLine[]): boolean {
  return sum(lines.flatMap(({ amount }) => amount ?? [])).lt(ZERO);
}

/**
 * What each contract adds to the run's total. VAT is rounded once on a document: what a group's document comes to beside its
 * contracts taken alone is counted on the first of them.
 */
export function amountsOf(documents: readonly BillDocument[]): Map<number, BilledAmounts> {
  const amounts = new Map<number, BilledAmounts>();
  for (const { document, plans } of documents) {
    const whole = signedAmounts(document);
    if (plans.length === 1) {
      for (const { contract } of plans) amounts.set(contract.id, whole);
      continue;
    }
    const shares = plans.map((plan) => signedAmounts(plan.document));
    const over = whole.total.minus(sum(shares.map(({ total }) => total)));
    plans.forEach(({ contract }, index) => {
      const { taxable, total } = shares[index] ?? whole;
      amounts.set(contract.id, { taxable, total: index === 0 ? total.plus(over) : total });
    });
  }
  return amounts;
}
