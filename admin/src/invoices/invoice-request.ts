import type { components } from '@ponte/shared/generated/api-types';

type ManualLine = components['schemas']['ManualLineDto'];

/** A form's values; inputs left empty are null. */
export type InvoiceForm = Readonly<Record<string, unknown>> & {
  readonly lines?: readonly (Readonly<Record<string, unknown>> | null)[] | null;
};

const LINE_FIELDS = [
  'productId',
  'description',
  'quantity',
  'unit',
  'unitPrice',
  'discountPercent',
  'taxCodeId',
  'periodFrom',
  'periodTo',
  'revenueAccount',
] as const satisfies readonly (keyof ManualLine)[];

/** What creates a draft: fields left empty are left out, so that the API fills them from product and customer. */
export function newInvoice({ partnerId, registerId, notes, lines }: InvoiceForm): Record<string, unknown> {
  return { ...filled({ partnerId, registerId, notes }), lines: manualLines(lines) };
}

/**
 * A draft as it was changed, with its lines as the API takes them. Lines nobody touched are left out: they keep the prices
 * and tax rules they have.
 */
export function changedInvoice(after: InvoiceForm, before: InvoiceForm): Record<string, unknown> {
  const { lines, ...rest } = after;
  const written = manualLines(lines);
  const untouched = JSON.stringify(written) === JSON.stringify(manualLines(before.lines));
  return { ...rest, ...(untouched ? {} : { lines: written }) };
}

function manualLines(lines: InvoiceForm['lines']): Record<string, unknown>[] {
  return (lines ?? []).map((line) =>
    filled(Object.fromEntries(LINE_FIELDS.map((field) => [field, line?.[field]]))),
  );
}

/** What is not empty. */
export function filled(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
}
