import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@ponte/shared/calendar';
import type Big from 'big.js';
import { Transactions } from '../platform/db/transactions.service';
import { SupplierPayment } from '../payments/suppliers/supplier-payment.entity';
import { SupplierPaymentService } from '../payments/suppliers/supplier-payment.service';
import { SupplierItemQuery } from '../payments/suppliers/supplier-item.query';
import { EventDrain } from './event-drain.service';

/** Bills of more than this many days are paid; of the first of the others, a half. */
const OLD_DAYS = 45;

/** What was paid to the suppliers: the oldest bills whole, one in part, and something on account. */
@Injectable()
export class DemoSupplierPayments {
  constructor(
    private readonly db: Transactions,
    private readonly payments: SupplierPaymentService,
    private readonly items: SupplierItemQuery,
    private readonly events: EventDrain,
  ) {}

  /** Called once, after the bills. */
  async write(today: CivilDate): Promise<void> {
    if (await this.db.manager.exists(SupplierPayment)) return;
    const items = await this.items.all({ page: 1, perPage: 500, order: 'ASC' });
    const old = items.filter(({ issuedOn }) => issuedOn < addDays(today, -OLD_DAYS));
    const [part, ...others] = items.filter((item) => !old.includes(item));
    for (const { partnerId, id, open } of old) await this.pay(partnerId, today, open, [[id, open]]);
    if (part) {
      const half = part.open.div('2').round(2);
      await this.pay(part.partnerId, today, half, [[part.id, half]]);
    }
    const last = others.at(-1);
    if (last) await this.pay(last.partnerId, today, last.open, []);
    await this.events.drain();
  }

  private async pay(
    partnerId: number,
    paidOn: CivilDate,
    amount: Big,
    parts: readonly (readonly [instalmentId: number, amount: Big])[],
  ): Promise<void> {
    await this.payments.register({
      ...{ partnerId, amount, paidOn, methodCode: 'BON', notes: null },
      reference: parts.length === 0 ? 'Acconto' : null,
      allocations: parts.map(([instalmentId, part]) => ({ instalmentId, amount: part })),
    });
  }
}
