import { testApp } from '../support/app';
import { Network } from '../support/network';
import { Sessions } from '../support/sessions';

interface Found {
  readonly inside: string | null;
  readonly holders: { username: string; address: string }[];
}

const app = testApp({ today: '2026-03-10' });
const network = new Network(app);
const sessions = new Sessions(app, network);
const BLOCK = { privateCidr: '100.64.0.0/22', publicCidr: '185.10.20.0/26', portsEach: 2016 };

const holders = (address: string, port: number | null, at: Date): Promise<Found> =>
  app.post<Found>('/network/address-holders', {
    address,
    port,
    at: at.toISOString(),
    reason: 'Decreto 12/2026',
  });
const fault = async (path: string, body: object): Promise<unknown> => {
  const { body: problem } = await app.call('post', path, body, { expect: 422 });
  return (problem as { errors: unknown }).errors;
};
const hour = (count: number): Date => new Date(app.clock.now().getTime() + count * 3_600_000);

beforeAll(async () => {
  const nas = await network.nas();
  const times = { acctstarttime: hour(-2), acctupdatetime: hour(0) };
  for (const [username, framedipaddress] of [
    ['primo', '100.64.0.0'],
    ['secondo', '100.64.0.1'],
  ] as const) {
    await network.account({ username });
    await sessions.open(username, nas, { ...times, framedipaddress });
  }
});

it('is told what can not be', async () => {
  expect(await fault('/nat-blocks', { ...BLOCK, publicCidr: '185.10.20.1/26' })).toEqual([
    expect.objectContaining({ field: 'publicCidr', code: 'nat-block.network' }),
  ]);
  expect(await fault('/nat-blocks', { ...BLOCK, publicCidr: '185.10.20.0/29' })).toEqual([
    expect.objectContaining({ field: 'publicCidr', code: 'nat-block.too-small' }),
  ]);
});

it('tells by address and port who was behind a shared address, while the rule held', async () => {
  const block = await app.post<{ id: number; version: number }>('/nat-blocks', {
    ...BLOCK,
    validFrom: hour(-1).toISOString(),
  });
  expect(await holders('185.10.20.0', 3039, hour(0))).toMatchObject({
    inside: '100.64.0.0',
    holders: [{ username: 'primo', address: '100.64.0.0' }],
  });
  expect(await holders('185.10.20.0', 3040, hour(0))).toMatchObject({ holders: [{ username: 'secondo' }] });
  expect(await holders('185.10.20.0', 80, hour(0))).toEqual({ inside: null, holders: [] });
  expect(await holders('185.10.20.0', 3039, hour(-1.5))).toEqual({ inside: null, holders: [] });
  expect(await holders('100.64.0.1', null, hour(0))).toMatchObject({
    inside: null,
    holders: [{ username: 'secondo' }],
  });

  expect(
    await fault('/network/address-holders', {
      address: '185.10.20.0',
      at: hour(0).toISOString(),
      reason: 'x',
    }),
  ).toEqual([expect.objectContaining({ field: 'port', code: 'radius-session.port-missing' })]);
  expect(
    await fault('/nat-blocks', { ...BLOCK, privateCidr: '100.64.8.0/24', publicCidr: '185.10.20.32/27' }),
  ).toEqual([expect.objectContaining({ field: 'publicCidr', code: 'nat-block.overlap' })]);

  await app.patch(`/nat-blocks/${block.id}`, { version: block.version, validTo: hour(1).toISOString() });
  expect(await app.list('/nat-blocks', { current: true })).toHaveLength(1);
  await app.post('/nat-blocks', { ...BLOCK, portsEach: 1008, validFrom: hour(1).toISOString() });
  expect(await holders('185.10.20.0', 2032, hour(0))).toMatchObject({ inside: '100.64.0.0' });
  expect(await holders('185.10.20.0', 2032, hour(2))).toMatchObject({ inside: '100.64.0.1' });
});
