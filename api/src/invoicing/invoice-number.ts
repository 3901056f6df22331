/** FatturaPA wants at most 20 characters and at least one digit in a document's number (SDI 00425). */
const LONGEST = 20;

/** A register's number as printed: `{year}`, `{number}`, or `{number:5}` padded with zeros to five digits. */
export function invoiceNumber(format: string, year: number, sequence: number): string {
  return format
    .replaceAll('{year}', String(year))
    .replaceAll(/\{number(?::(\d{1,2}))?\}/g, (_, width: string | undefined) =>
      String(sequence).padStart(Number(width ?? '1'), '0'),
    );
}

/** What is wrong with a register's format, or null. */
export function formatFault(format: string): string | null {
  if (!/\{number(:\d{1,2})?\}/.test(format)) return 'register.invalid-format';
  return invoiceNumber(format, 9999, 9_999_999).length > LONGEST ? 'register.invalid-format' : null;
}
