import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { insertMany } from '../../platform/db/bulk-writer';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import { assertVersion } from '../../platform/http/version';
import { POSTING_ACCOUNTS } from '../journal/posting';
import { AccountDto, type AccountQuery, type CreateAccountDto, type EditAccountDto } from './account.dto';
import { Account } from './account.entity';
import { DEFAULT_ACCOUNTS } from './default-chart';

const POSTED_BY_RULE: ReadonlySet<string> = new Set(Object.values(POSTING_ACCOUNTS));

/** The chart of accounts. Accounts are never deleted, only taken out of choice. */
@Injectable()
export class AccountService {
  constructor(private readonly db: Transactions) {}

  /** Adds the accounts of the default chart that are missing; those that are there stay as they are. Safe to repeat. */
  async ensureDefaults(tx: EntityManager): Promise<void> {
    const known = new Set((await tx.find(Account, { select: { code: true } })).map(({ code }) => code));
    const missing = DEFAULT_ACCOUNTS.filter(({ code }) => !known.has(code));
    await insertMany(
      tx,
      Account,
      missing.map((account) => ({ ...account })),
    );
  }

  list(filters: AccountQuery): Promise<Page<Account>> {
    const query = this.db.manager.createQueryBuilder(Account, 'account');
    const { type, active, q } = filters;
    if (type !== undefined) query.andWhere('account.type = :type', { type });
    if (active !== undefined) query.andWhere('account.active = :active', { active });
    if (q) query.andWhere('(account.code LIKE :q OR account.name LIKE :q)', { q: contains(q) });
    return listRows(query, filters, { code: 'account.code', name: 'account.name', type: 'account.type' });
  }

  /** `account.not-found` if there is none. */
  async get(id: number): Promise<Account> {
    const account = await this.db.manager.findOneBy(Account, { id });
    if (!account) throw new DomainError('account.not-found', { id });
    return account;
  }

  /** Adds an account; `record.duplicate` if the code is taken. */
  create({ code, name, type }: CreateAccountDto): Promise<Account> {
    return this.db.run((tx) => tx.save(tx.create(Account, { code, name, type })));
  }

  /**
   * Renames an account, or takes it out of choice. Code and type stand fast once something is posted to it, and always for
   * those the posting rules name: `account.in-use`.
   */
  edit(id: number, { version, ...changes }: EditAccountDto): Promise<Account> {
    return this.db.run(async (tx) => {
      const account = await tx.findOne(Account, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!account) throw new DomainError('account.not-found', { id });
      assertVersion(account, { version, ...changes }, AccountDto.from(account));
      const { code = account.code, type = account.type, active = account.active } = changes;
      const byRule = POSTED_BY_RULE.has(account.code);
      const moved = code !== account.code || type !== account.type;
      if ((byRule && (moved || !active)) || (moved && (await this.hasLines(tx, id)))) {
        throw new DomainError('account.in-use', { id, code: account.code });
      }
      return tx.save(Object.assign(account, changes));
    });
  }

  private async hasLines(tx: EntityManager, id: number): Promise<boolean> {
    const rows = await tx.query<unknown[]>('SELECT 1 FROM journal_line WHERE account_id = ? LIMIT 1', [id]);
    return rows.length > 0;
  }
}
