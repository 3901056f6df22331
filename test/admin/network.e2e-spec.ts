import type { RadiusAccount } from '../../api/src/radius/accounts/radius-account.entity';
import type { RadiusNas } from '../../api/src/radius/nas/radius-nas.entity';
import { FakeNas } from '../support/fake-nas';
import { Network } from '../support/network';
import { Sessions } from '../support/sessions';
import { testOffice } from './office';

const office = testOffice();
const network = new Network(office.app);
const sessions = new Sessions(office.app, network);

describe('the network', () => {
  let fake: FakeNas;
  let nas: RadiusNas;
  let account: RadiusAccount;

  beforeAll(async () => {
    const { app, screen } = office;
    fake = await new FakeNas().open();
    nas = await sessions.nas(fake, { name: 'BRAS Monte', site: 'Monte Piselli' });
    const now = app.clock.now().getTime();
    const ago = (seconds: number): Date => new Date(now - seconds * 1000);
    const contract = await app.given.contract();
    const partnerId = Number(contract.partnerId);
    account = await network.account({ username: 'linea.uno', partnerId, contractId: contract.id });
    await sessions.open('linea.uno', nas, {
      ...{
        acctstarttime: ago(93_600),
        acctupdatetime: ago(20),
        nasportid: 'vlan120',
        calledstationid: 'nord',
      },
      ...{ acctinputoctets: 1_200_000_000, acctoutputoctets: 18_400_000_000 },
    });
    for (const [index, name] of ['linea.due', 'linea.tre'].entries()) {
      await network.account({ username: name, partnerId, serviceId: account.serviceId });
      await sessions.open(name, nas, {
        ...{
          framedipaddress: `100.64.0.2${index}`,
          acctstarttime: ago(5000),
          acctupdatetime: ago(index * 500),
        },
        ...{ acctinputoctets: 20_000_000, acctoutputoctets: 340_000_000 },
      });
    }
    await screen.signIn(app.admin.email, app.admin.password);
    await screen.see('Il mese: marzo 2031');
  });
  afterAll(() => {
    fake.close();
  });

  it('shows at a glance how its NASes are doing, and takes word of faults', async () => {
    const { screen } = office;
    await screen.press('Stato della rete', 'menuitem');
    await screen.see('BRAS Monte');
    await screen.see('3 sessioni, 3 aggiornate');
    expect(await screen.barriers()).toEqual([]);

    await screen.press('Segnala guasto');
    await screen.fill('Causa', 'Ponte radio senza corrente');
    await screen.press('Segnala guasto');
    await screen.see('Guasto aperto');
    await screen.press('Guasti', 'menuitem');
    await screen.see('Ponte radio senza corrente');
    expect(await screen.barriers()).toEqual([]);
    await screen.press('Finito');
    await screen.see('Il guasto è finito?');
  });

  it('lists who is online, ends a session and logs it', async () => {
    const { app, screen } = office;
    await screen.load('/online-sessions');
    expect(await screen.row('linea.uno')).toMatchObject({
      Durata: '1 giorno 2 h',
      Ricevuti: '18,4 GB',
      Collegamento: 'In linea',
      'Indirizzo IP': '100.64.0.104C:5E:0C:11:22:33',
    });
    expect(await screen.row('linea.tre')).toMatchObject({
      Collegamento: expect.stringMatching(/^Non aggiornata/) as string,
    });
    expect(await screen.barriers()).toEqual([]);

    await screen.press('Disconnetti', 'button', 'linea.uno');
    await screen.see('Disconnettere linea.uno?');
    await screen.press('Disconnetti');
    await screen.see('Richiesta inviata al NAS');
    await app.drain();
    expect(fake.received).toMatchObject([{ kind: 'disconnect', values: { 1: 'linea.uno' } }]);

    await screen.press('Log disconnessioni', 'menuitem');
    await screen.see('A mano');
    expect(Object.values(await screen.row(''))).toEqual(
      expect.arrayContaining(['linea.uno', 'A mano', 'Eseguita']),
    );
    expect(await screen.barriers()).toEqual([]);
  });

  it('keeps the history, and finds who had an address', async () => {
    const { screen } = office;
    await screen.press('Storico sessioni', 'menuitem');
    await screen.see('linea.due');
    expect(await screen.barriers()).toEqual([]);
    await screen.press('Chi aveva un IP', 'link');
    await screen.see('Ogni ricerca resta nel registro');
  });

  it('is seen on the pages of the customer and the contract', async () => {
    const { screen } = office;
    await screen.load(`/partners/${account.partnerId}/show`);
    await screen.see('Linea adesso');
    await screen.see('linea.due');
    await screen.load(`/contracts/${String(account.contractId)}/show`);
    await screen.see('Linea adesso');
    await screen.see('da 1 giorno 2 h');
    expect(await screen.barriers()).toEqual([]);
  });
});
