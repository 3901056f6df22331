import { Injectable } from '@nestjs/common';
import { addMonths, startOfMonth, type CivilDate } from '@ponte/shared/calendar';
import { AccountingPeriodService } from '../accounting/periods/accounting-period.service';
import { EinvoiceFiles } from '../einvoice/einvoice.query';
import { SentMarks } from '../einvoice/sent-marks.service';
import { DraftService } from '../invoicing/draft.service';
import { InvoiceService } from '../invoicing/invoice.service';
import { FiscalPosition } from '../partners/fiscal-position.entity';
import { Partner } from '../partners/partner.entity';
import { Transactions } from '../platform/db/transactions.service';
import { EventDrain } from './event-drain.service';

/** Firms that are taxed in their own way, given by hand, and what they buy: exempt with stamp duty, and under reverse charge. */
const CASES = [
  {
    position: 'ESENTE',
    revenueAccount: null,
    description: 'Corso di formazione sulla rete',
    unitPrice: '350.00',
  },
  {
    position: 'RC',
    revenueAccount: '3123',
    description: 'Posa della fibra in subappalto',
    unitPrice: '1800.00',
  },
] as const;
/** The accountant locked the month so many before the present one, and all before it. */
const LOCKED_MONTHS = 4;

/** What is particular about VAT, and what is over and done: documents sent to SDI, and months that are locked. */
@Injectable()
export class DemoTaxCases {
  constructor(
    private readonly db: Transactions,
    private readonly drafts: DraftService,
    private readonly invoices: InvoiceService,
    private readonly files: EinvoiceFiles,
    private readonly sent: SentMarks,
    private readonly periods: AccountingPeriodService,
    private readonly events: EventDrain,
  ) {}

  /** Invoices of this month to firms with a fiscal position of their own. */
  async invoice(): Promise<void> {
    const tx = this.db.manager;
    const firms = await tx.query<{ id: number }[]>(
      `SELECT id FROM partner WHERE kind = 'company' AND country = 'IT' AND customer = 1 AND tax_code_id IS NULL
          AND fiscal_position_id IS NULL AND payment_method_id IS NOT NULL ORDER BY id LIMIT ?`,
      [CASES.length],
    );
    const [product] = await tx.query<{ id: number }[]>(
      `SELECT p.id FROM product p JOIN tax_code t ON t.id = p.tax_code_id AND t.code = '22v' ORDER BY p.id LIMIT 1`,
    );
    for (const [index, { position, revenueAccount, ...line }] of CASES.entries()) {
      const { id: fiscalPositionId } = await tx.findOneByOrFail(FiscalPosition, { code: position });
      const partnerId = firms[index]?.id;
      if (partnerId === undefined || !product) return;
      await tx.update(Partner, { id: partnerId }, { fiscalPositionId, revenueAccount });
      const id = await this.drafts.create({ partnerId, lines: [{ ...line, productId: product.id }] });
      await this.invoices.issue(id);
    }
    await this.events.drain();
  }

  /** Files of the months before this one were given to SDI. */
  async send(today: CivilDate): Promise<void> {
    const before = addMonths(startOfMonth(today), -1);
    const files = await this.files.names({ issuedTo: before });
    await this.sent.mark(files.map(({ id }) => id));
  }

  /** The last thing: nothing may be written there afterwards. */
  async lock(today: CivilDate): Promise<void> {
    await this.periods.change(addMonths(startOfMonth(today), -LOCKED_MONTHS), 'locked');
  }
}
