import type { components } from '@ponte/shared/generated/api-types';
import { decimal, money, ZERO } from '@ponte/shared/money';

type Line = components['schemas']['InvoiceLineDto'];
type CreditRequest = components['schemas']['CreateCreditNoteDto'];

/** A line that can still be credited; `left` is EUR without VAT, of the line's own sign. */
export interface CreditableLine {
  readonly position: number;
  readonly description: string;
  readonly left: string;
}

/** What the form of a credit note holds. `amounts` are keyed `line<position>`. */
export interface CreditForm {
  readonly reason: string;
  readonly issuedOn?: string | null;
  readonly draft: boolean;
  readonly extent: 'whole' | 'lines';
  readonly amounts?: Readonly<Record<string, string | null>>;
}

/** The lines of which credit notes have left something. */
export function creditableLines(lines: readonly Line[]): CreditableLine[] {
  return lines
    .map(({ position, description, amount, credited }) => ({
      position,
      description,
      left: decimal(amount).minus(decimal(credited)),
    }))
    .filter(({ left }) => !left.eq(ZERO))
    .map((line) => ({ ...line, left: money(line.left) }));
}

/** The request for what was filled in; a draft gets its day when it is issued. */
export function creditRequest({ reason, issuedOn, draft, extent, amounts }: CreditForm): CreditRequest {
  return {
    reason,
    draft,
    ...(issuedOn && !draft ? { issuedOn } : {}),
    ...(extent === 'lines' ? { lines: creditedLines(amounts) } : {}),
  };
}

/** The input for a field of that request: `lines.0.amount` is the first line that was given an amount. */
export function creditInput(field: string, { amounts }: CreditForm): string {
  const index = /^lines\.(\d+)\./.exec(field)?.[1];
  const line = index === undefined ? undefined : creditedLines(amounts)[Number(index)];
  return line ? `amounts.line${line.position}` : field;
}

function creditedLines(amounts: CreditForm['amounts'] = {}): { position: number; amount: string }[] {
  return Object.entries(amounts).flatMap(([key, amount]) =>
    amount ? [{ position: Number(key.replace('line', '')), amount }] : [],
  );
}
