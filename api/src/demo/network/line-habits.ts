import { Random } from '../random';

/** A line of the demo as its traffic goes by: who it is, how fast, and whether a company works behind it. */
export interface DemoLine {
  readonly id: number;
  readonly downKbps: number;
  readonly business: boolean;
}

export interface HourTraffic {
  readonly down: number;
  readonly up: number;
}

/** Shares of a day by the hour of the office's clock, in thousandths. */
const HOME = [22, 12, 8, 6, 5, 6, 12, 24, 32, 34, 36, 38, 44, 46, 42, 40, 42, 50, 62, 76, 92, 104, 98, 69];
const OFFICE = [6, 5, 5, 5, 5, 6, 12, 30, 84, 108, 110, 104, 62, 60, 96, 104, 98, 60, 16, 8, 6, 5, 5, 5];
const SEED = 1;
/** Bytes a day for each kbit/s that a home can draw: 100 Mbit/s draws about 9 GB. */
const BYTES_PER_KBPS = 90_000;

/** What a line moves in one hour, in bytes. The same line and hour (since 1970, UTC) always give the same. */
export function hourTraffic(
  { id, downKbps, business }: DemoLine,
  hour: number,
  localHour: number,
): HourTraffic {
  const thirst = new Random(SEED, 'thirst', id).next();
  const luck = new Random(SEED, 'hour', id, hour).next();
  const share = ((business ? OFFICE : HOME)[localHour] ?? 0) / 1000;
  const down = downKbps * BYTES_PER_KBPS * share * (0.2 + 1.6 * thirst) * (0.4 + 1.2 * luck);
  return { down: Math.round(down), up: Math.round(down * upShare(business)) };
}

/** What a line moves in some days together, in bytes. The same line and instant of beginning always give the same. */
export function wideTraffic({ id, downKbps, business }: DemoLine, from: number, days: number): HourTraffic {
  const thirst = new Random(SEED, 'thirst', id).next();
  const luck = new Random(SEED, 'days', id, from).next();
  const down = downKbps * BYTES_PER_KBPS * days * (0.2 + 1.6 * thirst) * (0.6 + 0.8 * luck);
  return { down: Math.round(down), up: Math.round(down * upShare(business)) };
}

/** What goes up for each byte that comes down. */
const upShare = (business: boolean): number => (business ? 0.35 : 0.09);
