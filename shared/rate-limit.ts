/*
 * `Mikrotik-Rate-Limit`: rx[/tx] [brx[/btx] [trx[/ttx] [srx[/stx] [priority [mrx[/mtx]]]]]]. The router's rx is what it
 * receives, the customer's upload; the first of each pair is always the upload.
 */

/** Speeds in kbit/s, times in seconds; null where nothing is said. */
export interface RateLimits {
  readonly upKbps: number;
  readonly downKbps: number;
  /** No limit in either direction. */
  readonly unlimited: boolean;
  readonly burstUpKbps: number | null;
  readonly burstDownKbps: number | null;
  /** Mean speed below which a burst is allowed; the speed itself unless said. */
  readonly thresholdUpKbps: number | null;
  readonly thresholdDownKbps: number | null;
  /** What the mean is taken over; 1 unless said. */
  readonly burstTimeUpS: number | null;
  readonly burstTimeDownS: number | null;
  /** 1 first, 8 last. */
  readonly priority: number;
  /** Guaranteed; the speed itself unless said. */
  readonly minUpKbps: number | null;
  readonly minDownKbps: number | null;
}

export interface RateFault {
  readonly field: keyof RateLimits;
  readonly code: string;
}

/** The fastest a field may say: 100 Gbit/s. */
export const MOST_KBPS = 100_000_000;
const LOWEST_PRIORITY = 8;

/** All that makes the numbers contradict each other. */
export function rateFaults(limits: RateLimits): RateFault[] {
  const { unlimited, priority } = limits;
  const faults = unlimited ? [] : [...directionFaults(limits, 'Up'), ...directionFaults(limits, 'Down')];
  if (!(Number.isInteger(priority) && priority >= 1 && priority <= LOWEST_PRIORITY))
    faults.push({ field: 'priority', code: 'radius-service.priority' });
  return faults;
}

type Rule = readonly [field: keyof RateLimits, complaint: string, broken: boolean];

function directionFaults(limits: RateLimits, way: 'Up' | 'Down'): RateFault[] {
  const rateField = way === 'Up' ? 'upKbps' : 'downKbps';
  const rate = limits[rateField];
  const burst = limits[`burst${way}Kbps`];
  const threshold = limits[`threshold${way}Kbps`];
  const time = limits[`burstTime${way}S`];
  const least = limits[`min${way}Kbps`];
  const rules: readonly Rule[] = [
    [rateField, 'rate-missing', !(rate >= 1)],
    [`burst${way}Kbps`, 'burst-below-rate', burst !== null && burst < rate],
    [`threshold${way}Kbps`, 'needs-burst', threshold !== null && burst === null],
    [
      `threshold${way}Kbps`,
      'threshold-above-burst',
      threshold !== null && burst !== null && threshold > burst,
    ],
    [`burstTime${way}S`, 'needs-burst', time !== null && burst === null],
    [`burstTime${way}S`, 'burst-time', time !== null && !(time >= 1 && time <= 3600)],
    [`min${way}Kbps`, 'guaranteed-above-rate', least !== null && least > rate],
  ];
  return rules
    .filter(([, , broken]) => broken)
    .map(([field, complaint]) => ({ field, code: `radius-service.${complaint}` }));
}

export type RateWarning = 'inverted' | 'burst-without-effect' | 'threshold-above-rate';

/** What is legal and yet hardly meant. */
export function rateWarnings(limits: RateLimits): RateWarning[] {
  if (limits.unlimited) return [];
  const { upKbps: up, downKbps: down } = limits;
  const idle = (burst: number | null, rate: number): boolean => burst === null || burst === rate;
  const burst = limits.burstUpKbps ?? limits.burstDownKbps;
  const found: (readonly [RateWarning, boolean])[] = [
    ['inverted', down < up],
    [
      'burst-without-effect',
      burst !== null && idle(limits.burstUpKbps, up) && idle(limits.burstDownKbps, down),
    ],
    ['threshold-above-rate', (limits.thresholdUpKbps ?? 0) > up || (limits.thresholdDownKbps ?? 0) > down],
  ];
  return found.filter(([, applies]) => applies).map(([warning]) => warning);
}

/** The string for the router, up to the last group that says something. The numbers must be free of `rateFaults`. */
export function buildRateLimit(limits: RateLimits): string {
  if (limits.unlimited) return joined(['0/0', ...tail(limits, NO_BURST)]);
  return joined([pair(limits.upKbps, limits.downKbps), ...tail(limits, burstGroups(limits))]);
}

const NO_BURST = ['0/0', '0/0', '0/0'];

/** Burst, threshold and time; null where there is no burst at all. A direction without one has zeros. */
function burstGroups(limits: RateLimits): string[] | null {
  const { burstUpKbps: up, burstDownKbps: down } = limits;
  if (up === null && down === null) return null;
  const whereBurst = (upValue: number, downValue: number): readonly [number, number] => [
    up === null ? 0 : upValue,
    down === null ? 0 : downValue,
  ];
  const threshold = whereBurst(
    limits.thresholdUpKbps ?? limits.upKbps,
    limits.thresholdDownKbps ?? limits.downKbps,
  );
  const time = whereBurst(limits.burstTimeUpS ?? 1, limits.burstTimeDownS ?? 1);
  return [pair(up ?? 0, down ?? 0), pair(...threshold), time.join('/')];
}

function tail(limits: RateLimits, burst: readonly string[] | null): string[] {
  const { upKbps, downKbps, minUpKbps, minDownKbps, priority, unlimited } = limits;
  const guaranteed = minUpKbps !== null || minDownKbps !== null;
  const least = guaranteed && !unlimited ? [pair(minUpKbps ?? upKbps, minDownKbps ?? downKbps)] : [];
  const urgent = priority !== LOWEST_PRIORITY || least.length > 0 ? [String(priority)] : [];
  if (urgent.length > 0) return [...(burst ?? NO_BURST), ...urgent, ...least];
  return unlimited || burst === null ? [] : withoutUsual(burst, limits);
}

/** Threshold and time are left out where they are what the router would take anyway. */
function withoutUsual(burst: readonly string[], { upKbps, downKbps, ...limits }: RateLimits): string[] {
  const both = limits.burstUpKbps !== null && limits.burstDownKbps !== null;
  const [rate = '', threshold = '', time = ''] = burst;
  if (!both || time !== '1/1') return [rate, threshold, time];
  return threshold === pair(upKbps, downKbps) ? [rate] : [rate, threshold];
}

const joined = (groups: readonly string[]): string => groups.join(' ');

const pair = (up: number, down: number): string => `${speed(up)}/${speed(down)}`;

/** `10M`, `2500k`, `0`: whole numbers only, and never `G`, which older routers don't know. */
function speed(kbps: number): string {
  if (kbps === 0) return '0';
  return kbps % 1000 === 0 ? `${kbps / 1000}M` : `${kbps}k`;
}
