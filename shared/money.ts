import Big from 'big.js';

Big.DP = 20;
Big.RM = Big.roundHalfUp;
Big.strict = true;

/** Anything that is exactly a decimal: never a JavaScript float. Integers are allowed as numbers by `decimal`. */
export type DecimalSource = Big | string;

export const ZERO = new Big('0');

/** Whole numbers that come up all the time: days of a year, months, percents. A Big never changes, so they can be shared. */
const SMALL = Array.from({ length: 367 }, (_, value) => new Big(value.toString()));

/**
 * Decimals by the text they were read from: rates, quantities and list prices come back a hundred thousand times in a run, and a
 * shared one costs neither time to parse nor memory to keep.
 */
const READ = new Map<string, Big>();
const MOST_READ = 2000;

/** A decimal from a string, a Big or a whole number; a fractional number is refused, since it is already rounded. */
export function decimal(value: DecimalSource | number): Big {
  if (typeof value === 'string') return READ.get(value) ?? read(value);
  if (typeof value !== 'number') return value;
  const known = SMALL[value];
  if (known) return known;
  if (!Number.isSafeInteger(value)) throw new TypeError(`not a whole number: ${String(value)}`);
  return new Big(value.toString());
}

function read(text: string): Big {
  const value = new Big(text);
  if (READ.size >= MOST_READ) READ.clear();
  READ.set(text, value);
  return value;
}

/** Rounded to the cent, half away from zero: the rounding of invoices, taxes and instalments (EUR). */
export function roundCents(amount: Big): Big {
  return amount.round(2, Big.roundHalfUp);
}

/** Exact sum. */
export function sum(amounts: Iterable<Big>): Big {
  let total = ZERO;
  for (const amount of amounts) total = total.plus(amount);
  return total;
}

/** As JSON and XML write it: two decimals, point, no thousands. */
export function money(amount: Big): string {
  return amount.toFixed(2);
}

/** As JSON writes a unit price or a percentage: at least two decimals, and as many as it has. */
export function price(amount: Big): string {
  const shortest = amount.toFixed();
  const decimals = shortest.length - shortest.indexOf('.') - 1;
  return shortest.includes('.') && decimals > 2 ? shortest : amount.toFixed(2);
}

/**
 * Splits `total` (whole cents) by weights so that the parts add up to it exactly: each part is rounded down to the cent
 * and the cents left over go to the parts that lost most (largest remainder, earliest first on a tie).
 */
export function allocate(total: Big, weights: readonly Big[]): Big[] {
  const whole = sum(weights);
  if (whole.eq(ZERO)) throw new RangeError('weights add up to zero');
  if (weights.length === 1) return [total];
  const cents = total.times('100');
  const exact = weights.map((weight) => cents.times(weight).div(whole));
  const floors = exact.map((part) => part.round(0, Big.roundDown));
  const left = cents.minus(sum(floors)).toNumber();
  const step = left < 0 ? '-1' : '1';
  const order = exact
    .map((part, index) => ({ index, lost: part.minus(floors[index] ?? ZERO).abs() }))
    .sort((a, b) => b.lost.cmp(a.lost) || a.index - b.index)
    .slice(0, Math.abs(left));
  for (const { index } of order) floors[index] = (floors[index] ?? ZERO).plus(step);
  return floors.map((part) => part.div('100'));
}

/** Equal parts of an amount in whole cents, counted from 1; the first takes the cents that don't divide. */
export function equalPart(total: Big, part: number, parts: number): Big {
  const equal = total.div(decimal(parts)).round(2, Big.roundDown);
  return part === 1 ? total.minus(equal.times(decimal(parts - 1))) : equal;
}
