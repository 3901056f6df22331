import { Injectable } from '@nestjs/common';
import Big from 'big.js';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import { debtOf, type Debt } from '../defaulters/debt';
import { DebtorQuery } from '../defaulters/debtor.query';
import { DunningPolicies } from '../policies/dunning-policies.service';
import { policyFor } from '../policies/policy';
import { StepLog } from '../steps/step-log.service';
import { PaymentPromise } from './payment-promise.entity';
import { promiseStateNow, type PromiseState } from './promise';

interface Judged {
  readonly promise: PaymentPromise;
  readonly now: PromiseState;
  readonly debt: Debt;
}

const AT_ONCE = 500;
/** What the log says of a promise that came to stand otherwise; `open` again when a payment that had kept it was reversed. */
const OUTCOMES = [
  ['open', 'promise'],
  ['kept', 'promise-kept'],
  ['broken', 'promise-broken'],
] as const;

/** Says which promises were kept and which broken. */
@Injectable()
export class PromiseKeeper {
  constructor(
    private readonly db: Transactions,
    private readonly debtors: DebtorQuery,
    private readonly policies: DunningPolicies,
    private readonly steps: StepLog,
    private readonly clock: Clock,
  ) {}

  /** Looks at the last promise of each of these partners, since money came in. What was kept is settled. */
  review(partnerIds: readonly number[]): Promise<void> {
    return this.judgeLast(partnerIds, ['open', 'broken']);
  }

  /** As `review`, since money was taken back: what was kept may be open again, or broken. */
  reviewReversed(partnerIds: readonly number[]): Promise<void> {
    return this.judgeLast(partnerIds, ['open', 'broken', 'kept']);
  }

  /** Breaks the promises whose day has passed without the money. */
  async breakOverdue(): Promise<void> {
    const due = await this.db.manager.query<{ id: number }[]>(
      "SELECT id FROM payment_promise WHERE state = 'open' AND `until` < ? ORDER BY id",
      [this.clock.today()],
    );
    await this.judge(due.map(({ id }) => id));
  }

  private async judgeLast(partnerIds: readonly number[], states: readonly PromiseState[]): Promise<void> {
    const last = await this.db.manager.query<{ id: number }[]>(
      `SELECT id FROM payment_promise WHERE state IN (?) AND id IN
         (SELECT MAX(r.id) FROM payment_promise r WHERE r.partner_id IN (?) AND r.state <> 'withdrawn' GROUP BY r.partner_id)
       ORDER BY id`,
      [states, partnerIds],
    );
    await this.judge(last.map(({ id }) => id));
  }

  private async judge(ids: readonly number[]): Promise<void> {
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      await this.db.run((tx) => this.judgeSome(tx, ids.slice(start, start + AT_ONCE)));
    }
  }

  private async judgeSome(tx: EntityManager, ids: readonly number[]): Promise<void> {
    const promises = await tx.find(PaymentPromise, {
      where: { id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const changed = await this.changed(tx, promises);
    for (const [state, kind] of OUTCOMES) {
      const group = changed.filter(({ now }) => now === state);
      await tx.save(group.map(({ promise }) => this.settled(promise, state)));
      await this.steps.write(
        tx,
        kind,
        group.map(({ promise: { partnerId }, debt: { late, oldestDueOn } }) => ({
          partnerId,
          late,
          oldestDueOn,
        })),
      );
    }
  }

  /** Those that stand otherwise than written down. */
  private async changed(tx: EntityManager, promises: readonly PaymentPromise[]): Promise<Judged[]> {
    const today = this.clock.today();
    const debts = await this.debts(
      tx,
      promises.map(({ partnerId }) => partnerId),
    );
    const paid = await this.paidSince(
      tx,
      promises.map(({ id }) => id),
    );
    return promises.flatMap((promise) => {
      const debt = debts.get(promise.partnerId);
      if (!debt) return [];
      const overdue = debt.overdue.minus(debt.credit);
      const { id, state, amount, until } = promise;
      const record = { state, amount, until, paid: paid.get(id) ?? new Big('0'), overdue };
      const now = promiseStateNow(record, today);
      return now === state ? [] : [{ promise, now, debt }];
    });
  }

  private async debts(tx: EntityManager, partnerIds: readonly number[]): Promise<Map<number, Debt>> {
    const today = this.clock.today();
    const policies = await this.policies.all(tx);
    const debtors = await this.debtors.load(tx, partnerIds, today);
    return new Map(
      debtors.map((debtor) => [
        debtor.partnerId,
        debtOf(debtor, policyFor(policies, null, debtor.tagIds), today),
      ]),
    );
  }

  /** By promise, what has come in since it was given and was not given back. */
  private async paidSince(tx: EntityManager, ids: readonly number[]): Promise<Map<number, Big>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<{ id: number; paid: string }[]>(
      `SELECT r.id, SUM(y.amount - y.refunded) AS paid FROM payment_promise r
         JOIN payment y ON y.partner_id = r.partner_id AND y.status = 'registered' AND y.kind <> 'refund' AND y.created_at >= r.taken_at
        WHERE r.id IN (?) GROUP BY r.id`,
      [ids],
    );
    return new Map(rows.map(({ id, paid }) => [id, new Big(paid)]));
  }

  private settled(promise: PaymentPromise, state: PromiseState): PaymentPromise {
    const open = state === 'open';
    return Object.assign(promise, {
      ...{ state, openFor: open ? promise.partnerId : null },
      closedAt: open ? null : this.clock.now(),
    });
  }
}
