/** The text of a CSV file: UTF-8, or what spreadsheets on Windows write when it is none. */
export function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A report as a CSV text for a spreadsheet: semicolons, each field in quotes. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string): string =>
    `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return `\uFEFF${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;
}
