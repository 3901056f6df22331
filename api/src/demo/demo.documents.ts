import { Injectable } from '@nestjs/common';
import { DraftService } from '../invoicing/draft.service';
import { InvoiceService } from '../invoicing/invoice.service';
import { ProformaService } from '../invoicing/proforma.service';
import { Transactions } from '../platform/db/transactions.service';
import { EventDrain } from './event-drain.service';

const INSTALLATION = { description: 'Impianto ponte radio punto-punto', revenueAccount: '3123' };

/** A larger job for a company: an advance, the balance invoice that waits to be issued, and a proforma of the next one. */
@Injectable()
export class DemoDocuments {
  constructor(
    private readonly db: Transactions,
    private readonly drafts: DraftService,
    private readonly invoices: InvoiceService,
    private readonly proforma: ProformaService,
    private readonly events: EventDrain,
  ) {}

  async write(): Promise<void> {
    const [row] = await this.db.manager.query<{ partnerId: number; taxCodeId: number }[]>(
      `SELECT p.id AS partnerId, t.id AS taxCodeId FROM partner p JOIN tax_code t ON t.code = '22v'
        WHERE p.kind = 'company' AND p.country = 'IT' AND p.tax_code_id IS NULL
          AND p.payment_method_id IS NOT NULL ORDER BY p.id DESC LIMIT 1`,
    );
    if (!row) return;
    const { partnerId, taxCodeId } = row;
    const line = { ...INSTALLATION, taxCodeId };
    const advanceId = await this.drafts.create({
      ...{ partnerId, documentType: 'TD02', notes: 'Acconto del 30% sull’ordine' },
      lines: [{ ...line, description: 'Acconto su impianto ponte radio', unitPrice: '750.00' }],
    });
    await this.invoices.issue(advanceId);
    const advances = [{ invoiceId: advanceId }];
    await this.drafts.create({ partnerId, lines: [{ ...line, unitPrice: '2500.00' }], advances });
    const proformaId = await this.drafts.create({
      partnerId,
      lines: [{ ...line, description: 'Manutenzione annuale del ponte radio', unitPrice: '480.00' }],
    });
    await this.proforma.number(proformaId);
    await this.events.drain();
  }
}
