import { Injectable } from '@nestjs/common';
import { nameSearch } from '../../partners/partner-search';
import { Transactions } from '../../platform/db/transactions.service';
import { startsWith } from '../../platform/http/list-rows';
import { typed } from './session-filter';

/** Logins that a quick search is about: themselves where they are few, else how to find them. */
export interface FoundLogins {
  readonly few: readonly string[] | null;
  /** A table of them in brackets, `username`. */
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const FEW = 2000;

/**
 * Finds the logins of a quick search, by how they begin or by their customer. It comes before the sessions: a search of both in one,
 * with an OR, would look at every session, and the names of customers need be searched only once.
 */
@Injectable()
export class FoundLoginsQuery {
  constructor(private readonly db: Transactions) {}

  /** `open`: among the sessions that are up. */
  async of(q: string | undefined, open: boolean): Promise<FoundLogins> {
    const { kind, text } = typed(q ?? '');
    const name = nameSearch(text, 'customer.name');
    const sql = `(SELECT DISTINCT username FROM radacct WHERE username LIKE :typed ${open ? 'AND acctstoptime IS NULL' : ''}
      UNION SELECT account.username FROM radius_account account
              JOIN partner customer ON customer.id = account.partner_id WHERE ${name.where})`;
    const parameters = { typed: startsWith(text), ...name.parameters };
    if (kind !== 'text' || text === '') return { few: null, sql, parameters };
    const logins = await this.db.manager
      .createQueryBuilder()
      .select('found.username', 'username')
      .from(sql, 'found')
      .setParameters(parameters)
      .limit(FEW + 1)
      .getRawMany<{ username: string }>();
    const few = logins.length <= FEW ? logins.map(({ username }) => username) : null;
    return { few, sql, parameters };
  }
}
