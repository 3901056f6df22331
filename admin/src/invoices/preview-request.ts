import { manualLines, type InvoiceForm } from './invoice-request';

type Values = Readonly<Record<string, unknown>>;

/** Numbers and days that may be half typed. */
const NUMBERS = ['quantity', 'unitPrice', 'discountPercent'] as const;
const DAYS = ['periodFrom', 'periodTo'] as const;

/** The lines of a form as they stand, for a preview; null where there is nothing to ask. What is half typed is left out. */
export function previewRequest({ partnerId, documentType, lines }: Values): Values | null {
  if (typeof partnerId !== 'number' || !Array.isArray(lines) || lines.length === 0) return null;
  const written = manualLines(lines as InvoiceForm['lines']).map(whole);
  return { partnerId, ...(isWritten(documentType) ? { documentType } : {}), lines: written };
}

/** A line without what is half typed. */
export function whole(line: Values): Values {
  const dropped: readonly string[] = [
    ...NUMBERS.filter((name) => !/^-?\d+(\.\d+)?$/.test(String(line[name]))),
    ...DAYS.filter((name) => !/^\d{4}-\d\d-\d\d$/.test(String(line[name]))),
  ];
  return Object.fromEntries(Object.entries(line).filter(([name]) => !dropped.includes(name)));
}

function isWritten(documentType: unknown): boolean {
  return documentType === 'TD01' || documentType === 'TD02' || documentType === 'TD05';
}
