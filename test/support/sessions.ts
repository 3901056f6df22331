import { randomUUID } from 'node:crypto';
import { Outbox } from '../../api/src/platform/outbox/outbox.service';
import { Transactions } from '../../api/src/platform/db/transactions.service';
import { CoaGateway } from '../../api/src/radius/coa/coa.gateway';
import type { RadiusAccount } from '../../api/src/radius/accounts/radius-account.entity';
import type { RadiusNas } from '../../api/src/radius/nas/radius-nas.entity';
import type { SessionTrigger } from '../../api/src/radius/session-trigger';
import type { TestApp } from './app';
import type { FakeNas } from './fake-nas';
import type { Network } from './network';

type Values = Readonly<Record<string, string | number | Date | null>>;

/** So short that silence costs a test a tenth of a second. */
const QUICK = { waitsMs: [150, 150, 200], perSecond: 5000 };

/** Sessions as routers report them, written where FreeRADIUS would write them, and changes that they must follow. */
export class Sessions {
  private count = 0;

  constructor(
    private readonly app: TestApp,
    private readonly network: Network,
  ) {}

  /** Registers a fake NAS. */
  async nas(fake: FakeNas, values: Partial<RadiusNas> = {}): Promise<RadiusNas> {
    this.app.resolve(CoaGateway).pace(QUICK);
    return this.network.nas({ address: fake.address, secret: fake.secret, coaPort: fake.coaPort, ...values });
  }

  /** An open session that reported just now; answers its id. */
  async open(username: string, nas: RadiusNas, values: Values = {}): Promise<number> {
    const now = this.app.clock.now();
    const row: Values = {
      acctsessionid: `81a${String(++this.count).padStart(5, '0')}`,
      acctuniqueid: randomUUID().replaceAll('-', ''),
      username,
      nasipaddress: nas.address,
      nasshortname: nas.shortname,
      framedipaddress: '100.64.0.10',
      callingstationid: '4C:5E:0C:11:22:33',
      acctstarttime: now,
      acctupdatetime: now,
      ...values,
    };
    const { insertId } = await this.app.db.query<{ insertId: number }>(
      `INSERT INTO radacct (${Object.keys(row).join(', ')}) VALUES (?)`,
      [Object.values(row)],
    );
    return insertId;
  }

  async set(id: number, values: Values): Promise<void> {
    const sets = Object.keys(values).map((name) => `${name} = ?`);
    await this.app.db.query(`UPDATE radacct SET ${sets.join(', ')} WHERE radacctid = ?`, [
      ...Object.values(values),
      id,
    ]);
  }

  async row(id: number): Promise<Readonly<Record<string, unknown>>> {
    const [row] = await this.app.db.query<Record<string, unknown>[]>(
      'SELECT * FROM radacct WHERE radacctid = ?',
      [id],
    );
    return row ?? {};
  }

  /** Changes an account as its service would, and tells of it; the workers then do what is to be done. */
  async change(accountId: number, values: Partial<RadiusAccount>, trigger: SessionTrigger): Promise<void> {
    await this.tell(accountId, values, trigger);
    await this.app.drain();
  }

  async tell(accountId: number, values: Partial<RadiusAccount>, trigger: SessionTrigger): Promise<void> {
    await this.network.set(accountId, values);
    await this.app.resolve(Transactions).run(async (tx) => {
      await tx.query('UPDATE radius_account SET access_version = access_version + 1 WHERE id = ?', [
        accountId,
      ]);
      await this.app.resolve(Outbox).publish(tx, {
        ...{ type: 'radius-account.access-changed', accountIds: [accountId], trigger, userId: null },
      });
    });
  }
}
