import { Network } from '../support/network';
import { tokenFor } from '../support/people';
import { Sessions } from '../support/sessions';
import { testApp } from '../support/app';

const app = testApp({ today: '2026-03-10' });
const network = new Network(app);
const sessions = new Sessions(app, network);

const names = async (query: object): Promise<string[]> => {
  const rows = await app.list<{ username: string }>('/radius-accounts', { ...query });
  return rows.map(({ username }) => username);
};

it('tells connected accounts from those whose session is closed or was not heard of for three reports', async () => {
  const router = await network.nas();
  const service = await network.service({ interimIntervalS: 300 });
  for (const username of ['connesso', 'chiuso', 'muto', 'mai'])
    await network.account({ username, serviceId: service.id });
  const ago = (seconds: number): Date => new Date(app.clock.now().getTime() - seconds * 1000);
  await sessions.open('connesso', router, { acctstarttime: ago(7200), acctupdatetime: ago(600) });
  await sessions.open('chiuso', router, { acctstoptime: ago(60) });
  await sessions.open('muto', router, { acctstarttime: ago(7200), acctupdatetime: ago(1000) });

  expect(await names({ online: true })).toEqual(['connesso']);
  expect(await names({ online: false })).toEqual(['chiuso', 'mai', 'muto']);
  expect(await app.list('/radius-accounts', { q: 'connesso' })).toMatchObject([{ online: true }]);
});

it('counts the logins of a partner, and tells amounts only to who may read payments', async () => {
  const partner = await app.given.partner();
  await network.account({ username: 'contato', partnerId: partner.id });
  const path = `/partners/${partner.id}/counters`;
  expect(await app.get(path)).toMatchObject({ accounts: 1, openAmount: '0.00', credit: '0.00' });
  const token = await tokenFor(app, ['partner.read']);
  expect(await app.get(path, { token })).toMatchObject({ accounts: 1, openAmount: null, credit: null });
});
