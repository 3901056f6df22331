import { Injectable, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../api/src/app.module';
import { Clock } from '../../api/src/platform/clock.service';
import { DecoratedMethodsModule } from '../../api/src/platform/decorated-methods.module';
import { OnSchedule } from '../../api/src/platform/jobs/on-schedule.decorator';
import { Timetable } from '../../api/src/platform/jobs/timetable.service';
import { testApp } from '../support/app';

/** What ran, in all workers of the test. */
const ran: string[] = [];
let failing = false;

@Injectable()
class Chores {
  @OnSchedule({ everyMinutes: 60 })
  async hourly(): Promise<void> {
    ran.push('hourly');
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (failing) throw new Error('not today');
  }

  @OnSchedule({ dailyAt: '03:00' })
  nightly(): Promise<void> {
    ran.push('nightly');
    return Promise.resolve();
  }
}

@Module({ imports: [AppModule, DecoratedMethodsModule], providers: [Timetable, Chores] })
class ChoresModule {}

describe('work by the clock', () => {
  const app = testApp({ worker: false });
  const workers: INestApplicationContext[] = [];

  beforeAll(async () => {
    const server = process.env.DATABASE_URL;
    process.env.DATABASE_URL = app.databaseUrl;
    for (let count = 0; count < 2; count += 1) {
      workers.push(await NestFactory.createApplicationContext(ChoresModule, { logger: false }));
    }
    process.env.DATABASE_URL = server;
  }, 60_000);

  afterAll(() => Promise.all(workers.map((worker) => worker.close())));

  /** All workers look at once, twice, at this time of Italy's clock; what ran of our chores. */
  const look = async (time: string): Promise<string[]> => {
    ran.length = 0;
    for (const worker of workers) worker.get(Clock).hold(new Date(`${time}:00+01:00`));
    const looking = workers.flatMap((worker) => [worker.get(Timetable), worker.get(Timetable)]);
    await Promise.all(looking.map((timetable) => timetable.runDue()));
    return [...ran].sort();
  };

  it('runs once in each slot, whatever the number of workers', async () => {
    expect(await look('2026-03-10T08:59')).toEqual(['hourly', 'nightly']);
    expect(await look('2026-03-10T08:59')).toEqual([]);
    expect(await look('2026-03-10T09:00')).toEqual(['hourly']);
    expect(await look('2026-03-11T02:59')).toEqual(['hourly']);
    expect(await look('2026-03-11T03:00')).toEqual(['hourly', 'nightly']);
  });

  it('is tried again when it has failed, once its worker has been silent for a while', async () => {
    failing = true;
    expect(await look('2026-03-11T10:00')).toEqual(['hourly']);
    failing = false;
    expect(await look('2026-03-11T10:01')).toEqual([]);
    const [entry] = await app.db.query<Record<string, unknown>[]>(
      "SELECT error, finished_at AS finishedAt FROM timetable_entry WHERE name = 'Chores.hourly'",
    );
    expect(entry).toEqual({ error: 'Error: not today', finishedAt: null });
    expect(await look('2026-03-11T10:05')).toEqual(['hourly']);
    expect(await look('2026-03-11T10:10')).toEqual([]);
  });
});
