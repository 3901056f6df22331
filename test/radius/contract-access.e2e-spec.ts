import { ContractChanges } from '../../api/src/contracts/contract-changes.service';
import { Transactions } from '../../api/src/platform/db/transactions.service';
import type { RadiusAccount } from '../../api/src/radius/accounts/radius-account.entity';
import { AccessRoutine } from '../../api/src/radius/access/access-routine.service';
import { AccessStates } from '../../api/src/radius/access/access-states.service';
import { RadiusAccessPoint } from '../../api/src/radius/nas/radius-access-point.entity';
import { RadiusProductService } from '../../api/src/radius/services/radius-product-service.entity';
import { testApp } from '../support/app';
import { FakeNas } from '../support/fake-nas';
import { Network } from '../support/network';
import { Sessions } from '../support/sessions';

interface LogRow {
  readonly accountId: number;
  readonly fromState: string;
  readonly toState: string;
  readonly reason: string;
  readonly source: string;
}

describe('accounts and their contracts', () => {
  const app = testApp({ today: '2026-03-10' });
  const network = new Network(app);
  let count = 0;

  /** An active contract of one line, and the account of that line. */
  async function line(values: Partial<RadiusAccount> = {}) {
    const contract = (await app.given.contract()) as {
      id: number;
      lines: { id: number; productId: number }[];
    };
    await app.drain(); // the news of its start is not mistaken for that of what follows
    const [first] = contract.lines;
    const account = await network.account({
      username: `linea-${++count}`,
      contractId: contract.id,
      originLineId: first!.id,
      ...values,
    });
    return { contract, first: first!, account };
  }

  const accessOf = async (id: number): Promise<string> => {
    const [row] = await app.db.query<{ state: string; reason: string }[]>(
      'SELECT access_state AS state, access_reason AS reason FROM radius_account WHERE id = ?',
      [id],
    );
    return `${row!.state} ${row!.reason}`;
  };
  const logOf = (id: number): Promise<LogRow[]> =>
    app.db.query<LogRow[]>(
      `SELECT account_id AS accountId, from_state AS fromState, to_state AS toState, reason, source
         FROM radius_access_log WHERE account_id = ? ORDER BY id`,
      [id],
    );
  const told = async (id: number): Promise<string[]> => {
    const rows = await app.db.query<{ payload: string | { accountIds: number[]; trigger: string } }[]>(
      "SELECT payload FROM outbox_event WHERE type = 'radius-account.access-changed' ORDER BY id",
    );
    return rows
      .map(({ payload }) => (typeof payload === 'string' ? (JSON.parse(payload) as never) : payload))
      .filter(({ accountIds }: { accountIds: number[] }) => accountIds.includes(id))
      .map(({ trigger }: { trigger: string }) => trigger);
  };

  it.each<[string, object, string, string]>([
    ['suspend', { cause: 'default', reason: 'Fatture scadute' }, 'walled default', 'default'],
    ['suspend', { cause: 'request', reason: 'Casa chiusa' }, 'blocked suspended', 'contract_suspended'],
    ['close', { reason: 'Disdetta', endsOn: '2026-03-09' }, 'closed contract-closed', 'contract_closed'],
  ])('%s %j: %s', async (move, body, expected, trigger) => {
    const { contract, account } = await line();
    await app.post(`/contracts/${contract.id}/${move}`, body);
    await app.drain();
    expect(await accessOf(account.id)).toBe(expected);
    expect(await told(account.id)).toEqual([trigger]);
    if (move !== 'suspend') return;
    await app.post(`/contracts/${contract.id}/resume`, { reason: 'Pagato' });
    await app.drain();
    expect(await accessOf(account.id)).toBe('active in-force');
    expect((await told(account.id)).at(-1)).toBe(trigger === 'default' ? 'payment' : 'contract_suspended');
    expect(await logOf(account.id)).toMatchObject([
      { fromState: 'active', source: trigger === 'default' ? 'dunning' : 'contract' },
      { toState: 'active', reason: 'in-force', source: 'contract' },
    ]);
  });

  it('a whitelist spares who is in default until its last day, and revives no closed contract', async () => {
    const { contract, account } = await line({ whitelist: true, whitelistUntil: '2026-03-12' });
    await app.post(`/contracts/${contract.id}/suspend`, { cause: 'default', reason: 'Fatture scadute' });
    await app.drain();
    expect(await accessOf(account.id)).toBe('active whitelist');
    expect(await told(account.id)).toEqual([]);
    app.clock.hold('2026-03-12');
    await app.resolve(AccessRoutine).beginDay();
    expect(await accessOf(account.id)).toBe('active whitelist');
    app.clock.hold('2026-03-13');
    await app.resolve(AccessRoutine).beginDay();
    expect(await accessOf(account.id)).toBe('walled default');
    expect((await logOf(account.id)).at(-1)).toMatchObject({ source: 'whitelist' });
    app.clock.hold('2026-03-10');

    const closed = await line({ whitelist: true });
    await app.post(`/contracts/${closed.contract.id}/close`, { reason: 'Disdetta', endsOn: '2026-03-09' });
    await app.drain();
    expect(await accessOf(closed.account.id)).toBe('closed contract-closed');
  });

  it('a fault of the network puts a cut-off off until it is over', async () => {
    const nas = await network.nas();
    const { contract, account } = await line({ nasId: nas.id });
    const outage = await app.post<{ id: number }>('/radius-outages', {
      nasId: nas.id,
      reason: 'Guasto al traliccio',
    });
    await app.post(`/contracts/${contract.id}/suspend`, { cause: 'default', reason: 'Fatture scadute' });
    await app.drain();
    expect(await accessOf(account.id)).toBe('active outage');
    await app.post(`/radius-outages/${outage.id}/end`);
    await app.drain();
    expect(await accessOf(account.id)).toBe('walled default');
  });

  it('so does a fault of the access point it hangs on, and of no other', async () => {
    const nas = await network.nas({ address: '127.88.0.9' });
    const points = app.db.getRepository(RadiusAccessPoint);
    const [here, there] = [
      await points.save({ nasId: nas.id, name: 'Qui' }),
      await points.save({ nasId: nas.id, name: 'Altrove' }),
    ];
    const spared = await line({ nasId: nas.id, accessPointId: here.id });
    const other = await line({ nasId: nas.id, accessPointId: there.id });
    const outage = await app.post<{ id: number }>('/radius-outages', {
      ...{ accessPointId: here.id, reason: 'Fulmine' },
    });
    for (const { contract } of [spared, other])
      await app.post(`/contracts/${contract.id}/suspend`, { cause: 'default', reason: 'Fatture scadute' });
    await app.drain();
    expect(await accessOf(spared.account.id)).toBe('active outage');
    expect(await accessOf(other.account.id)).toBe('walled default');
    await app.post(`/radius-outages/${outage.id}/end`);
    await app.drain();
    expect(await accessOf(spared.account.id)).toBe('walled default');
  });

  it('the service follows the line, on the day of the change', async () => {
    const [slow, fast] = [
      await network.service({ name: 'Lento' }),
      await network.service({
        name: 'Veloce',
        attributes: [
          { attribute: 'Mikrotik-Rate-Limit', value: '30M/300M', position: 1 },
          { attribute: 'Framed-Pool', value: 'pool-clienti', position: 2 },
        ],
      }),
    ];
    const { contract, first, account } = await line({ serviceId: slow.id });
    const router = await new FakeNas().open();
    const sessions = new Sessions(app, network);
    const session = await sessions.open(account.username, await sessions.nas(router));
    const plan = await app.given.product({ unitPrice: '50.00' });
    await app.db.getRepository(RadiusProductService).save([
      { productId: first.productId, serviceId: slow.id },
      { productId: plan.id, serviceId: fast.id },
    ]);
    await app.resolve(Transactions).run((tx) =>
      app.resolve(ContractChanges).changeLines(tx, [
        {
          contractId: contract.id,
          lineId: first.id,
          on: '2026-04-01',
          productId: plan.id,
          reason: 'Più veloce',
        },
      ]),
    );
    await app.drain();
    const serviceOf = async (): Promise<number> =>
      (
        await app.db.query<{ id: number }[]>('SELECT service_id AS id FROM radius_account WHERE id = ?', [
          account.id,
        ])
      )[0]!.id;
    expect(await serviceOf()).toBe(slow.id);
    app.clock.hold('2026-04-01');
    await app.resolve(AccessRoutine).beginDay();
    expect(await serviceOf()).toBe(fast.id);
    expect(await told(account.id)).toEqual(['service_change']);
    expect(await accessOf(account.id)).toBe('active in-force');
    await app.drain();
    router.close();
    expect(router.received).toMatchObject([{ kind: 'coa', values: { '14988/8': '30M/300M' } }]);
    expect((await sessions.row(session)).acctstoptime).toBeNull();
    app.clock.hold('2026-03-10');
  });

  it('the nightly look finds what is not as it should be, mends it and says so', async () => {
    const drifted = await line();
    await app.db.query(
      "UPDATE radius_account SET access_state = 'blocked', access_reason = 'disabled' WHERE id = ?",
      [drifted.account.id],
    );
    expect(await app.resolve(AccessStates).review('reconcile')).toMatchObject({ repaired: 1 });
    expect(await accessOf(drifted.account.id)).toBe('active in-force');
    expect(await logOf(drifted.account.id)).toMatchObject([{ source: 'reconcile', fromState: 'blocked' }]);
    expect(await app.resolve(AccessStates).review('reconcile')).toMatchObject({ repaired: 0 });
  });
});
