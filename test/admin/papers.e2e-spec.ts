import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { pdfText } from '../pdf/pdf-text';
import { testOffice } from './office';

const office = testOffice();
const { app } = office;
const folder = mkdtempSync(join(tmpdir(), 'ponte-papers-'));
let contractId: number;

beforeAll(async () => {
  const partner = await app.given.partner({ name: 'Carte in Ordine Srl', email: 'carte@example.it' });
  contractId = (await app.given.contract({ partnerId: partner.id, draft: true })).id;
  await office.screen.signIn(app.admin.email, app.admin.password);
  await office.screen.see('Il mese: marzo 2031');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const pdf = async (name: string, words: string): Promise<string> => {
  const document = await PDFDocument.create();
  document.addPage().drawText(words);
  const path = join(folder, name);
  writeFileSync(path, await document.save());
  return path;
};

async function upload(path: string): Promise<void> {
  const input = await office.screen.page.waitForSelector('input[type=file]');
  await input?.uploadFile(path);
  await office.screen.settle();
}

const printed = async (): Promise<string> =>
  (await pdfText(await office.screen.framed('Contratto stampato'))).join(' ').replaceAll('\n', ' ');

it('prints a contract with its terms, and what hangs on it in the order one gives it', async () => {
  const { screen } = office;
  await screen.go(`/contracts/${contractId}/show?tab=documents`);
  await screen.see('Il contratto non è ancora stato stampato.');
  await upload(await pdf('visura.pdf', 'VISURA'));
  await upload(await pdf('delega.pdf', 'DELEGA'));
  await screen.press('Sposta su delega');
  await screen.see('1. delega');
  expect(await screen.barriers()).toEqual([]);

  await screen.press('Stampa il contratto');
  await screen.see('Il contratto è stampato');
  await screen.settle();
  const text = await printed();
  expect(text).toContain('Carte in Ordine Srl');
  expect(text).toContain('Condizioni generali di contratto');
  expect(text).toContain('Allegato 1 – delega');
  expect(text).toContain('Allegato 2 – visura');
});

it('says that a print no longer tells what is agreed, and prints again', async () => {
  const { screen } = office;
  const path = join(folder, 'rotto.pdf');
  writeFileSync(path, '%PDF-1.7 niente');
  await upload(path);
  await screen.see('Il file è rovinato e non si riesce a leggere.');
  expect(screen.takeFaults()).toEqual([`409 POST /api/v1/contracts/${contractId}/attachments`]);
  await upload(await pdf('planimetria.pdf', 'PLANIMETRIA'));
  await screen.see('Il contratto è cambiato dopo la stampa');
  await screen.press('Stampa di nuovo');
  await screen.settle();
  await screen.gone('Il contratto è cambiato dopo la stampa');
  expect(await printed()).toContain('Allegato 3 – planimetria');
});

it('sends it, and shows the mail that the demo kept', async () => {
  const { screen } = office;
  await screen.press('Invia per e-mail');
  await screen.see('Inviare il contratto al cliente?');
  await screen.press('Invia per e-mail');
  await screen.see('Il messaggio è in coda');
  await app.drain();

  await screen.press('Messaggi', 'menuitem');
  await screen.settle();
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Posta (demo)', 'menuitem');
  await screen.see('carte@example.it');
  expect(await screen.barriers()).toEqual([]);
  await screen.press('carte@example.it', 'cell');
  await screen.settle();
  const frame = await (await screen.page.waitForSelector('iframe'))?.contentFrame();
  expect(await frame?.evaluate(() => document.body.innerText)).toContain('Gentile Carte in Ordine Srl');
  expect(await screen.barriers()).toEqual([]);
});

it('keeps a wording that was printed, and takes a new one', async () => {
  const { screen } = office;
  await screen.press('Condizioni', 'menuitem');
  await screen.press('Generali, aziende ed enti', 'cell');
  await screen.press('Vedi', 'link');
  await screen.see('Questa edizione è stampata in contratti');
  expect(await screen.has('Elimina')).toBe(false);
  expect(await screen.barriers()).toEqual([]);
  await screen.page.goBack();
  await screen.press('Nuova edizione', 'link');
  await screen.fill('Titolo', 'Condizioni generali 2031');
  await screen.fill('Testo', '## 1. Oggetto\n\n{{azienda}} e {{banca}}');
  await screen.see('banca fra doppie graffe');
  await screen.press('Salva');
  await screen.see('C’è un nome fra doppie graffe che nessuno riempie.');
  expect(screen.takeFaults()).toEqual(['422 POST /api/v1/terms-versions']);
  await screen.fill('Testo', '## 1. Oggetto\n\n{{azienda}} fornisce il servizio.');
  await screen.see('Prova Telecomunicazioni Srl fornisce il servizio.');
  await screen.press('Salva');
  await screen.see('Condizioni generali 2031');
  expect(await screen.barriers()).toEqual([]);
});
