import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testOffice } from './office';

const office = testOffice();

interface Account {
  readonly id: number;
  readonly username: string;
  readonly partnerName: string;
  readonly contractCode: string | null;
  readonly framedIp: string | null;
  readonly whitelist: boolean;
}

const accounts = async (query: string): Promise<readonly Account[]> => {
  const { data } = await office.app.get<{ data: readonly Account[] }>(`/radius-accounts?${query}`);
  return data;
};

/** One who has a line. */
let customer = { name: '', contract: '' };

beforeAll(async () => {
  const [one] = await accounts('accessState=active');
  customer = { name: one?.partnerName ?? '', contract: one?.contractCode ?? '' };
  await office.screen.signIn(office.app.admin.email, office.app.admin.password);
  await office.screen.see('Il mese: marzo 2031');
});

it('is made with a name and a password nobody guesses and a free address of our networks', async () => {
  const { screen } = office;
  await screen.press('Account RADIUS', 'menuitem');
  await screen.settle();
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Crea', 'link');
  await screen.fill('Cliente', customer.name);
  await screen.press(customer.name, 'option');
  await screen.choose('Profilo di servizio', 'FWA 30/6');
  await screen.press('Proponi nome e password');
  await screen.settle();
  await screen.fill('Nome utente', 'prova.account');
  await screen.press('Scegli un indirizzo libero');
  await screen.see('Statici clienti · 198.18.0.0/20');
  const free = (await screen.texts('[role=menuitem]')).find((text) => text.startsWith('198.18.')) ?? '';
  await screen.press(free, 'menuitem');
  await screen.gone('Statici clienti · 198.18.0.0/20');
  await screen.press('Salva');
  await screen.see('prova.account');
  await screen.settle();
  expect(await accounts('q=prova.account')).toMatchObject([
    { username: 'prova.account', contractCode: null, framedIp: free },
  ]);
  expect(await screen.barriers()).toEqual([]);
});

it('tells its password to who may know it, and keeps that it did', async () => {
  const { app, screen } = office;
  const [{ id } = { id: 0 }] = await accounts('q=prova.account');
  await screen.press('Mostra password');
  await screen.see('Questa consultazione è nel registro delle modifiche.');
  const shown = await screen.texts('[role=dialog] p');
  expect(shown[0]).toMatch(/^\S{10,}$/);
  await screen.press('Chiudi');
  const history = await app.list<{ action: string }>('/audit-entries', {
    ...{ resource: 'radius-account', resourceId: id },
  });
  expect(history.map(({ action }) => action)).toContain('revealed');
});

it('is kept connected with a reason, moved to a contract, and let in no more', async () => {
  const { screen } = office;
  await screen.press('Lista bianca');
  await screen.fill('Motivo', 'Pagherà lunedì');
  await screen.press('Lista bianca');
  await screen.see('In lista bianca: Pagherà lunedì');
  expect(await accounts('q=prova.account')).toMatchObject([{ whitelist: true }]);

  await screen.press('Sposta');
  await screen.fill('Contratto', customer.contract);
  await screen.press(customer.contract, 'option');
  await screen.press('Sposta');
  await screen.see('Account spostato');
  expect(await accounts('q=prova.account')).toMatchObject([{ contractCode: customer.contract }]);

  await screen.press('Disattiva');
  await screen.fill('Motivo', 'Apparato rubato');
  await screen.press('Disattiva');
  await screen.see('disattivato a mano');
  await screen.see('Riattiva');
});

it('is found again by what is asked for, with what it may and why', async () => {
  const { screen } = office;
  await screen.press('Account RADIUS', 'menuitem');
  await screen.choose('Accesso', 'Bloccato');
  await screen.settle();
  expect(await screen.row('prova.account')).toMatchObject({ Perché: 'disattivato a mano' });
  expect(await accounts('online=true&q=prova.account')).toEqual([]);
  expect(await accounts('online=false&q=prova.account')).toHaveLength(1);
  await screen.press('Lista bianca', 'menuitem');
  await screen.settle();
  await screen.see('Pagherà lunedì');
  expect(await screen.barriers()).toEqual([]);
});

it('come from a file too: looked at row by row, mended, made once', async () => {
  const { screen } = office;
  const upload = async (...rows: string[]): Promise<void> => {
    const path = join(mkdtempSync(join(tmpdir(), 'ponte-import-')), 'account.csv');
    writeFileSync(path, ['utente;contratto;servizio', ...rows].join('\r\n'));
    const input = await screen.page.waitForSelector('input[type=file]');
    await input?.uploadFile(path);
  };
  await screen.press('Account RADIUS', 'menuitem');
  await screen.press('Importa', 'link');
  await upload(`da.file;${customer.contract};FWA 30/6`, 'sbagliato;C99999-9;FWA 30/6');
  await screen.see('1 pronto · 1 con errori');
  expect(await screen.row('3sbagliato')).toMatchObject({
    Perché: 'contratto: Non c’è un contratto con questo codice.',
  });
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Importa 1 account');
  await screen.see('Gli account senza errori vengono creati; gli altri no.');
  await screen.press('Conferma');
  await screen.see('1 creato · 1 con errori');

  await upload(`da.file;${customer.contract};FWA 30/6`, `sbagliato;${customer.contract};FWA 30/6`);
  await screen.see('1 pronto · 1 c’è già');
  expect(await accounts('q=da.file')).toHaveLength(1);
});

it('the network keeps what it is told to keep, and gives those cut off what it is told to give', async () => {
  const { app, screen } = office;
  await screen.press('Impostazioni di rete', 'menuitem');
  await screen.see('Per quanto si conserva');
  await screen.settle();
  expect(await screen.barriers()).toEqual([]);
  await screen.fill('Archivio (mesi)', '84');
  await screen.choose('Come ci arriva', 'Con un pool di indirizzi: si ricollega');
  await screen.press('Salva');
  await screen.see('Elemento aggiornato');
  expect(await app.get('/radius-setting')).toMatchObject({ archiveMonths: 84, walledBy: 'pool' });
});
