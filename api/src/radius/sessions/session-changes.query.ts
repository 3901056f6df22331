import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/db/transactions.service';
import { encodeChange } from '../coa/changeable-attributes';
import { sessionAction, type GrantedAttribute, type SessionAction } from './session-action';
import type { SessionTask } from './session-work.query';

interface Granted {
  readonly username: string;
  readonly name: string;
  readonly value: string;
}

/** What is to be done with a session, and the attributes that a CoA would carry. */
export interface SessionChange {
  readonly action: SessionAction;
  readonly attributes: readonly Buffer[];
}

/** The changes of many sessions, looked up together. */
export class SessionChanges {
  constructor(
    private readonly granted: ReadonlyMap<string, readonly GrantedAttribute[]>,
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
   * What the session was given. Into the walled garden and out of it the rest stays as it is; of another service only the
   * new one is known, whose attributes take the place of their likes.
   */
  private before({ trigger, state }: SessionTask, after: readonly GrantedAttribute[]): GrantedAttribute[] {
    const walled = new Set(this.walled.map(({ name }) => name));
    if (state === 'walled') return after.filter(({ name }) => !walled.has(name));
    return trigger === 'service_change' ? [...after] : [...after, ...this.walled];
  }
}

/** What sessions would be given if they dialled in now. */
@Injectable()
export class SessionChangesQuery {
  constructor(private readonly db: Transactions) {}

  async of(tasks: readonly SessionTask[]): Promise<SessionChanges> {
    const usernames = [...new Set(tasks.map(({ keys }) => keys.username))];
    if (usernames.length === 0) return new SessionChanges(new Map(), []);
    const rows = await this.db.manager.query<Granted[]>(
      'SELECT username, attribute AS name, value FROM radreply WHERE username IN (?) ORDER BY id',
      [usernames],
    );
    const walled = await this.db.manager.query<Granted[]>(
      'SELECT attribute AS name, value FROM radius_walled_attribute ORDER BY position',
    );
    const granted = new Map<string, GrantedAttribute[]>(usernames.map((name) => [name, []]));
    for (const row of rows) granted.get(row.username)?.push(attributeOf(row));
    return new SessionChanges(granted, walled.map(attributeOf));
  }
}

function attributeOf({ name, value }: Granted): GrantedAttribute {
  return { name, value, changeable: encodeChange(name, value) !== null };
}
