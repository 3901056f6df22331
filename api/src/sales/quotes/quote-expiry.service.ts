import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import { OnSchedule } from '../../platform/jobs/on-schedule.decorator';
import { Quote } from './quote.entity';

const AT_ONCE = 500;

/** Ends quotes whose last day is over. Whoever comes with the link is told so from midnight on, however late this runs. */
@Injectable()
export class QuoteExpiry {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Ends all that are over; answers how many. Safe to repeat. */
  @OnSchedule({ dailyAt: '00:15' })
  async endDue(): Promise<number> {
    let ended = 0;
    for (let batch = AT_ONCE; batch === AT_ONCE; ended += batch) batch = await this.endSome();
    return ended;
  }

  private endSome(): Promise<number> {
    return this.db.run(async (tx) => {
      const due = await tx.find(Quote, {
        where: { status: 'sent', validUntil: LessThan(this.clock.today()) },
        lock: { mode: 'pessimistic_write' },
        order: { id: 'ASC' },
        take: AT_ONCE,
      });
      await tx.save(due.map((quote) => Object.assign(quote, { status: 'expired' as const })));
      return due.length;
    });
  }
}
