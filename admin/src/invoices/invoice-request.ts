import type { components } from '@ponte/shared/generated/api-types';

type Invoice = components['schemas']['InvoiceDto'];
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
  'withholdingSubject',
] as const satisfies readonly (keyof ManualLine)[];

/** Documents to customers, and those of them that are written by hand. */
export const SALE_DOCUMENTS = ['TD01', 'TD02', 'TD04', 'TD05'] as const satisfies Invoice['documentType'][];
export const WRITTEN_DOCUMENTS = ['TD01', 'TD02', 'TD05'] as const satisfies Invoice['documentType'][];

/** What creates a draft: fields left empty are left out, so that the API fills them from product and customer. */
export function newInvoice({ advanceIds, lines, ...form }: InvoiceForm): Record<string, unknown> {
  const { partnerId, documentType, correctedInvoiceId, registerId, notes } = form;
  const debit = documentType === 'TD05' ? { correctedInvoiceId } : {};
  return {
    ...filled({ partnerId, documentType, registerId, notes, ...debit }),
    ...(documentType === 'TD01' ? deductions(advanceIds) : {}),
    lines: manualLines(lines),
  };
}

/** The advances ticked, whole; nothing where the form did not offer any. */
function deductions(advanceIds: unknown): Record<string, unknown> {
  if (!Array.isArray(advanceIds) || advanceIds.length === 0) return {};
  return { advances: advanceIds.map((invoiceId: unknown) => ({ invoiceId })) };
}

/**
 * A draft as it was changed, with its lines as the API takes them. Lines nobody touched are left out: they keep the prices
 * and tax rules they have.
 */
export function changedInvoice(after: InvoiceForm, before: InvoiceForm): Record<string, unknown> {
  const { lines, advanceIds, ...rest } = after;
  const written = manualLines(lines);
  const untouched = JSON.stringify(written) === JSON.stringify(manualLines(editableLines(before.lines)));
  return { ...rest, ...(untouched ? {} : { lines: written }), ...deductions(advanceIds) };
}

/** Lines as the API takes them, fields left empty left out. */
export function manualLines(lines: InvoiceForm['lines']): Record<string, unknown>[] {
  return writtenLines(lines).map((line) =>
    filled(Object.fromEntries(LINE_FIELDS.map((field) => [field, line?.[field]]))),
  );
}

/** A draft's lines without those that deduct advances, which are the API's own. */
function writtenLines(lines: InvoiceForm['lines']) {
  return (lines ?? []).filter((line) => line?.deductedInvoiceId == null);
}

/** Written lines as the form shows them: empty is what was not chosen for them, so that it follows from product and customer. */
export function editableLines(lines: InvoiceForm['lines']) {
  return writtenLines(lines).map(
    (line) =>
      line && {
        ...line,
        ...(line.taxChosen === false ? { taxCodeId: null } : {}),
        ...(line.accountChosen === false ? { revenueAccount: null } : {}),
        ...(line.withholdingChosen === false ? { withholdingSubject: null } : {}),
      },
  );
}

/** What is not empty. */
export function filled(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
}
