import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import type { NumberSequence } from './number-sequence.entity';

type Counter = Pick<NumberSequence, 'id' | 'next' | 'lastOn'>;

/** Gives numbers without gaps: the counter's row stays locked until the caller's transaction ends, and rolls back with it. */
@Injectable()
export class Numbering {
  /**
   * Takes `count` numbers of a series and year, and answers the first. With a day `on`, refuses to go back before the day
   * of the last number given (`numbering.date-before-last`).
   */
  async reserve(
    tx: EntityManager,
    series: string,
    year: number,
    count: number,
    on: CivilDate | null,
  ): Promise<number> {
    const sequence = (await this.lock(tx, series, year)) ?? (await this.open(tx, series, year));
    if (on !== null && sequence.lastOn !== null && on < sequence.lastOn) {
      throw new DomainError('numbering.date-before-last', { series, on, last: sequence.lastOn });
    }
    await tx.query(
      'UPDATE number_sequence SET next = next + ?, last_on = COALESCE(?, last_on) WHERE id = ?',
      [count, on, sequence.id],
    );
    return sequence.next;
  }

  /** Day of the last number that a series gave in each of these years, where there is one; the years are held as by `reserve`. */
  async lastDays(
    tx: EntityManager,
    series: string,
    years: readonly number[],
  ): Promise<Map<number, CivilDate>> {
    const last = new Map<number, CivilDate>();
    for (const year of [...new Set(years)].sort((one, other) => one - other)) {
      const { lastOn } = (await this.lock(tx, series, year)) ?? (await this.open(tx, series, year));
      if (lastOn !== null) last.set(year, lastOn);
    }
    return last;
  }

  /** By plain SQL: every batch of a run comes by here, and holds up all others meanwhile. */
  private async lock(tx: EntityManager, series: string, year: number): Promise<Counter | null> {
    const [row] = await tx.query<Counter[]>(
      'SELECT id, next, last_on AS lastOn FROM number_sequence WHERE series = ? AND year = ? FOR UPDATE',
      [series, year],
    );
    return row ?? null;
  }

  private async open(tx: EntityManager, series: string, year: number): Promise<Counter> {
    await tx.query('INSERT IGNORE INTO number_sequence (series, year) VALUES (?, ?)', [series, year]);
    const sequence = await this.lock(tx, series, year);
    if (!sequence) throw new DomainError('numbering.not-found', { series, year });
    return sequence;
  }
}
