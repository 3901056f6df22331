import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@ponte/shared/calendar';
import { Clock } from '../platform/clock.service';
import { Transactions } from '../platform/db/transactions.service';
import { DemoSigningCustomer } from './demo.signing-customer';
import { DemoSigningOffice } from './demo.signing-office';

/** How the drafts of the demo are signed, one after the other; more drafts stay as they are. */
const STORIES = ['waiting', 'by-link', 'on-tablet', 'refused'] as const;

/** Signatures of the demo ISP, made by the product itself on the day before. */
@Injectable()
export class DemoSigner {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
    private readonly office: DemoSigningOffice,
    private readonly customer: DemoSigningCustomer,
  ) {}

  /** Leaves the clock held. */
  async sign(today: CivilDate): Promise<void> {
    const drafts = await this.db.manager.query<{ id: number }[]>(
      `SELECT c.id FROM contract c JOIN partner p ON p.id = c.partner_id
        WHERE c.status = 'draft' AND p.email IS NOT NULL AND p.kind = 'person' ORDER BY c.id LIMIT ?`,
      [STORIES.length],
    );
    for (const [index, { id }] of drafts.entries()) {
      const at = (time: string): void => this.clock.hold(new Date(`${addDays(today, -1)}T${time}Z`));
      const story = STORIES[index];
      const minutes = String(10 + index * 7);
      at(`08:${minutes}:20`);
      const request = await this.office.ask(id, story === 'on-tablet' ? 'tablet' : 'link');
      if (story === 'waiting') continue;
      const token = await this.office.token(request);
      at(`17:${minutes}:05`);
      await this.customer.read(token);
      at(`17:${minutes}:48`);
      if (story === 'refused') await this.customer.refuse(token, 'Ho trovato un’offerta migliore');
      else await this.customer.sign(token, id);
    }
  }
}
