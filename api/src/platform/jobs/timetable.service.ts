import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Clock } from '../clock.service';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { Transactions } from '../db/transactions.service';
import { DecoratedMethods, type DecoratedMethod } from '../decorated-methods.service';
import { OnSchedule } from './on-schedule.decorator';
import { isFree, slotOf, type Schedule } from './schedule-slot';
import { TimetableEntry } from './timetable-entry.entity';

const LOOK_EVERY_MS = 5_000;
const BEAT_MS = 30_000;
/** Silent for so long, a worker is taken for fallen; work that failed is tried again after it. */
const SILENCE_MS = 180_000;

/** Runs what is due by the clock. Every worker looks; the row of a piece of work gives each of its slots to one of them. */
@Injectable()
export class Timetable implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(Timetable.name);
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private running = false;
  private works: readonly DecoratedMethod<Schedule>[] | undefined;

  constructor(
    private readonly db: Transactions,
    private readonly methods: DecoratedMethods,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.timetable) return;
    this.running = true;
    this.look();
  }

  async onApplicationShutdown(): Promise<void> {
    this.running = false;
    clearTimeout(this.timer);
    await this.looking;
  }

  /** Runs all that is due now and free, one after the other. */
  async runDue(): Promise<void> {
    this.works ??= this.methods.find(OnSchedule);
    for (const work of this.works) {
      const slot = slotOf(work.value, this.clock.today(), this.clock.time());
      if (await this.claim(work.name, slot)) await this.run(work);
    }
  }

  private look(): void {
    this.looking = this.runDue()
      .catch((error: unknown) => {
        this.log.error(error);
      })
      .then(() => {
        if (this.running) this.timer = setTimeout(this.look.bind(this), LOOK_EVERY_MS);
      });
  }

  /** A look without a lock first: most of the time nothing is due. */
  private async claim(name: string, slot: string): Promise<boolean> {
    const known = await this.db.manager.findOneBy(TimetableEntry, { name });
    if (!isFree(known, slot, this.clock.now(), SILENCE_MS)) return false;
    if (!known) await this.enter(name);
    return this.db.run(async (tx) => {
      const entry = await tx.findOneOrFail(TimetableEntry, {
        where: { name },
        lock: { mode: 'pessimistic_write' },
      });
      const now = this.clock.now();
      if (!isFree(entry, slot, now, SILENCE_MS)) return false;
      await tx.update(TimetableEntry, name, { slot, aliveAt: now, finishedAt: null, error: null });
      return true;
    });
  }

  /** In a transaction of its own: a duplicate leaves a lock behind that two workers could not both make more of. */
  private async enter(name: string): Promise<void> {
    await this.db.run((tx) =>
      tx.query("INSERT IGNORE INTO timetable_entry (name, slot, alive_at) VALUES (?, '', ?)", [
        name,
        this.clock.now(),
      ]),
    );
  }

  private async run({ name, call }: DecoratedMethod<Schedule>): Promise<void> {
    const beat = setInterval(() => {
      void this.note(name, { aliveAt: this.clock.now() });
    }, BEAT_MS);
    try {
      await call();
      await this.note(name, { finishedAt: this.clock.now() });
    } catch (error) {
      this.log.error(error, `${name} failed and will be tried again`);
      await this.note(name, { error: String(error).slice(0, 500) });
    } finally {
      clearInterval(beat);
    }
  }

  private async note(name: string, values: Partial<TimetableEntry>): Promise<void> {
    await this.db
      .run((tx) => tx.update(TimetableEntry, name, values))
      .catch((error: unknown) => {
        this.log.error(error);
      });
  }
}
