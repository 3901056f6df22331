import type { RadiusAccount } from '../../api/src/radius/accounts/radius-account.entity';
import type { RadiusNas } from '../../api/src/radius/nas/radius-nas.entity';
import type { SessionTrigger } from '../../api/src/radius/session-trigger';
import { SessionRequests } from '../../api/src/radius/sessions/session-requests.service';
import { SessionRounds } from '../../api/src/radius/sessions/session-rounds.service';
import { testApp } from '../support/app';
import { FakeNas } from '../support/fake-nas';
import { Network } from '../support/network';
import { Sessions } from '../support/sessions';

interface Logged {
  readonly kind: string | null;
  readonly result: string | null;
  readonly trigger: string;
  readonly errorCause: number | null;
  readonly attempts: number;
}

const NOW = new Date('2026-11-24T10:00:00Z');
const later = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000);

describe('sessions follow their accounts', () => {
  const app = testApp();
  const network = new Network(app);
  const sessions = new Sessions(app, network);
  const open: FakeNas[] = [];
  let count = 0;
  let fake: FakeNas;
  let nas: RadiusNas;
  let account: RadiusAccount;
  let session: number;

  /** A NAS, and an account with a session on it. */
  async function line(values: Partial<RadiusNas> = {}): Promise<void> {
    fake = await new FakeNas().open();
    open.push(fake);
    nas = await sessions.nas(fake, values);
    account = await network.account({ username: `utente-${++count}` });
    session = await sessions.open(account.username, nas);
  }

  const log = (): Promise<Logged[]> =>
    app.list<Logged>('/session-requests', { accountId: account.id, sort: 'id' });

  beforeAll(() => {
    app.clock.hold(NOW);
  });
  afterEach(() => {
    app.clock.hold(NOW);
  });
  afterAll(() => {
    for (const each of open) each.close();
  });

  describe('by the event table', () => {
    const WALLED = { accessState: 'walled', accessReason: 'default' } as const;
    const BLOCKED = { accessState: 'blocked', accessReason: 'default' } as const;
    const ACTIVE = { accessState: 'active', accessReason: 'in-force' } as const;
    const CLOSED = { accessState: 'closed', accessReason: 'contract-closed' } as const;

    it.each<[string, Partial<RadiusAccount>, SessionTrigger, 'coa' | 'disconnect']>([
      ['walled by address list', WALLED, 'default', 'coa'],
      ['blocked', BLOCKED, 'default', 'disconnect'],
      ['paid', ACTIVE, 'payment', 'disconnect'],
      ['contract closed', CLOSED, 'contract_closed', 'disconnect'],
      ['another speed', ACTIVE, 'service_change', 'coa'],
      ['another password', ACTIVE, 'password_change', 'disconnect'],
      ['another MAC', ACTIVE, 'mac_change', 'disconnect'],
      ['disabled', { ...BLOCKED, accessReason: 'disabled' }, 'admin_disable', 'disconnect'],
    ])('%s', async (_, values, trigger, kind) => {
      await line();
      await sessions.change(account.id, values, trigger);

      expect(fake.received).toHaveLength(1);
      expect(fake.received).toMatchObject([{ kind }]);
      const sent = fake.received[0]?.values ?? {};
      expect(sent).toMatchObject({ 1: account.username, 8: '100.64.0.10', 4: nas.address });
      expect(sent['44']).toMatch(/^81a/);
      const carried = Object.keys(sent).filter((name) => name.includes('/'));
      expect(carried).toEqual(
        kind === 'disconnect' ? [] : trigger === 'default' ? ['14988/8', '14988/19'] : ['14988/8'],
      );
      expect(await log()).toMatchObject([{ kind, trigger, result: 'ack', attempts: 1 }]);
    });

    it('walled, it gets the rate of the walled garden; of another service, the new one', async () => {
      await line();
      await sessions.change(account.id, WALLED, 'default');
      const { id } = await network.service({
        attributes: [{ attribute: 'Mikrotik-Rate-Limit', value: '30M/300M', position: 1 }],
      });
      await sessions.change(account.id, { ...ACTIVE, serviceId: id }, 'service_change');
      expect(fake.received.map(({ values: sent }) => sent['14988/8'])).toEqual(['512k/512k', '30M/300M']);
    });

    it.each<[string, [string, string][], 'coa' | 'disconnect']>([
      [
        'another speed',
        [
          ['Mikrotik-Rate-Limit', '30M/300M'],
          ['Framed-Pool', 'pool-clienti'],
        ],
        'coa',
      ],
      [
        'another pool',
        [
          ['Mikrotik-Rate-Limit', '30M/300M'],
          ['Framed-Pool', 'pool-2'],
        ],
        'disconnect',
      ],
      ['no speed any more', [['Framed-Pool', 'pool-clienti']], 'disconnect'],
    ])('of another service, with %s', async (_, gifts, kind) => {
      await line();
      const { id: serviceId } = await network.service({
        attributes: gifts.map(([attribute, value], index) => ({ attribute, value, position: index + 1 })),
      });
      const { version } = await app.get<{ version: number }>(`/radius-accounts/${account.id}`);
      await app.patch(`/radius-accounts/${account.id}`, { version, serviceId });
      await app.drain();
      expect(fake.received.map((request) => request.kind)).toEqual([kind]);
    });

    it('overtaken changes of service are one, from what the session has', async () => {
      await line();
      const other = (pool: string) =>
        network.service({ attributes: [{ attribute: 'Framed-Pool', value: pool, position: 1 }] });
      const [first, second] = [await other('pool-2'), await other('pool-clienti')];
      await network.set(account.id, { serviceId: first.id });
      const gifts = [{ attribute: 'Mikrotik-Rate-Limit', value: '10M/100M' }];
      await app.resolve(SessionRequests).follow([account.id], 'service_change', null, gifts); // its turn is still to come
      await sessions.change(account.id, { serviceId: second.id }, 'service_change');
      expect(fake.received.map((request) => request.kind)).toEqual(['disconnect']);
    });

    it('walled by pool, or on a NAS that can’t change sessions, the session is ended', async () => {
      await app.db.query("UPDATE radius_setting SET walled_by = 'pool'");
      await app.db.query(
        "INSERT INTO radius_walled_attribute (attribute, value, position) VALUES ('Framed-Pool', 'pool-morosi', 3)",
      );
      await line();
      await sessions.change(account.id, WALLED, 'default');
      expect(fake.received.map(({ kind }) => kind)).toEqual(['disconnect']);
      await app.db.query("DELETE FROM radius_walled_attribute WHERE attribute = 'Framed-Pool'");
      await app.db.query("UPDATE radius_setting SET walled_by = 'address-list'");

      await line({ coaMode: 'disconnect' });
      await sessions.change(account.id, WALLED, 'default');
      expect(fake.received.map(({ kind }) => kind)).toEqual(['disconnect']);
    });

    it('nobody is asked for what is not up, nor by a NAS that listens to nothing', async () => {
      await line();
      await sessions.set(session, { acctstoptime: NOW, acctterminatecause: 'User-Request' });
      await sessions.change(account.id, BLOCKED, 'default');
      expect(await log()).toEqual([]);

      await line({ coaMode: 'none' });
      await sessions.change(account.id, BLOCKED, 'default');
      expect(await log()).toMatchObject([{ result: 'error', attempts: 0 }]);
      expect(fake.received).toEqual([]);
    });
  });

  describe('answers', () => {
    const CUT = { accessState: 'blocked', accessReason: 'default' } as const;

    it('a NAK that the session is gone closes our row', async () => {
      await line();
      fake.answer = { nak: 503 };
      await sessions.change(account.id, CUT, 'default');
      expect(await log()).toMatchObject([{ result: 'nak', errorCause: 503 }]);
      expect(await sessions.row(session)).toMatchObject({
        acctterminatecause: 'Stale-Session',
        acctstoptime: NOW,
      });
    });

    it.each([401, 405, 407])('a CoA refused with %i is followed by a Disconnect', async (nak) => {
      await line();
      fake.answer = ({ kind }) => (kind === 'coa' ? { nak } : 'ack');
      await sessions.change(account.id, {}, 'service_change');
      expect(await log()).toMatchObject([
        { kind: 'coa', result: 'nak', errorCause: nak },
        { kind: 'disconnect', result: 'ack' },
      ]);
    });

    it('so is a CoA that is not answered, after three tries of the same packet', async () => {
      await line();
      fake.answer = ({ kind }) => (kind === 'coa' ? 'silence' : 'ack');
      await sessions.change(account.id, {}, 'service_change');
      expect(new Set(fake.received.slice(0, 3).map(({ bytes }) => bytes.toString('hex'))).size).toBe(1);
      expect(await log()).toMatchObject([
        { kind: 'coa', result: 'timeout', attempts: 3 },
        { kind: 'disconnect', result: 'ack' },
      ]);
    });

    it('a NAS that goes by another address is asked without it', async () => {
      await line();
      fake.answer = ({ values }) => (values[4] === undefined ? 'ack' : { nak: 403 });
      await sessions.change(account.id, CUT, 'default');
      expect(fake.received).toHaveLength(2);
      expect(await log()).toMatchObject([{ result: 'ack' }]);
    });

    it('a NAS that is away is asked again after a minute, and the log tells', async () => {
      await line();
      fake.answer = 'silence';
      await sessions.change(account.id, CUT, 'default');
      expect(await log()).toMatchObject([{ result: 'timeout', attempts: 3 }]);

      fake.answer = 'ack';
      await round(59);
      expect(fake.received).toHaveLength(3);
      await round(61);
      expect(await log()).toMatchObject([{ result: 'ack', attempts: 4 }]);
    });

    it('what was lost with a worker is found again', async () => {
      await line();
      await network.set(account.id, CUT);
      await app.resolve(SessionRequests).follow([account.id], 'default', null); // and the worker is no more
      await round(240);
      expect(fake.received).toEqual([]);
      await round(301);
      expect(await log()).toMatchObject([{ result: 'ack' }]);
    });

    it('an ACK is believed when the Stop comes, and not when reports go on', async () => {
      await line();
      await sessions.change(account.id, CUT, 'default');
      await round(30);
      expect(await log()).toMatchObject([{ result: 'ack', endedAt: null }]);
      await sessions.set(session, { acctupdatetime: later(61) });
      await round(90);
      expect(await log()).toMatchObject([{ result: 'ack_not_effective' }]);

      await line();
      await sessions.change(account.id, CUT, 'default');
      await sessions.set(session, { acctstoptime: later(2), acctterminatecause: 'Admin-Reset' });
      await round(90);
      expect(await log()).toMatchObject([{ result: 'ack', endedAt: later(2).toISOString() }]);
    });

    async function round(seconds: number): Promise<void> {
      app.clock.hold(later(seconds));
      await app.resolve(SessionRounds).round();
      await app.drain();
    }
  });

  describe('changes that overtake each other', () => {
    const CUT = { accessState: 'blocked', accessReason: 'default' } as const;

    it('only the newest is sent', async () => {
      await line();
      await network.set(account.id, CUT);
      await app.resolve(SessionRequests).follow([account.id], 'default', null); // its turn is still to come
      await sessions.change(account.id, { accessState: 'closed' }, 'contract_closed');
      expect(fake.received).toHaveLength(1);
      expect((await log()).map(({ trigger, result }) => [trigger, result])).toEqual([
        ['default', 'superseded'],
        ['contract_closed', 'ack'],
      ]);
    });

    it('whoever pays before being cut off is left alone', async () => {
      await line();
      await network.set(account.id, CUT);
      await app.resolve(SessionRequests).follow([account.id], 'default', null); // its turn is still to come
      await sessions.change(account.id, { accessState: 'active' }, 'payment');
      expect(fake.received).toEqual([]);
      expect((await log()).map(({ result }) => result)).toEqual(['superseded', 'superseded']);
    });

    it('an event that comes twice is one request', async () => {
      await line();
      await sessions.change(account.id, CUT, 'default');
      await app.db.query(
        "UPDATE outbox_event SET relayed_at = NULL WHERE type = 'radius-account.access-changed' ORDER BY id DESC LIMIT 1",
      );
      await app.drain();
      expect(fake.received).toHaveLength(1);
      expect(await log()).toHaveLength(1);
    });
  });

  it('the button ends one session or many, and says so when there is none', async () => {
    await line();
    expect(await app.post(`/online-sessions/${session}/end`)).toEqual({ asked: 1 });
    await app.drain();
    expect(fake.received).toMatchObject([{ kind: 'disconnect', values: { 1: account.username } }]);
    expect(await log()).toMatchObject([{ kind: 'disconnect', trigger: 'manual', result: 'ack' }]);

    const second = await sessions.open(account.username, nas);
    expect(await app.post('/online-sessions/end', { ids: [session, second] })).toEqual({ asked: 2 });
    await app.drain();
    expect(fake.received).toHaveLength(3);

    await sessions.set(session, { acctstoptime: NOW });
    const { body } = await app.call('post', `/online-sessions/${session}/end`, {}, { expect: 409 });
    expect(body).toMatchObject({ code: 'radius-session.not-open' });
  });

  it('a hundred cut-offs at once are all sent, in any order but theirs', async () => {
    await line();
    const many = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        network.account({ username: `molti-${n}`, serviceId: account.serviceId }),
      ),
    );
    for (const { username } of many) await sessions.open(username, nas);
    await app.db.query("UPDATE radius_account SET access_state = 'blocked' WHERE username LIKE 'molti-%'");
    await sessions.tell(account.id, {}, 'default');
    await app.db.query(
      `UPDATE outbox_event SET payload = JSON_SET(payload, '$.accountIds', JSON_EXTRACT(?, '$')) ORDER BY id DESC LIMIT 1`,
      [JSON.stringify(many.map(({ id }) => id))],
    );
    await app.drain();
    const names = fake.received.map(({ values }) => values[1]);
    expect(new Set(names).size).toBe(100);
    expect(names).not.toEqual(many.map(({ username }) => username));
  });
});
