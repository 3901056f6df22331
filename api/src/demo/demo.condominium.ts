import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { Product } from '../catalog/product.entity';
import { DraftService } from '../invoicing/draft.service';
import { InvoiceService } from '../invoicing/invoice.service';
import { PartnerEditor } from '../partners/partner-editor.service';
import { Transactions } from '../platform/db/transactions.service';
import { QuoteEditor } from '../sales/quotes/quote-editor.service';
import { DemoReceipts } from './demo.receipts';
import { EventDrain } from './event-drain.service';
import { madeUpVatNumber } from './made-up-ids';

/** Beyond the customers that the demo may have. */
const SERIAL = 399_999;

/** A condominium that withholds on the wiring of its stairs, of which it has paid one half; a quote for more of it is being written. */
@Injectable()
export class DemoCondominium {
  constructor(
    private readonly db: Transactions,
    private readonly partners: PartnerEditor,
    private readonly drafts: DraftService,
    private readonly invoices: InvoiceService,
    private readonly receipts: DemoReceipts,
    private readonly events: EventDrain,
    private readonly quotes: QuoteEditor,
  ) {}

  async write(today: CivilDate): Promise<void> {
    const tx = this.db.manager;
    await tx.update(Product, { kind: 'activation' }, { withholdingSubject: true });
    const [product] = await tx.query<{ id: number }[]>(
      `SELECT p.id FROM product p JOIN tax_code t ON t.id = p.tax_code_id AND t.code = '22v' WHERE p.kind = 'activation' ORDER BY p.id LIMIT 1`,
    );
    const [method] = await tx.query<{ id: number }[]>("SELECT id FROM payment_method WHERE code = 'BON'");
    if (!product || !method) return;
    const { id: partnerId } = await this.partners.create({
      ...{ kind: 'company', name: 'Condominio Le Palme', fiscalCode: madeUpVatNumber(SERIAL, '044') },
      ...{ withholdsTax: true, paymentMethodId: method.id },
      addresses: [
        {
          ...{ kind: 'legal', street: 'Via delle Palme', houseNumber: '12', zip: '63074' },
          ...{ town: 'San Benedetto del Tronto', province: 'AP' },
        },
      ],
    });
    const line = { productId: product.id, description: 'Cablaggio verticale in fibra delle scale A e B' };
    const id = await this.drafts.create({ partnerId, lines: [{ ...line, unitPrice: '1250.00' }] });
    await this.invoices.issue(id);
    await this.events.drain(); // else what is paid by mistake would pay it too
    await this.receipts.write(partnerId, '737.50', today);
    await this.events.drain();
    const more = { productId: product.id, description: 'Cablaggio verticale in fibra della scala C' };
    const lines = [{ ...more, unitPrice: '680.00' }];
    await this.quotes.create({ partnerId, title: 'Fibra anche per la scala C', lines });
  }
}
