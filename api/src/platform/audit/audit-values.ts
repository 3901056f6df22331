import Big from 'big.js';

/** Long enough for a note, too short for a logo to fill the audit. */
const LONGEST_TEXT = 2000;

const SECRET_NAME = /(password|secret|token|hash)$/i;

/** Stands for a value that nobody may read; that it changed is still told. */
export const SECRET_VALUE = '[secret]';

/** Columns that change by themselves with every save and tell nothing. */
const NOISE: ReadonlySet<string> = new Set(['version', 'updatedAt']);

type Values = Readonly<Record<string, unknown>>;

interface Change {
  readonly before: Values;
  readonly after: Values;
}

/** One value as the audit keeps it: decimals as strings, instants as ISO text, long texts cut. */
function readable(value: unknown): unknown {
  if (value === undefined) return null;
  if (value instanceof Big) return value.toFixed();
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string' && value.length > LONGEST_TEXT) return `${value.slice(0, LONGEST_TEXT)}…`;
  return value;
}

function shown(name: string, value: unknown): unknown {
  return value !== null && SECRET_NAME.test(name) ? SECRET_VALUE : value;
}

/** Decimals differ by value (`22` is `22.00`), structures by content. */
function differs(before: unknown, after: unknown): boolean {
  if (before instanceof Big && after instanceof Big) return !before.eq(after);
  return JSON.stringify(before ?? null) !== JSON.stringify(after ?? null);
}

/** What a record holds; empty columns are left out. */
export function snapshot(values: Values): Values {
  const told = Object.entries(values)
    .filter(([name]) => !NOISE.has(name))
    .map(([name, value]) => [name, shown(name, readable(value))] as const)
    .filter(([, value]) => value !== null);
  return Object.fromEntries(told);
}

/**
 * The columns that differ, with both values; null if none does. A column that `after` does not set at all was not
 * touched. Secrets are masked on both sides.
 */
export function changeOf(before: Values, after: Values): Change | null {
  const names = Object.keys(after).filter(
    (name) => !NOISE.has(name) && after[name] !== undefined && differs(before[name], after[name]),
  );
  if (names.length === 0) return null;
  const pick = (values: Values): Values =>
    Object.fromEntries(names.map((name) => [name, shown(name, readable(values[name]))]));
  return { before: pick(before), after: pick(after) };
}
