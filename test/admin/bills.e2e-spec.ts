import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FakeImap } from '../support/fake-imap';
import { describeWithSpecs, specBytes } from '../support/specs';
import { testOffice } from './office';

const office = testOffice();
const { app } = office;
const folder = mkdtempSync(join(tmpdir(), 'ponte-bills-'));

const sample = (name: string, change: (xml: string) => string = (xml) => xml): string => {
  const path = join(folder, name.replace(/.*\//, ''));
  writeFileSync(path, change(specBytes(`einvoice/${name}`).toString('latin1')), 'latin1');
  return path;
};

async function upload(...paths: string[]): Promise<void> {
  const input = await office.screen.page.waitForSelector('input[type=file]');
  await input?.uploadFile(...paths);
  await office.screen.see('File caricati');
}

beforeAll(async () => {
  await office.screen.signIn(app.admin.email, app.admin.password);
  await office.screen.see('Il mese: marzo 2031');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describeWithSpecs('suppliers’ bills on screen', () => {
  it('takes in files at once and tells what became of each', async () => {
    const { screen } = office;
    await screen.press('Fatture di acquisto', 'menuitem');
    await screen.see('Dorsale Ottica Spa');
    await upload(
      sample('valid/gobl-fund-contribution-mixed-retention.xml'),
      sample('invalid/missing_DatiGeneraliDocumento_Numero.xml'),
    );
    await screen.see('Letti: 1. In attesa: 1. Doppioni: 0.');
    await screen.see('Il file non è una FatturaPA: Numero non è come deve essere.');
    expect(await screen.barriers()).toEqual([]);
    await screen.press('Chiudi');
    await screen.settle();
    await app.drain();
    await screen.press('MIXED-001', 'cell');
    await screen.see('Registrazione contabile');
    await screen.see('Debiti v/fornitori');
    await screen.see('3.233,00');
    await screen.see('Ritenute');
    expect(await screen.barriers()).toEqual([]);
    await screen.press('File originale');
    const file = await screen.saved('gobl-fund-contribution-mixed-retention.xml');
    expect(file).toEqual(specBytes('einvoice/valid/gobl-fund-contribution-mixed-retention.xml'));
  });

  it('puts lines of a booked bill on another account, with the entry shown before', async () => {
    const { screen } = office;
    const [bill] = await app.list<{ id: number }>('/bills', { q: 'MIXED-001' });
    await screen.go(`/bills/${String(bill?.id)}/show`);
    await screen.press('Cambia i conti');
    await screen.see('Conti delle righe');
    await screen.fill('Conto della riga 1', '4120');
    await screen.press('4120 · Banda e transito IP (wholesale)', 'option');
    await screen.see('Registrazione del 10/03/2031');
    expect(await screen.barriers()).toEqual([]);
    await screen.press('Cambia i conti');
    await screen.see('Conti cambiati');
    await screen.see('Cambio conto fattura fornitore MIXED-001');
    const [entry] = await app.list<{ id: number }>('/journal-entries', {
      billId: bill?.id ?? 0,
      sourceKind: 'bill',
    });
    await screen.go(`/journal-entries/${String(entry?.id)}/show`);
    await screen.see('Fattura fornitore MIXED-001');
    expect(await screen.has('Storna')).toBe(false);
  });

  it('undoes the recording of a bill as foretold, and records it again under another protocol', async () => {
    const { screen } = office;
    const [bill] = await app.list<{ id: number }>('/bills', { q: 'MIXED-001' });
    await screen.go(`/bills/${String(bill?.id)}/show`);
    await screen.press('Storna registrazione');
    await screen.see('si azzera con una riga di storno del 10/03/2031');
    await screen.see('Storno Cambio conto fattura fornitore MIXED-001');
    expect(await screen.barriers()).toEqual([]);
    await screen.fill('Motivo', 'Fattura non nostra');
    await screen.press('Storna registrazione');
    await screen.see('Registrazione stornata');
    await screen.see('La registrazione è stornata');
    await screen.see('Fattura non nostra');
    expect(await screen.has('Cambia i conti')).toBe(false);
    expect(await screen.barriers()).toEqual([]);
    await screen.press('Registra di nuovo');
    await screen.fill('Conto della riga 1', '4202');
    await screen.press('4202 · Energia siti', 'option');
    await screen.see('Registrazione del 10/03/2031');
    expect(await screen.barriers()).toEqual([]);
    await screen.press('Registra di nuovo');
    await screen.see('Fattura registrata di nuovo');
    await screen.gone('La registrazione è stornata');
    expect(await app.list('/bill-recordings', { billId: bill?.id ?? 0 })).toHaveLength(2);
  });

  it('mends what waits: the cause is put right, and the file is read again', async () => {
    const { screen } = office;
    const twin = { kind: 'company', vatNumber: '12345678903' } as const;
    const { id, version } = await app.given.partner({ name: 'Doppione Srl', ...twin });
    await screen.press('File ricevuti', 'menuitem');
    await screen.see('Numero non è come deve essere');
    await upload(sample('valid/gobl-despatch.xml'));
    await screen.press('Chiudi');
    await screen.see('Più anagrafiche hanno il numero 12345678903');
    expect(await screen.barriers()).toEqual([]);
    await app.patch(`/partners/${id}`, { active: false, version });
    await screen.press('Riprova');
    await screen.see('File riletto');
    await screen.gone('Più anagrafiche hanno il numero');
    await screen.press('Fatture di acquisto', 'menuitem');
    await screen.see('976,00');
  });

  it('mends what waits: the supplier sends the file anew', async () => {
    const { screen } = office;
    await upload(
      sample('invalid/missing_DatiGeneraliDocumento_Numero.xml', (xml) =>
        xml.replace('</Data>', '</Data><Numero>77/B</Numero>'),
      ),
    );
    await screen.see('Letti: 1. In attesa: 0. Doppioni: 0.');
    await screen.press('Vedi la fattura', 'link');
    await screen.see('Fattura 77/B · TD01');
  });

  it('reads the mailbox suppliers write to, as soon as it is set up', async () => {
    const { screen } = office;
    const imap = new FakeImap();
    await imap.start();
    try {
      await screen.go('/company');
      await screen.see('La casella non si legge');
      const { version } = await app.get<{ version: number }>('/bill-mailbox');
      const server = { host: '127.0.0.1', port: imap.port, secure: false, ...imap.account };
      await app.patch('/bill-mailbox', { version, enabled: true, ...server });
      await screen.go('/');
      await screen.see('Il mese: marzo 2031');
      await screen.go('/company');
      await screen.see('La casella non è ancora stata letta');
      await screen.press('Leggi adesso');
      await screen.see('La casella si legge adesso');
      await app.drain();
      expect(await app.get('/bill-mailbox')).toMatchObject({
        lastError: null,
        lastRunAt: expect.any(String),
      });
      expect(await screen.barriers()).toEqual([]);
    } finally {
      await imap.stop();
    }
  });
});
