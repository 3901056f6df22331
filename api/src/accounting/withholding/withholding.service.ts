import { Injectable } from '@nestjs/common';
import {
  civilDate,
  endOfMonth,
  isCivilDate,
  startOfMonth,
  yearOf,
  type CivilDate,
} from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { ZERO } from '@ponte/shared/money';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { PaymentMethodService } from '../../partners/payment-method.service';
import { WithheldQuery, type WithheldPart } from '../../payments/suppliers/withheld.query';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { Transactions } from '../../platform/db/transactions.service';
import { EntryWriter } from '../journal/entry-writer.service';
import { POSTING_ACCOUNTS } from '../journal/posting';
import { assertSeesWholeBooks } from '../ledger/company-books';
import { WithholdingPayment } from './withholding-payment.entity';
import {
  sharesOf,
  TAX_CODE,
  withholdingMonths,
  type WithheldShare,
  type WithholdingMonth,
} from './withholding-shares';

/** A year of withholdings: by month as they are paid, and one by one. */
export interface WithholdingYear {
  readonly year: number;
  readonly months: readonly WithholdingMonth[];
  readonly shares: readonly (WithheldPart & WithheldShare)[];
  /** When a withholding of the year was recorded or undone last; null without any. */
  readonly changedAt: Date | null;
}

/** What we withheld from suppliers, and its payment to the tax office. */
@Injectable()
export class WithholdingService {
  constructor(
    private readonly db: Transactions,
    private readonly withheld: WithheldQuery,
    private readonly methods: PaymentMethodService,
    private readonly writer: EntryWriter,
    private readonly clock: Clock,
  ) {}

  year(year: number): Promise<WithholdingYear> {
    assertSeesWholeBooks(currentActor());
    return this.db.run((tx) => this.read(tx, civilDate(year, 1, 1), civilDate(year, 12, 31)));
  }

  /**
   * Records that all the tax withheld in a month was paid (F24, code 1040): 2602 against the account of the payment method. Two at
   * once wait for each other. `withholding.nothing-due`, `withholding.invalid-day` for a day to come or before the month,
   * `payment-method.not-found`, `period.locked`.
   */
  pay(month: CivilDate, paidOn: CivilDate, methodCode: string): Promise<void> {
    assertSeesWholeBooks(currentActor());
    if (!isCivilDate(month) || month !== startOfMonth(month))
      throw new DomainError('withholding.not-found', { month });
    return this.db.run(async (tx) => {
      await tx.query('SELECT id FROM company FOR UPDATE');
      const method = (await this.methods.all(tx)).find(({ code }) => code === methodCode);
      if (!method) throw new DomainError('payment-method.not-found', { code: methodCode });
      if (paidOn < month || paidOn > this.clock.today())
        throw new DomainError('withholding.invalid-day', { paidOn });
      const { months } = await this.read(tx, month, endOfMonth(month));
      const amount = months[0]?.due ?? ZERO;
      if (amount.lte(ZERO)) throw new DomainError('withholding.nothing-due', { month });
      const createdAt = this.clock.now();
      const { id } = await tx.save(
        tx.create(WithholdingPayment, { month, amount, paidOn, methodCode, createdAt }),
      );
      const { withholdings, cash } = POSTING_ACCOUNTS;
      await this.writer.post(tx, {
        ...{ journal: method.cashAccount === cash ? 'CAS' : 'BAN', postedOn: paidOn },
        description: `F24 ritenute ${month.slice(5, 7)}/${month.slice(0, 4)} (${TAX_CODE})`,
        ...{ sourceKind: 'withholding-payment', sourceId: id, partnerId: null, reversalOfId: null },
        lines: [
          { account: withholdings, partnerId: null, debit: amount, credit: ZERO },
          { account: method.cashAccount, partnerId: null, debit: ZERO, credit: amount },
        ],
      });
    });
  }

  private async read(tx: EntityManager, from: CivilDate, to: CivilDate): Promise<WithholdingYear> {
    const parts = await this.withheld.between(tx, from, to);
    const shares = parts.flatMap((part) => sharesOf(part));
    const months = withholdingMonths(shares, await paidOf(tx, from, to));
    return { year: yearOf(from), months, shares, changedAt: await this.withheld.changedAt(tx, from, to) };
  }
}

/** Payments of these months whose entry stands. */
async function paidOf(
  tx: EntityManager,
  from: CivilDate,
  to: CivilDate,
): Promise<{ month: CivilDate; amount: Big }[]> {
  const rows = await tx.query<{ month: CivilDate; amount: string }[]>(
    `SELECT p.month, p.amount FROM withholding_payment p
       JOIN journal_entry e ON e.source_kind = 'withholding-payment' AND e.source_id = p.id
       LEFT JOIN journal_entry r ON r.reversal_of_id = e.id
      WHERE p.month BETWEEN ? AND ? AND r.id IS NULL`,
    [from, to],
  );
  return rows.map(({ month, amount }) => ({ month, amount: new Big(amount) }));
}
