import { addDays, addMonths, startOfMonth, type CivilDate } from '@ponte/shared/calendar';
import { startOfDay } from '@ponte/shared/office-day';
import { Random } from '../random';
import { hourTraffic, wideTraffic, type DemoLine, type HourTraffic } from './line-habits';

const SEED = 1;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Days back that sessions are told one by one. */
const SESSION_DAYS = 21;
/** Days whose traffic is told by the hour, and months told by the day, before the present ones. */
const HOURLY_DAYS = 3;
const DAILY_MONTHS = 2;
const MONTHS = 11;

/** A line and when it could be up: from one instant up to another, in milliseconds since 1970. */
export interface PastLine extends DemoLine {
  readonly since: number;
  readonly until: number;
}

/** A stretch of time whose traffic is one sample, in milliseconds since 1970. */
export interface Stretch {
  readonly span: 'hour' | 'day' | 'month';
  readonly from: number;
  readonly to: number;
  /** What the office's clock shows. */
  readonly localHour: number;
}

export interface PastSample extends HourTraffic {
  readonly stretch: Stretch;
}

/** A session that is over. Instants are whole seconds, in milliseconds since 1970. */
export interface PastSession extends HourTraffic {
  readonly from: number;
  readonly to: number;
  /** Acct-Terminate-Cause in RADIUS's own word. */
  readonly cause: string;
}

/** The year up to an instant without gaps: months, then days, and hours for the last days, as retention would leave it. */
export function stretchesUpTo(today: CivilDate, now: number): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (span: Stretch['span'], from: number, to: number, localHour = 0): void => {
    if (from < now) stretches.push({ span, from, to, localHour });
  };
  const thisMonth = startOfMonth(today);
  for (let back = MONTHS; back > DAILY_MONTHS; back -= 1) {
    add('month', start(addMonths(thisMonth, -back)), start(addMonths(thisMonth, 1 - back)));
  }
  const hourly = addDays(today, -HOURLY_DAYS);
  for (let day = addMonths(thisMonth, -DAILY_MONTHS); day < hourly; day = addDays(day, 1)) {
    add('day', start(day), start(addDays(day, 1)));
  }
  for (let day = hourly; day <= today; day = addDays(day, 1)) {
    for (let at = start(day), hour = 0; at < start(addDays(day, 1)); at += HOUR, hour += 1) {
      add('hour', at, at + HOUR, hour % 24);
    }
  }
  return stretches;
}

/** What the line moved in each stretch that it could be up in. */
export function pastTraffic(line: PastLine, stretches: readonly Stretch[]): PastSample[] {
  return stretches.flatMap((stretch) => {
    const share = shareOf(stretch, line.since, line.until);
    if (share <= 0) return [];
    const { from, to, span, localHour } = stretch;
    const whole =
      span === 'hour'
        ? hourTraffic(line, Math.floor(from / HOUR), localHour)
        : wideTraffic(line, from, (to - from) / DAY);
    return [{ stretch, down: Math.round(whole.down * share), up: Math.round(whole.up * share) }];
  });
}

/**
 * The sessions of the last weeks, one after the other; what they moved is what the samples say of their time. The last of a
 * line that is still good went down with its router, `now`.
 */
export function pastSessions(line: PastLine, samples: readonly PastSample[], now: number): PastSession[] {
  const random = new Random(SEED, 'sessions', line.id);
  const sessions: PastSession[] = [];
  const late = samples.filter(({ stretch }) => stretch.to > now - SESSION_DAYS * DAY);
  let from = Math.max(line.since, now - SESSION_DAYS * DAY + random.int(0, DAY));
  while (from < line.until) {
    const dropped = from + random.int(3 * HOUR, 96 * HOUR);
    const cause = random.chance(0.7) ? 'Lost-Carrier' : 'User-Request';
    const rest = random.chance(0.15) ? random.int(5 * MINUTE, 50 * MINUTE) : random.int(3_000, 15_000);
    const to = Math.min(dropped, line.until);
    const last = line.until === now ? 'NAS-Reboot' : 'Admin-Reset';
    sessions.push({
      ...moved(late, from, to),
      ...{ from: wholeSecond(from), to: wholeSecond(to), cause: dropped < line.until ? cause : last },
    });
    from = to + rest;
  }
  return sessions;
}

function moved(samples: readonly PastSample[], from: number, to: number): HourTraffic {
  let down = 0;
  let up = 0;
  for (const sample of samples) {
    const share = Math.max(0, shareOf(sample.stretch, from, to));
    down += sample.down * share;
    up += sample.up * share;
  }
  return { down: Math.floor(down), up: Math.floor(up) };
}

/** How much of a stretch lies between two instants; not above zero when nothing does. */
function shareOf(stretch: Stretch, from: number, to: number): number {
  return (Math.min(stretch.to, to) - Math.max(stretch.from, from)) / (stretch.to - stretch.from);
}

const start = (day: CivilDate): number => Date.parse(startOfDay(day));
const wholeSecond = (instant: number): number => instant - (instant % 1000);
