import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/db/transactions.service';
import { encodeChange } from '../coa/changeable-attributes';
import type { ServiceGift } from '../events';
import { sessionAction, type GrantedAttribute, type SessionAction } from './session-action';
import type { SessionTask } from './session-work.query';

interface Row {
  readonly username: string;
  readonly name: string;
  readonly value: string;
  /** Of the account's service, not its own. */
  readonly gift: number;
}

/** An attribute of an account's answer, and whether its service gave it. */
type Granted = GrantedAttribute & { readonly gift: boolean };

/** What is to be done with a session, and the attributes that a CoA would carry. */
export interface SessionChange {
  readonly action: SessionAction;
  readonly attributes: readonly Buffer[];
}

/** The changes of many sessions, looked up together. */
export class SessionChanges {
  constructor(
    private readonly granted: ReadonlyMap<string, readonly Granted[]>,
    private readonly walled: readonly GrantedAttribute[],
  ) {}

  of(task: SessionTask): SessionChange {
    const { trigger, state, mode, keys } = task;
    const after = this.granted.get(keys.username) ?? [];
    const before = this.before(task, after);
    const action = task.kind ?? sessionAction({ trigger, state, mode, before, after });
    const attributes = after.flatMap(({ name, value }) => encodeChange(name, value) ?? []);
    if (action === 'coa' && attributes.length > 0) return { action, attributes };
    return { action: action === 'none' ? 'none' : 'disconnect', attributes: [] };
  }

  /**
   * What the session was given. Into the walled garden and out of it the rest stays as it is; of another service, what the
   * account has of its own stays, too.
   */
  private before({ trigger, state, formerly }: SessionTask, after: readonly Granted[]): GrantedAttribute[] {
    const walled = new Set(this.walled.map(({ name }) => name));
    if (state === 'walled') return after.filter(({ name }) => !walled.has(name));
    if (trigger !== 'service_change') return [...after, ...this.walled];
    return formerly === null ? [...after] : withFormer(after, formerly);
  }
}

/** An account's own attribute goes before its service's, and a fixed address before any pool. */
function withFormer(after: readonly Granted[], formerly: readonly ServiceGift[]): GrantedAttribute[] {
  const own = after.filter(({ gift }) => !gift);
  const hidden = new Set(own.map(({ name }) => (name === 'Framed-IP-Address' ? 'Framed-Pool' : name)));
  const former = formerly
    .filter(({ attribute }) => !hidden.has(attribute))
    .map(({ attribute, value }) => attributeOf({ name: attribute, value }));
  return [...own, ...former];
}

/** What sessions would be given if they dialled in now. */
@Injectable()
export class SessionChangesQuery {
  constructor(private readonly db: Transactions) {}

  async of(tasks: readonly SessionTask[]): Promise<SessionChanges> {
    const usernames = [...new Set(tasks.map(({ keys }) => keys.username))];
    if (usernames.length === 0) return new SessionChanges(new Map(), []);
    const rows = await this.db.manager.query<Row[]>(
      `SELECT r.username, r.attribute AS name, r.value, EXISTS (SELECT 1 FROM radius_account a
                JOIN radius_service_attribute g ON g.service_id = a.service_id
               WHERE a.username = r.username AND g.attribute = r.attribute AND g.value = r.value) AS gift
         FROM radreply r WHERE r.username IN (?) ORDER BY r.id`,
      [usernames],
    );
    const walled = await this.db.manager.query<Pick<Row, 'name' | 'value'>[]>(
      'SELECT attribute AS name, value FROM radius_walled_attribute ORDER BY position',
    );
    const granted = new Map<string, Granted[]>(usernames.map((name) => [name, []]));
    for (const row of rows) granted.get(row.username)?.push({ ...attributeOf(row), gift: row.gift === 1 });
    return new SessionChanges(granted, walled.map(attributeOf));
  }
}

function attributeOf({ name, value }: Pick<Row, 'name' | 'value'>): GrantedAttribute {
  return { name, value, changeable: encodeChange(name, value) !== null };
}
