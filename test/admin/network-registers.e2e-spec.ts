import { FakeNas } from '../support/fake-nas';
import { testOffice } from './office';

const office = testOffice();

describe('the registers of the network', () => {
  let fake: FakeNas;

  beforeAll(async () => {
    fake = await new FakeNas('segreto-del-nas').open();
    fake.answer = { nak: 503 };
    const { app, screen } = office;
    await screen.signIn(app.admin.email, app.admin.password);
    await screen.see('Il mese: marzo 2031');
  });
  afterAll(() => {
    fake.close();
  });

  it('takes a router, tests it, and tells its secret to whoever may know', async () => {
    const { screen } = office;
    await screen.press('NAS', 'menuitem');
    await screen.see('BRAS Ascoli');
    await screen.press('Crea', 'link');
    await screen.fill('Nome', 'BRAS Collina');
    await screen.fill('Indirizzo', fake.address);
    await screen.fill('Segreto', fake.secret);
    await screen.fill('Porta CoA', String(fake.coaPort));
    await screen.fill('Richieste al secondo', '20');
    await screen.press('Salva');
    expect(await screen.below('Stato')).toBe('Mai visto');
    expect(await screen.below('Richieste al secondo')).toBe('20');

    await screen.press('Prova');
    await screen.see('Risposta del NAS');
    await screen.see('Pronto');
    expect(fake.received).toMatchObject([{ kind: 'disconnect' }]);

    await screen.press('Mostra segreto');
    await screen.see(fake.secret);
    expect(await screen.barriers()).toEqual([]);
    await screen.press('Chiudi');
    await screen.gone(fake.secret);
  });

  it('takes an access point of it, and a fault there', async () => {
    const { screen } = office;
    await screen.press('Aggiungi access point', 'link');
    await screen.fill('Nome', 'Settore ovest');
    await screen.fill('Coordinate', 'in cima');
    await screen.choose('Campo', 'Interfaccia o VLAN (NAS-Port-Id)');
    await screen.fill('Si riconosce da', 'ovest');
    await screen.press('Salva');
    await screen.see('Due numeri in gradi: 42.8537, 13.5746');
    await screen.fill('Coordinate', '42.8537, 13.5746');
    await screen.press('Salva');
    await screen.see('Mappa');
    expect(await screen.below('Si riconosce da')).toBe('Interfaccia o VLAN (NAS-Port-Id): ovest');
    expect(await screen.below('Sessioni')).toBe('0');

    await screen.press('Segnala guasto');
    await screen.see('su questo NAS o access point nessuno viene sospeso per morosità');
    await screen.fill('Causa', 'Fulmine');
    await screen.press('Segnala guasto');
    await screen.see('Guasto aperto: qui nessuno viene sospeso');
    await screen.press('Finito');
    await screen.see('Le sospensioni per morosità riprendono.');
    expect(await screen.barriers()).toEqual([]);
  });
});
