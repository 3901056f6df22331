import { Injectable } from '@nestjs/common';
import { DomainError, type FieldFault } from '@ponte/shared/domain-error';
import { sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { assertPartnerVisible } from '../../partners/partner-scope';
import { PaymentMethodService } from '../../partners/payment-method.service';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import { creditFaults, refundable, refundFaults, refundParts, type NewRefund } from './refund';
import { RefundWriter } from './refund-writer.service';
import { RefundableCreditQuery, type RefundableRow } from './refundable-credit.query';

/** What is asked before a refund is made; all there is where no amount is named. */
export interface RefundQuestion extends Pick<NewRefund, 'partnerId' | 'credits'> {
  readonly amount: Big | null;
}

/** What a refund would take from which credit, and what the customer owes meanwhile. EUR. */
export interface RefundPreview {
  /** All of the customer's, each with what would go back of it. */
  readonly credits: readonly (RefundableRow & { readonly refunded: Big })[];
  readonly amount: Big;
  /** What there is to give back of the credits asked for. */
  readonly available: Big;
  readonly owed: Big;
  readonly overdue: Big;
}

/** Gives credit back to customers. */
@Injectable()
export class RefundService {
  constructor(
    private readonly db: Transactions,
    private readonly credits: RefundableCreditQuery,
    private readonly writer: RefundWriter,
    private readonly methods: PaymentMethodService,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives money back to a customer, from the credits chosen or the oldest first, and answers the id of the payment of kind
   * `refund`. `refund.invalid` with the fields at fault, `partner.not-found`.
   */
  refund(refund: NewRefund): Promise<number> {
    return this.db.run(async (tx) => {
      await assertPartnerVisible(tx, refund.partnerId);
      const methods = new Set((await this.methods.all(tx)).map(({ code }) => code));
      refuse(refundFaults(refund, { today: this.clock.today(), methods }));
      const { credits, payments } = await this.credits.hold(tx, refund.partnerId, refund.credits);
      refuse(creditFaults(refund, credits));
      const parts = refundParts(refund.amount, refundable(credits, refund.credits));
      return this.writer.write(tx, refund, parts, payments);
    });
  }

  /** What `refund` would do now; writes nothing. The same errors. */
  preview({ partnerId, amount: asked, credits: chosen }: RefundQuestion): Promise<RefundPreview> {
    return this.db.run(async (tx) => {
      await assertPartnerVisible(tx, partnerId);
      const credits = await this.credits.of(tx, partnerId);
      const from = refundable(credits, chosen);
      const available = sum(from.map(({ left }) => left));
      const amount = asked ?? available;
      const today = this.clock.today();
      refuse(creditFaults({ amount, paidOn: today, credits: chosen }, credits));
      const parts = new Map(refundParts(amount, from).map((part) => [part.credit, part.amount]));
      return {
        credits: refundable(credits, credits).map((credit) => ({
          ...credit,
          refunded: parts.get(credit) ?? ZERO,
        })),
        ...{ amount, available },
        ...(await this.credits.owed(tx, partnerId, today)),
      };
    });
  }
}

function refuse(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new DomainError('refund.invalid', {}, [...faults]);
}
