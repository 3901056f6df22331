import { Injectable } from '@nestjs/common';
import { yearOf, type CivilDate } from '@ponte/shared/calendar';
import { DraftService } from '../invoicing/draft.service';
import { InvoiceService } from '../invoicing/invoice.service';
import { LettersOfIntent } from '../invoicing/letters/letter-of-intent.service';
import { Transactions } from '../platform/db/transactions.service';
import { EventDrain } from './event-drain.service';

/** A firm that exports: its letter of intent of this year, nearly used up by an invoice without VAT. */
@Injectable()
export class DemoLetters {
  constructor(
    private readonly db: Transactions,
    private readonly letters: LettersOfIntent,
    private readonly drafts: DraftService,
    private readonly invoices: InvoiceService,
    private readonly events: EventDrain,
  ) {}

  async write(today: CivilDate): Promise<void> {
    const [row] = await this.db.manager.query<{ partnerId: number; productId: number }[]>(
      `SELECT p.id AS partnerId, (SELECT MIN(id) FROM product WHERE kind = 'goods' AND active = 1) AS productId
         FROM partner p
        WHERE p.kind = 'company' AND p.country = 'IT' AND p.tax_code_id IS NULL AND p.payment_method_id IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM contract c WHERE c.partner_id = p.id AND c.status = 'active')
        ORDER BY p.id LIMIT 1`,
    );
    if (!row) return;
    const { partnerId, productId } = row;
    const year = String(yearOf(today));
    await this.letters.create({
      ...{ partnerId, protocol: `${year.slice(2)}010108451234567-000001`, amount: '2500.00' },
      ...{ receivedOn: `${year}-01-01`, startsOn: `${year}-01-01`, endsOn: `${year}-12-31` },
    });
    const id = await this.drafts.create({
      partnerId,
      lines: [{ productId, description: 'Apparati radio per la sede', unitPrice: '2300.00' }],
    });
    await this.invoices.issue(id);
    await this.events.drain();
  }
}
