import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DemoDefaulters } from './demo.defaulters';
import { DemoLife } from './demo.life';
import { DemoNetwork } from './demo.network';
import { DemoPapers } from './demo.papers';
import { DemoQuotes } from './demo.quotes';

/** What the demo ISP is busy with today, once its history is written. */
@Injectable()
export class DemoPresent {
  constructor(
    private readonly life: DemoLife,
    private readonly papers: DemoPapers,
    private readonly defaulters: DemoDefaulters,
    private readonly network: DemoNetwork,
    private readonly quotes: DemoQuotes,
  ) {}

  /** Safe to repeat. */
  async write(today: CivilDate): Promise<void> {
    await this.life.write(today);
    await this.papers.write(today);
    await this.defaulters.write(today);
    await this.network.write(today);
    await this.quotes.write(today);
  }
}
