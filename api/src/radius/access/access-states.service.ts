import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { groupRows } from '../../platform/db/group-rows';
import { insertMany, updateMany } from '../../platform/db/bulk-writer';
import { Transactions } from '../../platform/db/transactions.service';
import { RadiusAccount } from '../accounts/radius-account.entity';
import { AccessNews, currentUserId } from './access-news.service';
import { AccessFactsQuery, type AccountFacts } from './access-facts.query';
import { accessOf, type Access, type AccessPolicy } from './access-rule';
import type { AccessSource } from './access-state';
import { triggerOf } from './access-trigger';
import { RadiusAccessLog } from './radius-access-log.entity';
import { RadiusSetting } from './radius-setting.entity';

/** Why accounts are looked at. */
export interface Cause {
  readonly source: AccessSource;
  /** For the log, in people's words. */
  readonly note?: string | null;
}

interface Change {
  readonly account: AccountFacts;
  readonly after: Access;
}

/** Accounts a transaction takes at once, where there may be thousands. */
const CHUNK = 500;

/** The one writer of `radius_account.access_state`. What it writes, it logs and tells. */
@Injectable()
export class AccessStates {
  constructor(
    private readonly db: Transactions,
    private readonly facts: AccessFactsQuery,
    private readonly news: AccessNews,
    private readonly clock: Clock,
  ) {}

  /**
   * Brings the access of accounts to what their contract, their own switches and the company's policy say today, in the
   * caller's transaction. Answers how many differed. Looking a second time changes nothing.
   */
  async recompute(tx: EntityManager, accountIds: readonly number[], cause: Cause): Promise<number> {
    const accounts = await this.facts.lock(tx, accountIds);
    const policy = await tx.findOneByOrFail(RadiusSetting, { id: 1 });
    const changes = this.differing(accounts, policy);
    await this.write(tx, changes, cause);
    return changes.length;
  }

  /** The same for any number of accounts, some hundreds a transaction. */
  async recomputeMany(accountIds: readonly number[], cause: Cause): Promise<number> {
    let changed = 0;
    for (let start = 0; start < accountIds.length; start += CHUNK) {
      const ids = accountIds.slice(start, start + CHUNK);
      changed += await this.db.run((tx) => this.recompute(tx, ids, cause));
    }
    return changed;
  }

  /** Looks at all accounts, and mends those that are not what they should be. */
  async review(source: AccessSource): Promise<{ readonly checked: number; readonly repaired: number }> {
    const policy = await this.db.manager.findOneByOrFail(RadiusSetting, { id: 1 });
    let checked = 0;
    let repaired = 0;
    for (let last = 0; ;) {
      const accounts = await this.facts.after(this.db.manager, last, CHUNK);
      const drifted = this.differing(accounts, policy).map(({ account }) => account.id);
      repaired += await this.recomputeMany(drifted, { source });
      checked += accounts.length;
      last = accounts.at(-1)?.id ?? 0;
      if (accounts.length < CHUNK) return { checked, repaired };
    }
  }

  private differing(accounts: readonly AccountFacts[], policy: AccessPolicy): Change[] {
    const today = this.clock.today();
    return accounts
      .map((account) => ({ account, after: accessOf(account, policy, today) }))
      .filter(({ account, after }) => after.state !== account.state || after.reason !== account.reason);
  }

  private async write(tx: EntityManager, changes: readonly Change[], cause: Cause): Promise<void> {
    if (changes.length === 0) return;
    const at = this.clock.now();
    const moved = changes.filter(({ account, after }) => after.state !== account.state);
    await updateMany(
      tx,
      RadiusAccount,
      moved.map(({ account, after: { state, reason } }) => ({
        id: account.id,
        accessState: state,
        accessReason: reason,
        accessChangedAt: at,
      })),
    );
    await updateMany(
      tx,
      RadiusAccount,
      changes
        .filter(({ account, after }) => after.state === account.state)
        .map(({ account, after }) => ({ id: account.id, accessReason: after.reason })),
    );
    const userId = currentUserId();
    await insertMany(
      tx,
      RadiusAccessLog,
      changes.map(({ account, after }) => ({
        accountId: account.id,
        fromState: account.reason === 'new' ? null : account.state,
        toState: after.state,
        reason: after.reason,
        source: cause.source,
        note: cause.note?.slice(0, 200) ?? null,
        userId,
        at,
      })),
    );
    await this.tell(
      tx,
      moved.filter(({ account }) => account.reason !== 'new'), // no session can be up yet
      cause.source,
    );
  }

  /** One event for each way in which sessions follow. */
  private async tell(tx: EntityManager, moved: readonly Change[], source: AccessSource): Promise<void> {
    const byTrigger = groupRows(moved, ({ account, after }) => triggerOf(account.reason, after, source));
    for (const [trigger, changes] of byTrigger)
      await this.news.tell(
        tx,
        changes.map(({ account }) => account.id),
        trigger,
      );
  }
}
