import type { components } from '@ponte/shared/generated/api-types';
import { editableLines, filled } from '../invoices/invoice-request';
import { whole } from '../invoices/preview-request';

type WrittenLine = components['schemas']['WrittenQuoteLineDto'];

/** A form's values; inputs left empty are null. */
export type QuoteForm = Readonly<Record<string, unknown>> & {
  readonly lines?: readonly (Readonly<Record<string, unknown>> | null)[] | null;
};

const LINE_FIELDS = [
  ...(['productId', 'description', 'quantity', 'unit', 'unitPrice', 'discountPercent'] as const),
  ...(['taxCodeId', 'revenueAccount', 'withholdingSubject', 'optional'] as const),
] as const satisfies readonly (keyof WrittenLine)[];

/** What creates a draft: fields left empty are left out, so that the API fills them from product and customer. */
export function newQuote({ partnerId, title, notes, validUntil, lines }: QuoteForm): Record<string, unknown> {
  return { ...filled({ partnerId, title, notes, validUntil }), lines: writtenLines(lines) };
}

/** A draft as it was changed; lines nobody touched are left out and keep the prices they have. */
export function changedQuote(after: QuoteForm, before: QuoteForm): Record<string, unknown> {
  const { id, version, partnerId, title, notes, validUntil, lines } = after;
  const written = writtenLines(lines);
  const untouched = JSON.stringify(written) === JSON.stringify(writtenLines(editableLines(before.lines)));
  return {
    ...{ id, version, partnerId, title, notes, validUntil },
    ...(untouched ? {} : { lines: written }),
  };
}

/** The lines of a form as they stand, for a preview; null where there is nothing to ask. What is half typed is left out. */
export function salePreviewRequest({
  partnerId,
  lines,
}: Readonly<Record<string, unknown>>): Record<string, unknown> | null {
  if (typeof partnerId !== 'number' || !Array.isArray(lines) || lines.length === 0) return null;
  return { partnerId, lines: writtenLines(lines as QuoteForm['lines']).map(whole) };
}

function writtenLines(lines: QuoteForm['lines']): Record<string, unknown>[] {
  return (lines ?? []).map((line) =>
    filled(Object.fromEntries(LINE_FIELDS.map((field) => [field, line?.[field]]))),
  );
}
