import type { AddressKind } from './partner-kind';
import type { Partner } from './partner.entity';

/** What of two partners decides whether they can be one. */
export interface MergedIdentity {
  readonly id: number;
  readonly country: string;
  readonly vatNumber: string | null;
  readonly fiscalCode: string | null;
  readonly resellerId: number | null;
  readonly agentId: number | null;
  readonly mergedIntoId: number | null;
}

/**
 * Why a partner can't be merged into another, as an error's code: it is the same or was merged already, one sells for the other
 * or looks after it, or the state knows them by different numbers, so that they are two in law.
 */
export function mergeFault(kept: MergedIdentity, duplicate: MergedIdentity): string | null {
  if (kept.id === duplicate.id) return 'partner.merged-with-itself';
  if (kept.mergedIntoId !== null || duplicate.mergedIntoId !== null) return 'partner.merged';
  if (kept.resellerId === duplicate.id || duplicate.resellerId === kept.id) return 'partner.own-reseller';
  if (kept.agentId === duplicate.id || duplicate.agentId === kept.id) return 'partner.own-agent';
  const sameVat = agree(vatOf(kept), vatOf(duplicate));
  return sameVat && agree(kept.fiscalCode, duplicate.fiscalCode) ? null : 'partner.other-identity';
}

/** A number that only one of them has is no contradiction. */
function agree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}

function vatOf({ country, vatNumber }: MergedIdentity): string | null {
  return vatNumber === null ? null : country + vatNumber;
}

/** Facts that the kept partner takes over where it has none of its own. */
const TAKEN_OVER = [
  ...(['vatNumber', 'fiscalCode', 'recipientCode', 'pec', 'email', 'phone', 'iban'] as const),
  ...(['paymentTermId', 'paymentMethodId', 'usesCredit', 'priceListId', 'taxCodeId'] as const),
  ...(['fiscalPositionId', 'viesValidOn', 'revenueAccount', 'costAccount', 'agentId'] as const),
] as const;

export type MergedFacts = Pick<
  Partner,
  | (typeof TAKEN_OVER)[number]
  | 'customer'
  | 'supplier'
  | 'reseller'
  | 'agent'
  | 'withholdsTax'
  | 'active'
  | 'notes'
>;

/** What changes of the kept partner: gaps are filled, roles add up, notes follow one another. */
export function takenOver(kept: MergedFacts, duplicate: MergedFacts): Partial<MergedFacts> {
  const gaps = TAKEN_OVER.filter((name) => kept[name] === null && duplicate[name] !== null);
  const notes = [kept.notes, duplicate.notes].filter((text) => text !== null && text !== '');
  return {
    ...Object.fromEntries(gaps.map((name) => [name, duplicate[name]])),
    customer: kept.customer || duplicate.customer,
    supplier: kept.supplier || duplicate.supplier,
    reseller: kept.reseller || duplicate.reseller,
    agent: kept.agent || duplicate.agent,
    withholdsTax: kept.withholdsTax || duplicate.withholdsTax,
    active: kept.active || duplicate.active,
    notes: notes.length === 0 ? null : notes.join('\n'),
  };
}

/** What an address that moves is for: of legal and billing addresses a partner has one. */
export function movedKind(kind: AddressKind, present: readonly AddressKind[]): AddressKind {
  return (kind === 'legal' || kind === 'billing') && present.includes(kind) ? 'site' : kind;
}
