import type { CivilDate } from '@ponte/shared/calendar';
import type { components } from '@ponte/shared/generated/api-types';
import { decimal, ZERO } from '@ponte/shared/money';

type Document = Pick<components['schemas']['InvoiceDto'], 'status' | 'type' | 'openAmount' | 'dueOn'>;

export type DocumentState = 'draft' | 'paid' | 'open' | 'overdue';

/** What a document is waiting for: its number, nothing any more, money, or money that is late. */
export function documentState(
  { status, type, openAmount, dueOn }: Document,
  today: CivilDate,
): DocumentState {
  if (status === 'draft') return 'draft';
  if (decimal(openAmount).eq(ZERO)) return 'paid';
  return type === 'invoice' && dueOn !== null && dueOn < today ? 'overdue' : 'open';
}

type Marked = Pick<components['schemas']['InvoiceDto'], 'documentType' | 'number' | 'proformaNumber'>;

/** What lists mark a document as, where it is no ordinary invoice. */
export function documentMark({ documentType, number, proformaNumber }: Marked): string | null {
  if (number === null && proformaNumber !== null) return 'proforma';
  return documentType === 'TD01' ? null : documentType;
}

/** An amount of a document as it counts for us: credit notes give back. */
export function signed(type: Document['type'], amount: string): string {
  return type === 'invoice' ? amount : decimal(amount).neg().toFixed(2);
}
