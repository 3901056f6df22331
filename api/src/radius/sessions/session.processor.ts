import { Process, Processor } from '@nestjs/bull';
import type { Job } from 'bull';
import type { SessionJob } from './session-queue.service';
import { SessionWork } from './session-work.service';

/** One job is some requests of one NAS. Most of its time it waits for answers, so many go on side by side. */
@Processor('radius')
export class SessionProcessor {
  constructor(private readonly work: SessionWork) {}

  @Process({ name: 'sessions', concurrency: 16 })
  async sessions({ data }: Job<SessionJob>): Promise<void> {
    await this.work.run(data.ids);
  }
}
