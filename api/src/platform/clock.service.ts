import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';

const romeTime = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', timeStyle: 'short' });
const romeDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome', dateStyle: 'short' });

/** The only source of "now". Business days are those of Italy; tests hold the clock. */
@Injectable()
export class Clock {
  private held: Date | null = null;

  now(): Date {
    return this.held ? new Date(this.held) : new Date();
  }

  /** Today's day in Italy. */
  today(): CivilDate {
    return romeDay.format(this.now());
  }

  /** What Italy's clocks show now, `HH:MM`. */
  time(): string {
    return romeTime.format(this.now());
  }

  /** Stops the clock at an instant, or at noon of a day; null lets it run again. For tests, demo data and dry runs. */
  hold(at: Date | CivilDate | null): void {
    this.held = typeof at === 'string' ? new Date(`${at}T11:00:00Z`) : at;
  }
}
