/** How many of a list's values stand in a row. */
const MOST = 5;

/** What a job was given, `invoiceIds 4711, 4712 · issuedOn 2026-03-31`; a long list is cut. */
export function describeData(data: Readonly<Record<string, unknown>>): string {
  return Object.entries(data)
    .map(([name, value]) => `${name} ${Array.isArray(value) ? list(value) : print(value)}`)
    .join(' · ');
}

function list(values: readonly unknown[]): string {
  const shown = values.slice(0, MOST).map(print).join(', ');
  return values.length > MOST ? `${shown} … (${values.length})` : shown;
}

function print(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
