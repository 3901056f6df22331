import { Injectable } from '@nestjs/common';
import { addMonths } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { startOfDay } from '@ponte/shared/office-day';
import type { SelectQueryBuilder } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import type { ListQuery } from '../../platform/http/list-query.dto';
import { RadiusSetting } from '../access/radius-setting.entity';
import { RadAcct } from '../freeradius/rad-acct.entity';
import { FoundLoginsQuery } from './found-logins.query';
import { PlacesQuery } from './places.query';
import type { SessionFilter } from './session-filter';
import { narrowSessions } from './session-narrowing.query';
import { SessionRowsQuery, type SessionRow } from './session-rows.query';

type Sessions = SelectQueryBuilder<RadAcct>;
type SessionListFilter = ListQuery & SessionFilter;

interface SessionPage {
  readonly data: SessionRow[];
  readonly total: number;
}

const SORTS: Readonly<Record<string, string>> = {
  startedAt: 's.acctstarttime',
  username: 's.username',
  updatedAt: 's.acctupdatetime',
  down: 's.acctoutputoctets',
  up: 's.acctinputoctets',
  stoppedAt: 's.acctstoptime',
};

const AT_ONCE = 2000;

/** Pages of sessions: those that are up, and all that the office may look back at. */
@Injectable()
export class SessionList {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
    private readonly places: PlacesQuery,
    private readonly logins: FoundLoginsQuery,
    private readonly rows: SessionRowsQuery,
  ) {}

  /** Sessions that are up. */
  online(filter: SessionListFilter): Promise<SessionPage> {
    return this.page(this.sessions(), filter, true);
  }

  /** Sessions of the months that the office sees, up or ended. */
  async history(filter: SessionListFilter): Promise<SessionPage> {
    return this.page(await this.visible(), filter);
  }

  /** One session that is up or that the office may still see. */
  async one(id: number): Promise<SessionRow> {
    const query = (await this.visible()).andWhere('s.radacctid = :id', { id });
    const { data } = await this.page(query, { page: 1, perPage: 1, order: 'ASC' });
    const [row] = data;
    if (!row) throw new DomainError('radius-session.not-found', { id });
    return row;
  }

  /** Sessions for a file, newest first and at most so many, some thousand at a time. */
  async *all(filter: SessionFilter, most: number): AsyncGenerator<SessionRow[]> {
    const query = await this.visible();
    const places = await this.places.all();
    const logins = await this.logins.of(filter.q, false);
    narrowSessions(query, filter, { places, now: this.clock.now(), open: false, logins });
    const found = await ids(query.orderBy('s.acctstarttime', 'DESC').limit(most));
    for (let start = 0; start < found.length; start += AT_ONCE) {
      yield await this.rows.of(found.slice(start, start + AT_ONCE), places);
    }
  }

  private sessions(): Sessions {
    return this.db.manager.createQueryBuilder(RadAcct, 's');
  }

  private async visible(): Promise<Sessions> {
    const { historyMonths } = await this.db.manager.findOneByOrFail(RadiusSetting, { id: 1 });
    const since = new Date(startOfDay(addMonths(this.clock.today(), -historyMonths)));
    return this.sessions().where('s.acctstarttime >= :since', { since });
  }

  private async page(query: Sessions, filter: SessionListFilter, open = false): Promise<SessionPage> {
    const { sort = 'startedAt', order, page, perPage } = filter;
    const column = SORTS[sort];
    if (column === undefined)
      throw new DomainError('list.invalid-sort', { sort, allowed: Object.keys(SORTS) });
    const places = await this.places.all();
    const logins = await this.logins.of(filter.q, open);
    narrowSessions(query, filter, { places, now: this.clock.now(), open, logins });
    const counting = query.clone().select('COUNT(*)', 'total').getRawOne<{ total: string }>();
    query
      .orderBy(column, order)
      .offset((page - 1) * perPage)
      .limit(perPage);
    const [count, found] = await Promise.all([counting, ids(query)]);
    return { data: await this.rows.of(found, places), total: Number(count?.total ?? 0) };
  }
}

async function ids(query: Sessions): Promise<string[]> {
  const rows = await query.select('s.radacctid', 'id').getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}
