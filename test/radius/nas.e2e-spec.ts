import { NasSeen } from '../../api/src/radius/sessions/nas-seen.service';
import { testApp } from '../support/app';
import { Network } from '../support/network';
import { Sessions } from '../support/sessions';

interface Nas {
  readonly id: number;
  readonly shortname: string;
  readonly sessions: number;
  readonly lastSeenAt: string | null;
  readonly packetsPerSecond: number | null;
  readonly version: number;
}

const NOW = '2026-11-25T10:00:00.000Z';
const ago = (seconds: number): Date => new Date(Date.parse(NOW) - seconds * 1000);

describe('the register of routers and access points', () => {
  const app = testApp();
  const network = new Network(app);
  const sessions = new Sessions(app, network);
  let monte: Nas;
  let valle: Nas;

  const nas = (id: number): Promise<Nas> => app.get<Nas>(`/radius-nas/${String(id)}`);
  const seen = async (id: number): Promise<string | null> => {
    await app.resolve(NasSeen).note();
    return (await nas(id)).lastSeenAt;
  };

  beforeAll(async () => {
    app.clock.hold(new Date(NOW));
    const address = (last: number): string => `127.88.9.${String(last)}`;
    monte = await app.post<Nas>('/radius-nas', { name: 'BRAS Monte', address: address(1) });
    valle = await app.post<Nas>('/radius-nas', {
      ...{ name: 'BRAS Valle', address: address(2), apSource: 'account', packetsPerSecond: 5 },
    });
  });

  it('knows what it was told, and what it was never heard of', async () => {
    expect(monte).toMatchObject({ sessions: 0, lastSeenAt: null, packetsPerSecond: null });
    expect(valle).toMatchObject({ packetsPerSecond: 5 });
    expect(await seen(monte.id)).toBeNull();
  });

  it('counts sessions by router and by access point, each as its router tells it', async () => {
    const point = (values: Record<string, unknown>): Promise<{ id: number }> =>
      app.post<{ id: number }>('/radius-access-points', values);
    const byName = { nasId: monte.id, matchField: 'called_station_id' };
    const nord = await point({
      ...byName,
      name: 'Nord',
      matchValue: 'nord',
      coordinates: '42.8537, 13.5746',
    });
    const nordAlto = await point({ ...byName, name: 'Nord alto', matchValue: 'nord-alto' });
    const fondo = await point({ nasId: valle.id, name: 'Fondovalle' });
    const radius = (shortname: string, address: string) => ({ shortname, address }) as never;
    const { serviceId } = await network.account({ username: 'uno' });
    await network.account({ username: 'due', serviceId, accessPointId: fondo.id });
    const up = (name: string, where: Nas, last: number, calledstationid: string) =>
      sessions.open(name, radius(where.shortname, `127.88.9.${String(last)}`), {
        ...{ calledstationid, acctstarttime: ago(3600), acctupdatetime: ago(120) },
      });
    await up('uno', monte, 1, 'nord-1');
    await up('uno', monte, 1, 'nord-2');
    await up('uno', monte, 1, 'nord-alto-1');
    await up('uno', monte, 1, 'altrove');
    await up('due', valle, 2, 'nord-1');

    expect((await nas(monte.id)).sessions).toBe(4);
    expect((await nas(valle.id)).sessions).toBe(1);
    expect(await app.list('/radius-access-points', { sort: 'name' })).toMatchObject([
      { id: fondo.id, sessions: 1 },
      { id: nord.id, sessions: 2, coordinates: '42.8537, 13.5746' },
      { id: nordAlto.id, sessions: 1 },
    ]);
    await app.call(
      'post',
      '/radius-access-points',
      { ...byName, name: 'x', coordinates: 'a monte' },
      { expect: 422 },
    );
  });

  it('notes when it was last heard of: reports, logins and restarts, never backwards', async () => {
    expect(await seen(monte.id)).toBe(ago(120).toISOString());
    await app.db.query(
      "INSERT INTO radpostauth (username, reply, nasipaddress, authdate) VALUES ('uno', 'Access-Reject', '127.88.9.1', ?)",
      [ago(30)],
    );
    expect(await seen(monte.id)).toBe(ago(30).toISOString());
    await app.db.query("REPLACE INTO nasreload (nasipaddress, reloadtime) VALUES ('127.88.9.1', ?)", [
      ago(5),
    ]);
    expect(await seen(monte.id)).toBe(ago(5).toISOString());
    await app.db.query('DELETE FROM nasreload');
    expect(await seen(monte.id)).toBe(ago(5).toISOString());
    expect(await seen(valle.id)).toBe(ago(120).toISOString());
  });

  it('refuses a change of what another has changed meanwhile, and a second router of the same address', async () => {
    const { version } = await nas(monte.id);
    await app.patch(`/radius-nas/${String(monte.id)}`, { version, packetsPerSecond: 20 });
    await app.call('patch', `/radius-nas/${String(monte.id)}`, { version, name: 'Altro' }, { expect: 409 });
    await app.call('post', '/radius-nas', { name: 'Doppio', address: '127.88.9.1' }, { expect: 409 });
  });
});
