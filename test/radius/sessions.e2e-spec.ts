import { RadiusAccessPoint } from '../../api/src/radius/nas/radius-access-point.entity';
import type { RadiusAccount } from '../../api/src/radius/accounts/radius-account.entity';
import type { RadiusNas } from '../../api/src/radius/nas/radius-nas.entity';
import { SessionRetention } from '../../api/src/radius/sessions/session-retention.service';
import { SessionSweeper } from '../../api/src/radius/sessions/session-sweeper.service';
import { TrafficSamples } from '../../api/src/radius/sessions/traffic-samples.service';
import { testApp } from '../support/app';
import { Network } from '../support/network';
import { Sessions } from '../support/sessions';

interface Listed {
  readonly id: number;
  readonly username: string;
  readonly freshness: string | null;
  readonly accessPointName: string | null;
}

const NOW = new Date('2026-11-24T10:00:00Z');
const ago = (seconds: number): Date => new Date(NOW.getTime() - seconds * 1000);

describe('sessions as the office sees them', () => {
  const app = testApp();
  const network = new Network(app);
  const sessions = new Sessions(app, network);
  let monte: RadiusNas;
  let valle: RadiusNas;
  let rossi: RadiusAccount;
  let bianchi: RadiusAccount;
  let up: { rossi: number; bianchi: number };

  const online = (query: Record<string, string | number> = {}): Promise<Listed[]> =>
    app.list<Listed>('/online-sessions', query);
  const names = async (query: Record<string, string | number>): Promise<string[]> =>
    (await online({ sort: 'username', ...query })).map(({ username }) => username);

  beforeAll(async () => {
    app.clock.hold(NOW);
    monte = await network.nas({ address: '127.88.1.1', name: 'Monte', site: 'Monte Piselli' });
    valle = await network.nas({ address: '127.88.1.2', name: 'Valle', apSource: 'account' });
    const points = app.db.getRepository(RadiusAccessPoint);
    const field = { nasId: monte.id, matchField: 'called_station_id' as const };
    await points.save({ ...field, name: 'Settore nord', matchValue: 'nord', site: null });
    await points.save({ ...field, name: 'Settore nord 2', matchValue: 'nord-2', site: 'Colle' });
    const home = await points.save({ nasId: valle.id, name: 'Torre', site: 'Valle Castellana' });
    rossi = await network.account({
      username: 'rossi',
      partnerId: (await app.given.partner({ name: 'Rossi Mario Srl' })).id,
    });
    bianchi = await network.account({
      ...{ username: 'bianchi', accessPointId: home.id, accessState: 'walled' },
      partnerId: (await app.given.partner({ name: 'Bianchi Luca Srl' })).id,
    });
    up = {
      rossi: await sessions.open('rossi', monte, {
        ...{ calledstationid: 'nord-2a', framedipaddress: '100.64.0.10', acctstarttime: ago(7200) },
        ...{ acctupdatetime: ago(60), acctinputoctets: 1_000_000, acctoutputoctets: 9_000_000 },
      }),
      bianchi: await sessions.open('bianchi', valle, {
        ...{ framedipaddress: '100.64.0.11', acctstarttime: ago(3600), acctupdatetime: ago(400) },
        ...{ callingstationid: 'AA:BB:CC:00:00:01', delegatedipv6prefix: '2001:db8:12:3400::/56' },
      }),
    };
    await sessions.open('estraneo', monte, {
      calledstationid: 'nord',
      acctupdatetime: ago(1000),
      acctstarttime: ago(90_000),
    });
  });

  it('tell who is online, where, since when and how much', async () => {
    expect(await online({ q: 'rossi' })).toEqual([
      expect.objectContaining({
        ...{ id: up.rossi, username: 'rossi', accountId: rossi.id, partnerName: 'Rossi Mario Srl' },
        ...{ nasName: 'Monte', accessPointName: 'Settore nord 2', area: 'Colle', place: 'nord-2a' },
        ...{ ip: '100.64.0.10', duration: 7200, down: 9_000_000, up: 1_000_000, state: 'active' },
        ...{ freshness: 'online', stoppedAt: null, startedAt: ago(7200).toISOString() },
      }),
    ]);
  });

  it('tell the late from the stale', async () => {
    const rows = await online({ sort: 'username' });
    expect(rows.map(({ username, freshness }) => [username, freshness])).toEqual([
      ['bianchi', 'late'],
      ['estraneo', 'stale'],
      ['rossi', 'online'],
    ]);
    expect(await names({ freshness: 'late' })).toEqual(['bianchi']);
  });

  it.each([
    ['a customer', { q: 'Bianchi Lu' }, ['bianchi']],
    ['an address', { q: '100.64.0.11' }, ['bianchi']],
    ['a MAC, however written', { q: 'aa-bb-cc' }, ['bianchi']],
    ['a state', { state: 'walled' }, ['bianchi']],
    ['an area of access points', { area: 'Colle' }, ['rossi']],
    ['an area of a NAS, for who is on no point of another area', { area: 'Monte Piselli' }, []],
    ['an area told by accounts', { area: 'Valle Castellana' }, ['bianchi']],
  ])('are found by %s', async (_, query, expected) => {
    expect(await names(query as Record<string, string>)).toEqual(expected);
  });

  it('are found by NAS, access point, service, contract and partner', async () => {
    const point = async (name: string): Promise<number> =>
      (await app.db.getRepository(RadiusAccessPoint).findOneByOrFail({ name })).id;
    expect(await names({ nasId: monte.id })).toEqual(['estraneo', 'rossi']);
    expect(await names({ accessPointId: await point('Settore nord 2') })).toEqual(['rossi']);
    expect(await names({ accessPointId: await point('Settore nord') })).toEqual([]);
    expect(await names({ accessPointId: await point('Torre') })).toEqual(['bianchi']);
    expect(await names({ serviceId: rossi.serviceId })).toEqual(['rossi']);
    expect(await names({ partnerId: bianchi.partnerId })).toEqual(['bianchi']);
  });

  it('show a reseller its own customers alone', async () => {
    const reseller = await app.given.partner({ name: 'Rivenditore Srl', reseller: true });
    await app.db.query('UPDATE partner SET reseller_id = ? WHERE id = ?', [reseller.id, rossi.partnerId]);
    const { key } = await app.post<{ key: string }>('/api-keys', {
      ...{
        name: 'portale',
        scopes: ['radius-session.read', 'radius-session.end'],
        resellerId: reseller.id,
      },
    });
    const own = { apiKey: key };
    expect((await app.list<Listed>('/online-sessions', {}, own)).map(({ username }) => username)).toEqual([
      'rossi',
    ]);
    await app.call('post', `/online-sessions/${up.bianchi}/end`, {}, { ...own, expect: 409 });
    await app.call('get', `/network/accounts/${bianchi.id}/traffic?span=day`, undefined, {
      ...own,
      expect: 404,
    });
  });

  it('give the state of a customer’s lines, and the last session of one that is off', async () => {
    const lines = await app.get<{ username: string; session: Listed | null }[]>(
      `/network/lines?partnerId=${rossi.partnerId}`,
    );
    expect(lines).toMatchObject([
      { username: 'rossi', state: 'active', session: { id: up.rossi, freshness: 'online' } },
    ]);
  });

  it('tell how the NASes are doing', async () => {
    expect(await app.get('/network/nas-states')).toMatchObject([
      { name: 'Monte', open: 2, fresh: 1, silent: false },
      { name: 'Valle', open: 1, fresh: 1, silent: false },
    ]);
    expect(await app.get('/network/areas')).toEqual([
      { id: 'Colle' },
      { id: 'Monte Piselli' },
      { id: 'Valle Castellana' },
    ]);
  });

  it('can be had as a file', async () => {
    const file = (await app.download('/radius-sessions/csv?q=rossi')).toString('utf8');
    expect(file.split('\r\n')).toHaveLength(3);
    expect(file).toContain('rossi;Rossi Mario Srl;');
  });

  describe('that fall silent', () => {
    it('are ended at their last report, and are up again when they report', async () => {
      expect(await app.resolve(SessionSweeper).sweep()).toBe(1);
      const [stray] = await app.list<Listed & { cause: string; stoppedAt: string }>('/radius-sessions', {
        q: 'estraneo',
      });
      expect(stray).toMatchObject({
        cause: 'Stale-Session',
        stoppedAt: ago(1000).toISOString(),
        freshness: null,
      });
      expect(await names({})).toEqual(['bianchi', 'rossi']);
    });

    it('are left alone for half an hour when their whole NAS is silent', async () => {
      app.clock.hold(new Date(NOW.getTime() + 20 * 60_000));
      expect(await app.resolve(SessionSweeper).sweep()).toBe(0);
      expect(await app.get('/network/nas-states')).toMatchObject([{ silent: true }, { silent: true }]);
      app.clock.hold(new Date(NOW.getTime() + 50 * 60_000));
      expect(await app.resolve(SessionSweeper).sweep()).toBe(2);
      app.clock.hold(NOW);
      for (const id of Object.values(up))
        await sessions.set(id, { acctstoptime: null, acctterminatecause: '' });
    });
  });

  describe('add up to traffic', () => {
    const hours = async (): Promise<number> => {
      const bars = await app.get<{ down: number }[]>(`/network/accounts/${rossi.id}/traffic?span=hour`);
      return bars.reduce((sum, { down }) => sum + down, 0);
    };

    it('counted once, however often it is looked at', async () => {
      const samples = app.resolve(TrafficSamples);
      expect(await samples.sample()).toBe(1);
      expect(await samples.sample()).toBe(0);
      await sessions.set(up.rossi, { acctoutputoctets: 12_000_000, acctupdatetime: NOW });
      expect((await Promise.all([samples.sample(), samples.sample()])).length).toBe(2);
      expect(await hours()).toBe(12_000_000);
      const days = await app.get<unknown[]>(`/network/accounts/${rossi.id}/traffic?span=day`);
      expect(days).toHaveLength(31);
      expect(days.at(-1)).toEqual({ at: '2026-11-24', down: 12_000_000, up: 1_000_000 });
    });

    it('whose hours become days and months as they grow old, and stay what they were', async () => {
      const put = (at: string, down: number): Promise<unknown> =>
        app.db.query("INSERT INTO radius_traffic VALUES (?, ?, 'hour', ?, 0)", [
          rossi.id,
          new Date(at),
          down,
        ]);
      await put('2026-09-30T22:00:00Z', 1); // midnight of the first of October
      await put('2026-10-01T10:00:00Z', 2);
      await put('2025-08-31T22:00:00Z', 4);
      await put('2025-09-15T10:00:00Z', 8);
      const retention = app.resolve(SessionRetention);
      await retention.nightly();
      await put('2026-10-01T11:00:00Z', 16); // reported late
      await retention.nightly();
      const rows = await app.db.query<{ at: string; span: string; down: string }[]>(
        'SELECT starts_at AS at, span, down FROM radius_traffic WHERE account_id = ? AND starts_at < ? ORDER BY starts_at',
        [rossi.id, new Date('2026-11-01')],
      );
      expect(rows.map(({ span, down }) => [span, down])).toEqual([
        ['month', '12'],
        ['day', '19'],
      ]);
    });
  });

  describe('of long ago', () => {
    it('go to the archive, where an address can be traced, and each search is recorded', async () => {
      const old = await sessions.open('rossi', monte, {
        ...{
          acctstarttime: new Date('2026-07-01T10:00:00Z'),
          acctstoptime: new Date('2026-07-02T10:00:00Z'),
        },
        ...{ framedipaddress: '100.64.9.9', acctterminatecause: 'User-Request' },
      });
      await app.resolve(SessionRetention).nightly();
      expect(await sessions.row(old)).toEqual({});
      const trace = (
        address: string,
        at: string,
      ): Promise<{ holders: { username: string; archived: boolean }[] }> =>
        app.post('/network/address-holders', { address, at, reason: 'Decreto 12/2026' });
      expect((await trace('100.64.9.9', '2026-07-01T20:00:00Z')).holders).toMatchObject([
        { username: 'rossi', archived: true, partnerName: 'Rossi Mario Srl' },
      ]);
      expect((await trace('100.64.9.9', '2026-07-03T20:00:00Z')).holders).toEqual([]);
      expect((await trace('100.64.0.10', ago(600).toISOString())).holders).toMatchObject([
        { username: 'rossi', archived: false },
      ]);
      expect((await trace('2001:db8:12:34ab::5', ago(600).toISOString())).holders).toMatchObject([
        { username: 'bianchi' },
      ]);
      await app.call(
        'post',
        '/network/address-holders',
        { address: 'x', at: NOW.toISOString(), reason: 'prova' },
        { expect: 422 },
      );
      const history = await app.list('/audit-entries', { resource: 'radius-session' });
      expect(history).toHaveLength(4);
    });

    it('are dropped by whole months when the law’s time is over', async () => {
      const partitions = async (): Promise<string[]> =>
        (
          await app.db.query<{ name: string }[]>(
            `SELECT partition_name AS name FROM information_schema.partitions
              WHERE table_schema = DATABASE() AND table_name = 'radacct_archive' ORDER BY partition_ordinal_position`,
          )
        ).map(({ name }) => name);
      expect((await partitions()).at(-1)).toBe('m202612');
      expect(await partitions()).toContain('m202608');
      app.clock.hold('2033-01-10');
      await app.resolve(SessionRetention).nightly();
      expect((await partitions())[0]).toBe('m202701');
      app.clock.hold(NOW);
    });
  });

  it('are held apart by faults of the network, which begin and end once', async () => {
    const { id } = await app.post<{ id: number }>('/radius-outages', {
      nasId: monte.id,
      reason: 'Senza corrente',
    });
    expect(await app.get('/network/nas-states')).toMatchObject([
      { name: 'Monte', outageId: id },
      { name: 'Valle' },
    ]);
    await app.call('post', '/radius-outages', { nasId: monte.id, reason: 'Ancora' }, { expect: 409 });
    await app.call('post', '/radius-outages', { reason: 'Dove?' }, { expect: 422 });
    expect(await app.post(`/radius-outages/${id}/end`)).toMatchObject({
      status: 'over',
      endsAt: NOW.toISOString(),
    });
    await app.call('post', `/radius-outages/${id}/end`, {}, { expect: 409 });
    expect(await app.list('/radius-outages', { status: 'open' })).toEqual([]);
  });
});
