/**
 * The parameters of a report as one text, the same whatever order they come in: `from=2026-01-01&to=2026-03-31`. What is not given
 * is left out.
 */
export function reportParameters(given: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value !== undefined) query.set(name, String(value));
  query.sort();
  return query.toString();
}
