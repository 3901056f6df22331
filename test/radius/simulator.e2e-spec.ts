import { setTimeout as sleep } from 'node:timers/promises';
import { NetworkSimulator } from '../../api/src/demo/network/network-simulator.gateway';
import { RadiusAccessPoint } from '../../api/src/radius/nas/radius-access-point.entity';
import { testApp } from '../support/app';
import { describeWithFreeradius } from '../support/freeradius';
import { Network } from '../support/network';

interface Listed {
  readonly id: number;
  readonly username: string;
  readonly ip: string;
  readonly accessPointName: string | null;
  readonly cause: string;
}

describeWithFreeradius('the simulated network', () => {
  const app = testApp({ radius: {} });
  const network = new Network(app, '127.88.7.1');
  let simulator: NetworkSimulator;

  beforeAll(async () => {
    const nas = await network.nas();
    await app.db
      .getRepository(RadiusAccessPoint)
      .save({ nasId: nas.id, name: 'Settore nord', matchField: 'called_station_id', matchValue: 'nord' });
    const { id: serviceId } = await network.service();
    await network.account({ username: 'pool', serviceId });
    await network.account({ username: 'statico', serviceId, framedIp: '185.10.20.7' });
    await network.account({ username: 'moroso', serviceId, accessState: 'blocked' });
    simulator = new NetworkSimulator(app.db, app.radius, 100, 0);
    await simulator.start();
  });
  afterAll(() => {
    simulator.stop();
  });

  async function until<T>(look: () => Promise<T>, good: (found: T) => boolean): Promise<T> {
    for (let tries = 0; ; tries += 1) {
      const found = await look();
      if (good(found) || tries > 100) return found;
      await sleep(100);
    }
  }
  const online = (): Promise<Listed[]> => app.list<Listed>('/online-sessions', { sort: 'username' });

  it('dials in by FreeRADIUS, all that may, and is seen online where it hangs', async () => {
    const rows = await until(online, ({ length }) => length === 2);
    expect(rows).toMatchObject([
      {
        username: 'pool',
        ip: expect.stringMatching(/^100\.64\./) as string,
        accessPointName: 'Settore nord',
      },
      { username: 'statico', ip: '185.10.20.7', accessPointName: 'Settore nord' },
    ]);
  });

  it('does as it is told: a session that is to be ended ends, and says so', async () => {
    const [session] = await online();
    await app.post(`/online-sessions/${session?.id}/end`);
    await app.drain();
    const ended = await until(
      () => app.get<Listed>(`/radius-sessions/${session?.id}`),
      ({ cause }) => cause !== '',
    );
    expect(ended.cause).toBe('Admin-Reset');
    expect(await app.list('/session-requests')).toMatchObject([
      { username: 'pool', kind: 'disconnect', result: 'ack' },
    ]);
  });
});
