import type { RadiusNas } from '../../api/src/radius/nas/radius-nas.entity';
import { FakeNas } from '../support/fake-nas';
import { Network } from '../support/network';
import { Sessions } from '../support/sessions';
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
    await screen.press('Finito');
    await screen.see('Guasto chiuso');
    expect(await screen.barriers()).toEqual([]);
  });

  it('shows how full a network is, what is free of it, and gives no address twice', async () => {
    const { screen } = office;
    await screen.press('Reti', 'menuitem');
    await screen.see('198.18.0.0/20');
    await screen.press('Crea', 'link');
    await screen.fill('Nome', 'Statici collina');
    await screen.fill('Rete', '185.40.0.0/29');
    await screen.fill('Gateway', '185.40.0.1');
    await screen.press('Salva');
    expect(await screen.below('Occupati')).toBe('1 di 6, liberi 5');
    await screen.see('185.40.0.2');

    await screen.press('Riserva');
    await screen.fill('Indirizzo o prefisso', '185.40.0.1');
    await screen.fill('Perché', 'Telecamera');
    await screen.press('Riserva');
    await screen.see('185.40.0.1 è già di qualcuno: Statici collina.');
    expect(screen.takeFaults()).toEqual(['422 POST /api/v1/radius-addresses']);
    await screen.fill('Indirizzo o prefisso', '185.40.0.2');
    await screen.press('Riserva');
    await screen.see('Indirizzo riservato');
    await screen.see('2 di 6, liberi 4');
    expect(await screen.row('185.40.0.2')).toMatchObject({ Uso: 'Riservato', 'Di chi': 'Telecamera' });
    expect(await screen.barriers()).toEqual([]);
    await screen.press('Libera', 'button', '185.40.0.2');
    await screen.see('Liberare 185.40.0.2?');
    await screen.press('Libera');
    await screen.see('Indirizzo libero');
    await screen.see('1 di 6, liberi 5');
  });

  it('finds who had an address at a moment', async () => {
    const { app, screen } = office;
    const [nas] = await app.list<RadiusNas & Record<string, unknown>>('/radius-nas');
    const [account] = await app.list<{ username: string; partnerName: string }>('/radius-accounts');
    if (!nas || !account) throw new Error('the demo has no network');
    const now = app.clock.now().getTime();
    await new Sessions(app, new Network(app)).open(account.username, nas, {
      ...{ framedipaddress: '185.40.0.6', acctstarttime: new Date(now - 7_200_000) },
    });
    await screen.press('Chi aveva un IP', 'menuitem');
    await screen.fill('Indirizzo IPv4 o IPv6', '185.40.0.6');
    await screen.page.locator('input[type=datetime-local]').fill('2031-03-10T11:30');
    await screen.fill('Motivo (atto, richiesta)', 'Richiesta 12/2031');
    await screen.press('Cerca');
    await screen.see('185.40.0.6 –');
    expect(await screen.row(account.username)).toMatchObject({
      Cliente: account.partnerName,
      Fine: 'in corso',
    });
    expect(await screen.barriers()).toEqual([]);
  });

  it('tells in words why a login was refused', async () => {
    const { app, screen } = office;
    const at = app.clock.now();
    await app.db.query(
      'INSERT INTO radpostauth (username, reply, reason, nasipaddress, callingstationid, authdate) VALUES ?',
      [
        [
          ['forse.nessuno', 'Access-Reject', 'unknown user', fake.address, '4C:5E:0C:11:22:33', at],
          [await blocked(), 'Access-Reject', 'Reject', fake.address, '4C:5E:0C:11:22:34', at],
        ],
      ],
    );
    await screen.press('Registro accessi', 'menuitem');
    expect(await screen.row('10/03/2031')).toMatchObject({
      Esito: 'Rifiutato',
      Motivo: 'Account non ammesso: contratto chiuso',
    });
    await screen.search('forse');
    await screen.gone('Account non ammesso');
    expect(await screen.row('10/03/2031')).toMatchObject({
      Utente: 'forse.nessuno',
      Motivo: 'Utente sconosciuto',
      NAS: `BRAS Collina${fake.address}`,
    });
    expect(await screen.barriers()).toEqual([]);
  });

  /** The name of an account that is kept out since its contract is over. */
  async function blocked(): Promise<string> {
    const [account] = await office.app.db.query<{ username: string }[]>(
      "SELECT username FROM radius_account WHERE access_reason = 'contract-closed' LIMIT 1",
    );
    return account?.username ?? '';
  }
});
