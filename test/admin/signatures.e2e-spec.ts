import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pdfText } from '../pdf/pdf-text';
import { Signer, tokenOf } from '../support/signer';
import { testOffice } from './office';
import type { Screen } from './screen';

const office = testOffice();

let signatureId: number;
let contractId: number;
/** A tab of the office that never left it. */
let desk: Screen;

async function signIn(screen: Screen): Promise<void> {
  await screen.signIn(office.app.admin.email, office.app.admin.password);
  await screen.see('Il mese: marzo 2031');
}

/** A draft of somebody with an address. */
async function draft(): Promise<number> {
  const { app } = office;
  const partner = await app.given.partner({ email: 'ufficio@example.it' });
  return (await app.given.contract({ draft: true, partnerId: partner.id, startsOn: '2031-04-01' })).id;
}

beforeAll(async () => {
  await signIn(office.screen);
  contractId = await draft();
});

it('by SMS a signature is asked for where the number takes one, and the demo shows what would be sent', async () => {
  const { app, screen } = office;
  const id = await draft();
  await screen.go(`/contracts/${id}/show?tab=signature`);
  await screen.press('Chiedi la firma');
  await screen.see('Il contratto diventa una proposta');
  await screen.choose('Codice', 'Per SMS');
  await screen.fill('Cellulare', '333 1234567');
  await screen.press('Chiedi la firma');
  await screen.see('+393331234567');
  const [{ id: asked } = { id: 0 }] = await app.list<{ id: number }>('/signatures', { contractId: id });
  expect(await app.get(`/signatures/${asked}`)).toMatchObject({ linkBy: 'email', codeBy: 'sms' });
  expect(await screen.barriers()).toEqual([]);
});

it('the account for SMS stands among the company’s data, with a message to try it', async () => {
  const { app, screen } = office;
  await screen.go('/company');
  await screen.see('Nella demo gli SMS non escono');
  await screen.page.evaluate(() => {
    document.querySelector('input[name="userName"]')?.scrollIntoView({ block: 'center' });
  });
  const test = await screen.page.$$('button ::-p-text(Invia una prova)');
  await test.at(-1)!.click();
  await screen.see('Inviare un SMS di prova?');
  await screen.fill('Numero di cellulare', '333 1234567');
  await screen.press('Invia una prova');
  await screen.see('La prova è in coda');
  await app.drain();
  await screen.go('/caught-mails');
  await screen.see('SMS +393331234567');
});

it('a signature is asked for on the contract’s page', async () => {
  const { screen } = office;
  await screen.go(`/contracts/${contractId}/show?tab=signature`);
  await screen.press('Chiedi la firma');
  await screen.see('Il contratto diventa una proposta');
  await screen.fill('Chi firma', 'Carla Neri, amministratrice');
  await screen.choose('Come', 'Sul tablet');
  await screen.see('Il cliente firma qui, su un nostro tablet, alla tua presenza.');
  await screen.press('Chiedi la firma');
  await screen.see('Carla Neri, amministratrice');
  await screen.see('Firma sul tablet');
  const [{ id } = { id: 0 }] = await office.app.list<{ id: number }>('/signatures', { contractId });
  signatureId = id;
  expect(await screen.barriers()).toEqual([]);
});

it('the page to sign opens in the same tab, with the user as witness', async () => {
  const { app, screen } = office;
  await screen.press('Firma sul tablet');
  await screen.see('Passare il tablet al cliente?');
  await screen.press('Firma sul tablet');
  await screen.page.waitForFunction(() => window.location.pathname === '/sign/');
  await screen.see('Carla Neri, amministratrice, questo è il tuo contratto');
  expect((await new Signer(app, tokenOf(screen.page.url())).signAll()).status).toBe(200);
});

it('evidence, log and signed contract are there to see and to take along', async () => {
  desk = await office.open();
  await signIn(desk);
  await desk.go(`/signatures/${signatureId}/show`);
  await desk.see('Prove della firma');
  await desk.see('Alla presenza di');
  await desk.see('Tablet passato al cliente');
  expect(await desk.row('6')).toMatchObject({ 'Che cosa': 'Firmato' });
  expect(await desk.barriers()).toEqual([]);
  await desk.press('Contratto firmato');
  const { contractCode } = await office.app.get<{ contractCode: string }>(`/signatures/${signatureId}`);
  const text = await pdfText(await desk.saved(`Contratto ${contractCode}.pdf`));
  expect(text.at(-1)).toContain('Carla Neri, amministratrice');
});

it('a check says in green that nothing was changed, and in red what was', async () => {
  const { app } = office;
  await desk.press('Verifica');
  await desk.see('Integra: da allora nulla è cambiato nel contratto, nelle prove e nel registro.');
  const [{ key } = { key: '' }] = await app.db.query<{ key: string }[]>(
    'SELECT f.storage_key AS `key` FROM file f JOIN signature_request r ON r.evidence_file_id = f.id WHERE r.id = ?',
    [signatureId],
  );
  writeFileSync(join(app.environment.PONTE_DATA_DIR ?? '', 'files', key), '{}');
  await app.db.query("UPDATE signature_request SET signer_name = 'Altri' WHERE id = ?", [signatureId]);
  await desk.press('Verifica');
  await desk.see('Qualcosa è stato modificato dopo.');
  await desk.see('Le prove: modificato');
  await desk.see('La richiesta di firma (Chi firma): modificato');
  expect(await desk.barriers()).toEqual([]);
});

it('the list shows who is to sign, and checks the whole log', async () => {
  await desk.go('/signatures');
  await desk.see('Firmata');
  expect(await desk.barriers()).toEqual([]);
  await desk.press('Verifica il registro');
  await desk.see('Il registro è integro dal primo evento all’ultimo.');
});
