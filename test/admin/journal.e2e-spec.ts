import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { named } from './named';
import { testOffice } from './office';

const office = testOffice();
const { app } = office;

interface Entry {
  readonly id: number;
  readonly status: string;
  readonly description: string;
  readonly lines: readonly {
    readonly accountCode: string;
    readonly debit: string;
    readonly credit: string;
  }[];
}

beforeAll(async () => {
  const { screen } = office;
  await screen.signIn(app.admin.email, app.admin.password);
  await screen.see('Il mese: marzo 2031');
});

/** Chooses the account of a line by typing its code. */
async function account(code: string, name: string, index: number): Promise<void> {
  const { page } = office.screen;
  await office.screen.pressAt(`#lines\\.${index}\\.accountId, input[name="lines.${index}.accountId"]`);
  await page.keyboard.type(code);
  await office.screen.press(`${code} · ${name}`, 'option');
}

it('writes an entry by the keyboard, with the balance in sight, and posts it', async () => {
  const { screen } = office;
  const { page } = screen;
  await screen.go('/journal-entries/create');
  await screen.fill('Descrizione', 'Versamento in banca');
  await account('1801', 'Banca c/c', 0);
  await screen.pressAt('[name="lines.0.debit"]');
  await page.keyboard.type('250');
  await screen.see('mancano 250,00 € in avere');
  expect(await screen.barriers()).toEqual([]);
  await account('1810', 'Cassa contanti', 1);
  await screen.pressAt('[name="lines.1.credit"]');
  await page.keyboard.type('250');
  await screen.see('quadra');
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await screen.see('Registrata');
  await screen.settle();

  const [entry] = await app.list<Entry>('/journal-entries', { q: 'Versamento in banca' });
  expect(entry).toMatchObject({
    status: 'posted',
    lines: [
      { accountCode: '1801', debit: '250.00', credit: '0.00' },
      { accountCode: '1810', debit: '0.00', credit: '250.00' },
    ],
  });
  expect(screen.path()).toBe(`/journal-entries/${entry?.id ?? 0}/show`);
  expect(await screen.barriers()).toEqual([]);
});

it('reverses it by an entry that names it', async () => {
  const { screen } = office;
  await screen.press('Storna');
  await screen.see('Si registra la scrittura contraria');
  await screen.fill('Motivo', 'Importo errato');
  await screen.press('Storna');
  await screen.see('Storno Versamento in banca (Importo errato)');
  await screen.settle();
  expect(await screen.barriers()).toEqual([]);
});

it('closes a month to most, after asking before a lock', async () => {
  const { screen } = office;
  await screen.go('/accounting-periods');
  await screen.press('Chiudi ai più', 'button', 'febbraio 2031');
  await screen.see('Riapri');
  await screen.settle();
  expect(await screen.row('febbraio 2031')).toMatchObject({ Stato: 'Chiuso ai più' });
  await screen.press('Blocca', 'button', 'gennaio 2031');
  await screen.see('Bloccare gennaio 2031?');
  await screen.press('Blocca');
  await screen.gone('Bloccare gennaio 2031?');
  await screen.page.waitForSelector(named('button', 'Blocca', 'gennaio 2031'), { hidden: true });
  expect(await screen.row('gennaio 2031')).toMatchObject({ Stato: 'Bloccato' });
  expect(await screen.barriers()).toEqual([]);
});

it('shows the VAT register with its sums, agreeing with the journal, and leads to the document and the entry', async () => {
  const { screen } = office;
  await screen.go('/vat-registers?span=1&from=2031-02-01&to=2031-02-28');
  await screen.see('Il registro quadra con la prima nota al centesimo.');
  const register = await app.get<{ data: { documentNumber: string; entryId: number }[] }>(
    '/vat-registers/sales?from=2031-02-01&to=2031-02-28',
  );
  const [{ documentNumber, entryId } = { documentNumber: '', entryId: 0 }] = register.data;
  await screen.see(documentNumber);

  expect(await screen.barriers()).toEqual([]);
  await screen.pressAt(`a[href="#/journal-entries/${entryId}/show"]`);
  await screen.settle();
  await screen.see(`Fattura ${documentNumber}`);
});

it('shows balance sheet and profit and loss, and leads from a figure to its ledger', async () => {
  const { screen } = office;
  await screen.go('/financial-statements?span=1&from=2031-01-01&to=2031-12-31');
  await screen.see('Attivo e passivo quadrano.');
  await screen.see('A.1 Ricavi delle vendite e delle prestazioni');
  expect(await screen.barriers()).toEqual([]);
  const [account] = await app.list<{ id: number }>('/accounts', { q: '1501' });
  await screen.pressAt(`a[href^="#/accounts/${account?.id ?? 0}/show"]`);
  await screen.see('1501 · Crediti v/clienti');
  expect(await screen.barriers()).toEqual([]);
});

it('prints the libro giornale for good up to a locked month, after asking', async () => {
  const { screen } = office;
  await screen.go('/journal-book?span=1&from=2031-01-01&to=2031-01-31');
  await screen.see('Nessuna stampa definitiva');
  await screen.press('Stampa definitiva');
  await screen.see('Stampare il giornale fino al 31/01/2031?');
  await screen.press('Stampa definitiva');
  await screen.see('Stampato: le righe hanno il loro numero.');
  await screen.settle();
  const [print] = await app.list<{ id: number; firstNumber: number; lastNumber: number }>('/journal-prints');
  expect(print).toMatchObject({ firstNumber: 1 });
  await screen.see(`2031: 1–${print?.lastNumber ?? 0}`);
  expect(await screen.barriers()).toEqual([]);
});

it('takes accounts from a CSV, telling row by row what comes of them', async () => {
  const { screen } = office;
  await screen.go('/accounts');
  await screen.press('Importa CSV', 'link');
  await screen.see('Colonne: codice, nome, natura');
  const file = join(mkdtempSync(join(tmpdir(), 'ponte-')), 'conti.csv');
  writeFileSync(
    file,
    'codice;nome;natura\n3190;Canoni assistenza;income\n1501;Clienti;income\n3191;;income\n',
  );
  const input = await screen.page.waitForSelector('input[type=file]');
  await input?.uploadFile(file);
  await screen.see('Nome mancante o troppo lungo.');
  await screen.see('C’è già');
  await screen.press('Crea i conti validi');
  await screen.see('Creato');
  await screen.settle();
  expect(await app.list('/accounts', { q: '3190' })).toMatchObject([{ name: 'Canoni assistenza' }]);
  expect(await screen.barriers()).toEqual([]);
});
