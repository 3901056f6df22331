/** FatturaPA wants at most 20 characters and at least one digit in a document's number (SDI 00425). */
const LONGEST = 20;
const NUMBER = /\{number(?::(\d))?\}/g;
const YEAR = /\{year(?::2)?\}/g;
/** Years in which no two registers may give the same number. */
const [FIRST_YEAR, LAST_YEAR] = [2020, 2060];

/** A register's number as printed: `{year}` or `{year:2}`, and `{number}` or `{number:5}` padded with zeros to five digits. */
export function invoiceNumber(format: string, year: number, sequence: number): string {
  return inYear(format, year).replaceAll(NUMBER, (_, width: string | undefined) =>
    String(sequence).padStart(Number(width ?? '1'), '0'),
  );
}

/**
 * What is wrong with a register's format, or null. It takes one `{number}`, set apart from other digits lest 1 and 11 of two years
 * look alike, and otherwise printable ASCII (FatturaPA's String20Type) without braces.
 */
export function formatFault(format: string): string | null {
  const literals = format.replaceAll(NUMBER, '#').replaceAll(YEAR, '9');
  const sound =
    /^[\x20-\x22\x24-\x7a]*#[\x20-\x22\x24-\x7a]*$/.test(literals) &&
    !/\d#|#\d/.test(literals) &&
    format.trim() === format;
  return sound && invoiceNumber(format, 9999, 9_999_999).length <= LONGEST ? null : 'register.invalid-format';
}

/** Whether two formats could give the same number within a year, which SdI would refuse (00404). Padding is no difference. */
export function formatsMeet(one: string, other: string): boolean {
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    const [a, b] = [literalsOf(one, year), literalsOf(other, year)];
    if (meet(a, b) || meet(b, a)) return true;
  }
  return false;
}

interface Literals {
  readonly before: string;
  readonly after: string;
}

function literalsOf(format: string, year: number): Literals {
  const [before = '', after = ''] = inYear(format, year).replaceAll(NUMBER, '\0').split('\0');
  return { before, after };
}

/**
 * A number that `one` gives and `other` gives too, by the first digits that either could have: its own run of digits would stand where the other
 * has a literal. Digits of literals are never beside a `{number}`, so one run is tried for each run of the other's literals.
 */
function meet(one: Literals, other: Literals): boolean {
  const runs = ['1', ...(`${other.before} ${other.after}`.match(/\d+/g) ?? [])];
  return runs.some((digits) => {
    const number = one.before + digits + one.after;
    const rest = number.slice(other.before.length, number.length - other.after.length);
    const long = number.length > other.before.length + other.after.length;
    return long && number.startsWith(other.before) && number.endsWith(other.after) && /^\d+$/.test(rest);
  });
}

function inYear(format: string, year: number): string {
  return format.replaceAll(YEAR, (token) => (token === '{year}' ? String(year) : String(year).slice(-2)));
}
