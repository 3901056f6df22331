import { Injectable } from '@nestjs/common';
import { addDays } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { decimal } from '@ponte/shared/money';
import { assertPartnerVisible, ownPartnersOnly } from '../../partners/partner-scope';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { listRows } from '../../platform/http/list-rows';
import { Assessor } from '../defaulters/assessor.service';
import { Reactivations } from '../reactivations/reactivations.service';
import { StepLog } from '../steps/step-log.service';
import type { PaymentPromiseQueryDto, TakePromiseDto } from './payment-promise.dto';
import { PaymentPromise } from './payment-promise.entity';

const SORTS = {
  id: 'promise.id',
  until: 'promise.until',
  amount: 'promise.amount',
  takenAt: 'promise.takenAt',
};
/** Longer than this is an agreement on instalments and not a promise. */
const MOST_DAYS = 90;

/** Promises to pay: taken, withdrawn, looked up. Whether they are kept, `PromiseKeeper` says. */
@Injectable()
export class PaymentPromises {
  constructor(
    private readonly db: Transactions,
    private readonly assessor: Assessor,
    private readonly reactivations: Reactivations,
    private readonly steps: StepLog,
    private readonly clock: Clock,
  ) {}

  /** The record rule applies. */
  list({ partnerId, state, ...filters }: PaymentPromiseQueryDto): Promise<Page<PaymentPromise>> {
    const query = this.db.manager.createQueryBuilder(PaymentPromise, 'promise');
    if (partnerId !== undefined) query.andWhere('promise.partnerId = :partnerId', { partnerId });
    if (state !== undefined) query.andWhere('promise.state = :state', { state });
    ownPartnersOnly(query, 'promise.partnerId');
    return listRows(query, filters, SORTS);
  }

  /**
   * Takes down a customer's promise; where it says so the line comes back at once. `payment-promise.invalid` with the fields at
   * fault, `payment-promise.nothing-owed`, `payment-promise.already-open`.
   */
  take({ partnerId, amount, until, resumes, note = null }: TakePromiseDto): Promise<PaymentPromise> {
    const today = this.clock.today();
    const faults = [
      ...(decimal(amount).lte('0') ? [{ field: 'amount', code: 'payment-promise.amount-zero' }] : []),
      ...(until < today ? [{ field: 'until', code: 'payment-promise.day-past' }] : []),
      ...(until > addDays(today, MOST_DAYS) ? [{ field: 'until', code: 'payment-promise.too-far' }] : []),
    ];
    if (faults.length > 0) throw new DomainError('payment-promise.invalid', {}, faults);
    return this.db.run(async (tx) => {
      await assertPartnerVisible(tx, partnerId);
      const [assessed] = await this.assessor.locked(tx, [partnerId]);
      const debt = assessed?.decision.debt;
      if (!debt || debt.overdue.lte('0'))
        throw new DomainError('payment-promise.nothing-owed', { partnerId });
      if (await tx.existsBy(PaymentPromise, { openFor: partnerId })) {
        throw new DomainError('payment-promise.already-open', { partnerId });
      }
      const promise = await tx.save(
        tx.create(PaymentPromise, {
          ...{ partnerId, openFor: partnerId, amount: decimal(amount), until, resumes, note, state: 'open' },
          ...{ takenBy: currentActor().name, takenOn: today, takenAt: this.clock.now() },
        }),
      );
      const { late, oldestDueOn } = debt;
      await this.steps.write(tx, 'promise', [{ partnerId, late, oldestDueOn, note }]);
      if (resumes) await this.reactivations.runWith(tx, [partnerId]);
      return promise;
    });
  }

  /** Takes an open promise back, as if it had not been given. `payment-promise.not-open`. */
  withdraw(id: number): Promise<PaymentPromise> {
    return this.db.run(async (tx) => {
      const promise = await tx.findOne(PaymentPromise, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!promise) throw new DomainError('payment-promise.not-found', { id });
      await assertPartnerVisible(tx, promise.partnerId);
      if (promise.state !== 'open')
        throw new DomainError('payment-promise.not-open', { id, state: promise.state });
      await this.steps.write(tx, 'promise-withdrawn', [{ partnerId: promise.partnerId }]);
      return tx.save(
        Object.assign(promise, { state: 'withdrawn', openFor: null, closedAt: this.clock.now() }),
      );
    });
  }
}
