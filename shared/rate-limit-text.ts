/** Upload and download, in bit/s or seconds. */
export interface Pair {
  readonly up: number;
  readonly down: number;
}

export interface ParsedRateLimit {
  readonly rate: Pair;
  readonly burst: Pair | null;
  readonly threshold: Pair | null;
  readonly time: Pair | null;
  readonly priority: number;
  readonly guaranteed: Pair;
}

const RATE = /^(\d+)([kMG]?)(?:\/(\d+)([kMG]?))?$/;
const TIME = /^(\d+)()(?:\/(\d+)())?$/;
const FACTORS: Readonly<Record<string, number>> = { '': 1, k: 1000, M: 1_000_000, G: 1_000_000_000 };
/** What a vendor's attribute can hold. */
const LONGEST_TEXT = 247;
const NOTHING: Pair = { up: 0, down: 0 };
const ONE_SECOND: Pair = { up: 1, down: 1 };

/** What a string says to the router, with all that it leaves out; null if it is not one. */
export function parseRateLimit(text: string): ParsedRateLimit | null {
  const groups = text.trim().split(/ +/);
  const urgency = groups[4] ?? '8';
  const pairs = groups.map((group, place) =>
    place === 4 ? NOTHING : readPair(group, place === 3 ? TIME : RATE),
  );
  const broken = text.length > LONGEST_TEXT || groups.length > 6 || !/^[1-8]$/.test(urgency);
  if (broken || !pairs.every((pair) => pair !== null)) return null;
  const [rate = NOTHING, burst = NOTHING, threshold = rate, time = ONE_SECOND, , guaranteed = rate] = pairs;
  const said = { rate, burst, threshold, time, guaranteed };
  if (!isSound(said)) return null;
  const none = burst.up === 0 && burst.down === 0 ? { burst: null, threshold: null, time: null } : {};
  return { ...said, ...none, priority: Number(urgency) };
}

interface Groups {
  readonly rate: Pair;
  readonly burst: Pair;
  readonly threshold: Pair;
  readonly time: Pair;
  readonly guaranteed: Pair;
}

/** A burst of zero is none. */
function isSound({ rate, burst, threshold, time, guaranteed }: Groups): boolean {
  return (['up', 'down'] as const).every((way) => {
    if (rate[way] > 0 && guaranteed[way] > rate[way]) return false;
    if (burst[way] === 0) return true;
    return burst[way] >= rate[way] && threshold[way] <= burst[way] && time[way] >= 1 && time[way] <= 3600;
  });
}

function readPair(text: string, form: RegExp): Pair | null {
  const [, up, upUnit, down = up, downUnit = upUnit] = form.exec(text) ?? [];
  if (up === undefined) return null;
  const value = (digits: string | undefined, unit = ''): number => Number(digits) * (FACTORS[unit] ?? 1);
  return { up: value(up, upUnit), down: value(down, downUnit) };
}

/** The longest burst of a direction, seconds, when the line was idle before: RouterOS's own rule of thumb. */
export function longestBurst(burst: number, threshold: number, time: number): number {
  return (threshold * time) / burst;
}
