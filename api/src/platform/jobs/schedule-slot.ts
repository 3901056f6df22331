import { addDays, type CivilDate } from '@ponte/shared/calendar';

/** Every so many minutes, counted from midnight, or once a day from a time of Italy's clock on. */
export type Schedule = { readonly everyMinutes: number } | { readonly dailyAt: string };

/** What the timetable remembers of a piece of work. */
export interface SlotState {
  /** The slot last taken; blank when none was. */
  readonly slot: string;
  /** When its worker was last known to be at it. */
  readonly aliveAt: Date;
  readonly finishedAt: Date | null;
}

/**
 * The slot that an instant belongs to, `2026-03-10 09:30` or `2026-03-10`; slots compare as strings. Before its time of day, work
 * of once a day still belongs to yesterday: a worker that starts late makes up for what was missed.
 */
export function slotOf(schedule: Schedule, day: CivilDate, time: string): string {
  if ('dailyAt' in schedule) return time >= schedule.dailyAt ? day : addDays(day, -1);
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  const start = minutes - (minutes % schedule.everyMinutes);
  return `${day} ${two(Math.floor(start / 60))}:${two(start % 60)}`;
}

/** Whether the slot is free: a later one than the last, or the last whose worker has fallen silent or failed. */
export function isFree(state: SlotState | null, slot: string, now: Date, silenceMs: number): boolean {
  if (state === null || state.slot < slot) return true;
  return (
    state.slot === slot && state.finishedAt === null && now.getTime() - state.aliveAt.getTime() > silenceMs
  );
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
