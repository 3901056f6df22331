import { addDays, addMonths, startOfMonth, type CivilDate } from '@ponte/shared/calendar';
import { dayOf, startOfDay } from '@ponte/shared/office-day';

export const TRAFFIC_SPANS = ['hour', 'day', 'month'] as const;
/** How wide a bar of the graph is, and how wide a stored sample: hours are kept for weeks, days for a year, months for ever. */
export type TrafficSpan = (typeof TRAFFIC_SPANS)[number];

/** What one account moved in one span, in bytes. */
export interface TrafficSample {
  readonly startsAt: Date;
  readonly down: number;
  readonly up: number;
}

/** A bar: `at` is an instant for hours, a day for days, the first day for months. */
export interface TrafficBar {
  readonly at: string;
  readonly down: number;
  readonly up: number;
}

/** The bars from one day to another (which is included), with the empty ones; samples of several widths add up. */
export function trafficSeries(
  samples: readonly TrafficSample[],
  span: TrafficSpan,
  from: CivilDate,
  to: CivilDate,
): TrafficBar[] {
  const bars = new Map(places(span, from, to).map((at) => [at, { at, down: 0, up: 0 }]));
  for (const { startsAt, down, up } of samples) {
    const bar = bars.get(placeOf(startsAt, span));
    if (!bar) continue;
    bar.down += down;
    bar.up += up;
  }
  return [...bars.values()];
}

function placeOf(startsAt: Date, span: TrafficSpan): string {
  if (span === 'hour') return startsAt.toISOString();
  const day = dayOf(startsAt.toISOString());
  return span === 'day' ? day : startOfMonth(day);
}

function places(span: TrafficSpan, from: CivilDate, to: CivilDate): string[] {
  const found: string[] = [];
  if (span === 'hour') {
    const end = Date.parse(startOfDay(addDays(to, 1)));
    for (let at = Date.parse(startOfDay(from)); at < end; at += 3_600_000) found.push(instant(at));
  } else if (span === 'day') {
    for (let day = from; day <= to; day = addDays(day, 1)) found.push(day);
  } else {
    const first = startOfMonth(from);
    for (let count = 0; addMonths(first, count) <= to; count += 1) found.push(addMonths(first, count));
  }
  return found;
}

const instant = (ms: number): string => new Date(ms).toISOString();
