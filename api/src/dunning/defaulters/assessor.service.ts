import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DunningSettings } from '../calendar/dunning-settings.service';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import { DunningPolicies } from '../policies/dunning-policies.service';
import type { DunningPolicy } from '../policies/dunning-policy.entity';
import { policyFor } from '../policies/policy';
import type { Now, ResumeCause } from './cut-off-decision';
import { debtOf, type Debt } from './debt';
import { assess, toResume, type Assessment, type Debtor } from './debtor';
import { DebtorQuery } from './debtor.query';

/** A debtor and what becomes of him. */
export interface Assessed extends Assessment<DunningPolicy> {
  readonly debtor: Debtor;
}

/** A debtor to be let in again. */
export interface Returning {
  readonly debtor: Debtor;
  readonly contractIds: readonly number[];
  readonly cause: ResumeCause;
  /** What is late still. */
  readonly debt: Debt;
}

const AT_ONCE = 1000;

/** Says of debtors where they stand at this moment. */
@Injectable()
export class Assessor {
  constructor(
    private readonly db: Transactions,
    private readonly debtors: DebtorQuery,
    private readonly policies: DunningPolicies,
    private readonly settings: DunningSettings,
    private readonly clock: Clock,
  ) {}

  now(): Now {
    return { today: this.clock.today(), time: this.clock.time() };
  }

  /** Whoever has something overdue, or a line cut off; the record rule applies. */
  debtorIds(today = this.now().today): Promise<number[]> {
    return this.debtors.ids(this.db.manager, today);
  }

  /** Those of these partners, or of all, who pay for a line that is cut off for default. */
  cutOffAmong(tx: EntityManager, partnerIds?: readonly number[]): Promise<number[]> {
    return this.debtors.cutOffAmong(tx, partnerIds);
  }

  /** All debtors, or these, as they are seen without a lock: a preview. Of another moment, on what the books say now. */
  async preview(partnerIds?: readonly number[], now = this.now()): Promise<Assessed[]> {
    const tx = this.db.manager;
    const ids = partnerIds ?? (await this.debtorIds());
    const assessed: Assessed[] = [];
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const debtors = await this.debtors.load(tx, ids.slice(start, start + AT_ONCE), now.today);
      assessed.push(...(await this.assess(tx, debtors, now)));
    }
    return assessed;
  }

  /** These debtors with their accounts locked: what is decided here stands until the transaction ends. */
  async locked(tx: EntityManager, partnerIds: readonly number[]): Promise<Assessed[]> {
    const now = this.now();
    return this.assess(tx, await this.debtors.lock(tx, partnerIds, now.today), now);
  }

  /** Those of these debtors who are to be let in again, with their accounts locked. */
  async returning(tx: EntityManager, partnerIds: readonly number[]): Promise<Returning[]> {
    const { today } = this.now();
    const policies = await this.policies.all(tx);
    return (await this.debtors.lock(tx, partnerIds, today)).flatMap((debtor) => {
      const { contractIds, cause } = toResume(debtor, policies, today);
      const debt = debtOf(debtor, policyFor(policies, contractIds[0] ?? null, debtor.tagIds), today);
      return cause === null ? [] : [{ debtor, contractIds, cause, debt }];
    });
  }

  private async assess(tx: EntityManager, debtors: readonly Debtor[], now: Now): Promise<Assessed[]> {
    const rules = { policies: await this.policies.all(tx), calendar: await this.settings.current(tx) };
    return debtors.map((debtor) => ({ debtor, ...assess(debtor, rules, now) }));
  }
}
