import { Inject, Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { Clock } from '../platform/clock.service';
import type { Config } from '../platform/config/config';
import { CONFIG } from '../platform/config/config.module';
import { runInContext, SYSTEM } from '../platform/context';
import { Transactions } from '../platform/db/transactions.service';
import { QuoteEditor } from '../sales/quotes/quote-editor.service';
import { Quote } from '../sales/quotes/quote.entity';
import { DemoQuoteFates, type Fate } from './demo.quote-fates';

interface Chosen {
  readonly id: number;
}

const STORIES: readonly { readonly title: string; readonly fate: Fate | 'draft' }[] = [
  { title: 'Fibra e ponte radio per il capannone', fate: 'accepted' },
  { title: 'Linea di riserva per gli uffici', fate: 'refused' },
  { title: 'Connessione per il nuovo punto vendita', fate: 'sent' },
  { title: 'Wi-Fi per la struttura ricettiva', fate: 'draft' },
];

/** The quotes of the demo ISP: one accepted, with an advance asked for, one refused, one waiting, one being written; and an order without a quote. */
@Injectable()
export class DemoQuotes {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
    private readonly editor: QuoteEditor,
    private readonly fates: DemoQuoteFates,
    @Inject(CONFIG) private readonly config: Pick<Config, 'chromiumPath'>,
  ) {}

  /** Safe to repeat: what is there stays. Without Chromium nothing is sent. */
  async write(today: CivilDate): Promise<void> {
    if ((await this.db.manager.count(Quote)) > 0) return;
    const customers = await this.ids(
      "SELECT id FROM partner WHERE customer AND kind = 'company' AND email IS NOT NULL ORDER BY id LIMIT 4",
    );
    const [fee] = await this.ids(
      "SELECT id FROM product WHERE kind = 'recurring' AND active ORDER BY id LIMIT 1",
    );
    const [work] = await this.ids(
      "SELECT id FROM product WHERE kind = 'activation' AND active ORDER BY id LIMIT 1",
    );
    const [goods] = await this.ids(
      "SELECT id FROM product WHERE kind = 'goods' AND active ORDER BY id LIMIT 1",
    );
    if (!fee || !work) return;
    this.clock.hold(today);
    for (const [index, { title, fate }] of STORIES.entries()) {
      const partnerId = customers[index]?.id;
      if (partnerId === undefined) return;
      const lines = [
        { productId: fee.id, discountPercent: '10.00' },
        {
          productId: work.id,
          quantity: '3',
          unitPrice: '180.00',
          description: 'Sopralluogo e installazione',
        },
        ...(goods ? [{ productId: goods.id, optional: true }] : []),
      ];
      const notes =
        'Prezzi IVA esclusa. Pagamento a 30 giorni data fattura.\nI tempi di attivazione dipendono dal gestore della rete.';
      const id = await asOffice(() => this.editor.create({ partnerId, title, notes, lines }));
      if (fate !== 'draft' && this.config.chromiumPath !== null)
        await asOffice(() => this.fates.tell(id, fate));
    }
    const caller = customers.at(-1);
    if (!caller) return;
    const lines = [{ productId: work.id, description: 'Spostamento dell’apparato in un altro locale' }];
    await asOffice(() => this.fates.order({ partnerId: caller.id, title: 'Ordine al telefono', lines }));
  }

  private ids(sql: string): Promise<Chosen[]> {
    return this.db.manager.query<Chosen[]>(sql);
  }
}

function asOffice<T>(work: () => Promise<T>): Promise<T> {
  return runInContext({ actor: { ...SYSTEM, name: 'Amministratore' }, requestId: null }, work);
}
