import { setTimeout as sleep } from 'node:timers/promises';
import { DailySchedule } from '../../api/src/contracts/daily/daily-schedule.service';
import type { RadiusAccount } from '../../api/src/radius/accounts/radius-account.entity';
import { CoaGateway } from '../../api/src/radius/coa/coa.gateway';
import { testApp } from '../support/app';
import { Defaulters, type Customer } from '../support/defaulters';
import { FakeNas, type Received } from '../support/fake-nas';
import { describeWithFreeradius, type Answer } from '../support/freeradius';
import { Network } from '../support/network';

/** An invoice of 2 January is due on 1 February; the warning goes out on the 14th, and the line may be cut off from Monday the 23rd. */
const ISSUED = '2026-01-02';
const CUT = '2026-02-23';
const BACK_WITHIN_MS = 60_000;
const FULL = '10M/100M';
const WALLED = '512k/512k';

interface Line extends Customer {
  readonly account: RadiusAccount;
}

describeWithFreeradius('from the invoice to the packet, and back', () => {
  const app = testApp({ radius: {}, mailbox: true });
  const tale = new Defaulters(app);
  const fake = new FakeNas('nas-secret-1');
  const network = new Network(app, fake.address);
  const lines = {} as Record<'rossi' | 'keyed' | 'promising' | 'spared', Line>;
  let serviceId: number;
  let count = 0;

  /** A customer with an unpaid invoice, whose line is up on the router by FreeRADIUS's own word. */
  async function line(values: Partial<RadiusAccount> = {}): Promise<Line> {
    tale.at(ISSUED);
    const customer = await tale.customer(ISSUED);
    const contract = await app.get<{ lines: { id: number }[] }>(`/contracts/${customer.contractId}`);
    const account = await network.account({
      ...{ username: `linea-${++count}`, serviceId, partnerId: customer.partnerId },
      ...{ contractId: customer.contractId, originLineId: contract.lines[0]!.id },
      ...values,
    });
    const started = await network.send('acct', [
      ...[['Acct-Status-Type', 'Start'] as const, ['User-Name', account.username] as const],
      ...[['Acct-Session-Id', `81a0000${count}`] as const, ['NAS-IP-Address', fake.address] as const],
      ['Framed-IP-Address', `100.64.0.${count}`],
    ]);
    expect(started.kind).toBe('Accounting-Response');
    return { ...customer, account };
  }

  const login = ({ account }: Line): Promise<Answer> => network.pap({ username: account.username });
  const rate = ({ attributes }: Answer): string | undefined => attributes['Mikrotik-Rate-Limit']?.[0];
  const asked = ({ account }: Line): readonly Received[] =>
    fake.received.filter(({ values }) => values[1] === account.username);

  /** A router that seemed silent for a moment is asked again later. */
  async function untilAsked(which: Line): Promise<void> {
    const until = Date.now() + BACK_WITHIN_MS;
    while (asked(which).length === 0 && Date.now() < until) await sleep(50);
  }

  /** Waits, without helping the workers, until the line is let in at full speed; milliseconds from `begun`. */
  async function backAtFullSpeed(which: Line, begun: number): Promise<number> {
    for (;;) {
      const answer = await login(which);
      const took = performance.now() - begun;
      if (rate(answer) === FULL || took > BACK_WITHIN_MS) return took;
    }
  }

  /** What became of a line's access, oldest first, with the cause of each. */
  async function log({ account }: Line): Promise<string[]> {
    const rows = await app.list<Record<'toState' | 'reason' | 'source', string>>('/radius-access-changes', {
      accountId: account.id,
    });
    return rows.reverse().map(({ toState, reason, source }) => `${toState}: ${reason} (${source})`);
  }

  beforeAll(async () => {
    tale.at(ISSUED);
    await fake.open();
    app.resolve(CoaGateway).pace({ waitsMs: [500, 500, 500] });
    await network.nas({ secret: fake.secret, coaPort: fake.coaPort });
    ({ id: serviceId } = await network.service());
    await tale.mode('automatic');
    for (const name of ['rossi', 'keyed', 'promising'] as const) lines[name] = await line();
    lines.spared = await line({ whitelist: true });
  });
  afterAll(() => {
    fake.close();
  });

  it('is let in at full speed while there is time to pay, and after the warning', async () => {
    const { rossi } = lines;
    for (const day of ['2026-01-20', '2026-02-07', '2026-02-14', '2026-02-21']) {
      await tale.hour(day);
      expect([day, rate(await login(rossi))]).toEqual([day, FULL]);
    }
    expect(new Set(app.mailbox.mails.map(({ subject }) => subject))).toEqual(
      new Set(['Avviso di sospensione del servizio dal 23/02/2026']),
    );
    expect(fake.received).toEqual([]);
  });

  it('is walled in: the session by a CoA that drops nothing, and each login from then on', async () => {
    const { rossi } = lines;
    await tale.hour(CUT, '09:00');
    expect(await tale.contract(rossi.contractId)).toEqual(['suspended', 'default']);
    expect(asked(rossi)).toMatchObject([
      {
        kind: 'coa',
        values: {
          ...{ 1: 'linea-1', 4: fake.address, 8: '100.64.0.1', 44: '81a00001' },
          ...{ '14988/8': WALLED, '14988/19': 'MOROSI' },
        },
      },
    ]);
    const answer = await login(rossi);
    expect(answer).toMatchObject({
      kind: 'Access-Accept',
      attributes: { 'Mikrotik-Rate-Limit': [WALLED], 'Mikrotik-Address-List': ['MOROSI'] },
    });
    await tale.hour(CUT, '10:00');
    expect(asked(rossi)).toHaveLength(1);
  });

  it('stays so on a payment of a part', async () => {
    const { rossi } = lines;
    await tale.pay(rossi.partnerId, '22.00');
    await app.drain();
    expect(rate(await login(rossi))).toBe(WALLED);
  });

  it('is back at full speed within a minute of the payment, and the log tells all of it', async () => {
    const { rossi } = lines;
    await tale.pay(rossi.partnerId, '100.00');
    expect(await backAtFullSpeed(rossi, performance.now())).toBeLessThan(BACK_WITHIN_MS);
    await app.drain();
    expect(asked(rossi).map(({ kind }) => kind)).toEqual(['coa', 'disconnect']);
    expect(await log(rossi)).toEqual(['walled: default (dunning)', 'active: in-force (payment)']);
    expect(await app.list('/session-requests', { accountId: rossi.account.id, sort: 'id' })).toMatchObject([
      { kind: 'coa', trigger: 'default', result: 'ack', attempts: 1 },
      { kind: 'disconnect', trigger: 'payment', result: 'ack', attempts: 1 },
    ]);
  });

  it.each<[string, 'keyed' | 'promising', string, (which: Line) => Promise<unknown>]>([
    [
      'by another program, with a key',
      'keyed',
      'payment',
      async ({ partnerId }) => {
        const { key } = await app.post<{ key: string }>('/api-keys', {
          ...{ name: 'Banca', scopes: ['payment.write'] },
        });
        const payment = { partnerId, amount: '122.00', receivedOn: CUT, methodCode: 'BON' };
        return app.post('/payments', payment, { apiKey: key });
      },
    ],
    [
      'on a promise that lets in',
      'promising',
      'dunning',
      ({ partnerId }) =>
        app.post('/payment-promises', { partnerId, amount: '122.00', until: '2026-02-27', resumes: true }),
    ],
  ])('whoever pays %s is back within a minute too', async (_, name, source, pay) => {
    const which = lines[name];
    expect(rate(await login(which))).toBe(WALLED);
    await pay(which);
    expect(await backAtFullSpeed(which, performance.now())).toBeLessThan(BACK_WITHIN_MS);
    await app.drain();
    expect(asked(which).map(({ kind }) => kind)).toEqual(['coa', 'disconnect']);
    expect((await log(which)).at(-1)).toBe(`active: in-force (${source})`);
  });

  it('the whitelist spares who is in default, and revives no contract that is closed', async () => {
    const { spared } = lines;
    expect(await tale.contract(spared.contractId)).toEqual(['suspended', 'default']);
    expect(rate(await login(spared))).toBe(FULL);
    expect(asked(spared)).toEqual([]);

    await app.post(`/contracts/${spared.contractId}/close`, { reason: 'Disdetta', endsOn: '2026-02-22' });
    await app.drain();
    expect((await login(spared)).kind).toBe('Access-Reject');
    await untilAsked(spared);
    expect(asked(spared).map(({ kind }) => kind)).toEqual(['disconnect']);
    await app.post(`/radius-accounts/${spared.account.id}/whitelist`, { note: 'Ci ripensa' });
    await app.drain();
    expect((await login(spared)).kind).toBe('Access-Reject');
    expect((await log(spared)).at(-1)).toBe('closed: contract-closed (contract)');
  });

  it('a contract that is withdrawn keeps its line to its last day, and not a day longer', async () => {
    const leaving = await line();
    await tale.pay(leaving.partnerId);
    tale.at('2026-01-10');
    await app.post(`/contracts/${leaving.contractId}/withdraw`, {
      ...{ receivedOn: '2026-01-10', lastDay: '2026-01-31', reason: 'Trasloco' },
    });
    for (const [day, kind] of [
      ['2026-01-31', 'Access-Accept'],
      ['2026-02-01', 'Access-Reject'],
    ] as const) {
      tale.at(day);
      await app.resolve(DailySchedule).runToday();
      await app.drain();
      expect([day, (await login(leaving)).kind]).toEqual([day, kind]);
    }
    expect(asked(leaving)).toMatchObject([{ kind: 'disconnect', values: { 44: '81a00005' } }]);
    expect(await log(leaving)).toEqual(['closed: contract-closed (contract)']);
  });
});
