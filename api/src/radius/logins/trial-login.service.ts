import { Injectable } from '@nestjs/common';
import { CODE } from '../packet/client-packet';
import { inWords } from '../packet/attribute-names';
import { RadiusClient } from '../packet/radius-client.gateway';
import { AuditService } from '../../platform/audit/audit.service';
import { Transactions } from '../../platform/db/transactions.service';
import { loadAccount } from '../accounts/account-list.query';
import { RadiusAccount } from '../accounts/radius-account.entity';
import { LoginList, type Login } from './login-list.query';

/** What the RADIUS server said to a login of an account. */
export interface Trial {
  readonly answer: 'accept' | 'reject' | 'silence';
  readonly given: readonly { readonly name: string; readonly value: string }[];
  /** As the log has it, with the reason of a refusal. */
  readonly login: Login | null;
  readonly ms: number;
}

/** Logs in as an account does, through the server itself, with the account's own name and password. */
@Injectable()
export class TrialLogins {
  constructor(
    private readonly db: Transactions,
    private readonly client: RadiusClient,
    private readonly logins: LoginList,
    private readonly audit: AuditService,
  ) {}

  /** `radius-server.none` where there is no server. */
  async try(id: number): Promise<Trial> {
    const { username, macLock } = await loadAccount(this.db.manager, id);
    const { password } = await this.db.manager.findOneOrFail(RadiusAccount, {
      where: { id },
      select: { id: true, password: true },
    });
    const begun = performance.now();
    const reply = await this.client.login({
      username,
      password,
      mac: macLock ?? (await this.device(username)),
    });
    const ms = Math.round(performance.now() - begun);
    await this.db.run((tx) =>
      this.audit.record(tx, { resource: 'radius-account', resourceId: id, action: 'tried' }),
    );
    if (!reply) return { answer: 'silence', given: [], login: null, ms };
    const [login = null] = (await this.logins.list({ accountId: id, page: 1, perPage: 1, order: 'DESC' }))
      .data;
    const answer = reply.code === CODE.accessAccept ? 'accept' : 'reject';
    return { answer, given: inWords(reply.attributes), login, ms };
  }

  /** The device of the session that is up, so that the trial does not count as a second one. */
  private async device(username: string): Promise<string | null> {
    const [session] = await this.db.manager.query<{ mac: string }[]>(
      `SELECT callingstationid AS mac FROM radacct WHERE username = ? AND acctstoptime IS NULL
        ORDER BY acctstarttime DESC LIMIT 1`,
      [username],
    );
    return session?.mac ?? null;
  }
}
