/** A choice and how heavy it weighs against the others; weights need not add up to anything. */
export type Weighted<T> = readonly [weight: number, value: T];

/** FNV-1a over the text, a 32-bit integer. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/**
 * A repeatable stream of random choices (sfc32). The same seed and path give the same stream on every machine, and each
 * path is a stream of its own, so one more draw for one customer never changes another. Not for secrets.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: number, ...path: readonly (string | number)[]) {
    this.a = seed | 0;
    this.b = hash(path.join('/'));
    this.c = hash(`${String(seed)}:${path.join('/')}`);
    for (let i = 0; i < 12; i += 1) this.next();
  }

  /** At least 0, less than 1. */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 0x1_0000_0000;
  }

  /** A whole number, both ends included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  /** True in `probability` (0 to 1) of the draws. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** Any element, all alike; an empty list is a RangeError. */
  pick<T>(list: readonly T[]): T {
    return this.at(list, this.next());
  }

  /** Any element, the first ones far oftener: a list of names ordered from common to rare. */
  skewed<T>(list: readonly T[]): T {
    return this.at(list, this.next() ** 2);
  }

  /** An element as often as its weight says; no weight at all is a RangeError. */
  weighted<T>(choices: readonly Weighted<T>[]): T {
    let rest = this.next() * choices.reduce((total, [weight]) => total + weight, 0);
    for (const [weight, value] of choices) {
      rest -= weight;
      if (rest < 0) return value;
    }
    throw new RangeError('nothing to choose from');
  }

  private at<T>(list: readonly T[], share: number): T {
    if (list.length === 0) throw new RangeError('nothing to choose from');
    return list[Math.floor(share * list.length)] as T;
  }
}

const STEP = 7919;

/**
 * Shuffles 0..span-1 one to one, so that numbers made from running indexes look random and still never repeat within
 * `span`. The span must not be a multiple of the prime 7919.
 */
export function scatter(index: number, span: number): number {
  if (span % STEP === 0) throw new RangeError(`span ${String(span)} is a multiple of ${String(STEP)}`);
  return ((index % span) * STEP) % span;
}
