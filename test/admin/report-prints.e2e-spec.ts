import { testOffice } from './office';

const office = testOffice();
const { app } = office;

const JANUARY = 'from=2031-01-01&to=2031-01-31';

beforeAll(async () => {
  const { screen } = office;
  await app.post('/accounting-periods/2031-01-01', { state: 'locked' });
  await screen.signIn(app.admin.email, app.admin.password);
  await screen.see('Il mese: marzo 2031');
});

it('marks what is a reprint, leads to the kept prints, and prints anew with a reason', async () => {
  const { screen } = office;
  await screen.go(`/trial-balance?span=1&${JANUARY}`);
  await screen.press('Foglio di calcolo');
  const first = await screen.saved('bilancio-di-verifica.xlsx');
  await screen.see('Ristampa: prima stampa');
  expect((await app.download(`/trial-balance/xlsx?${JANUARY}`)).equals(first)).toBe(true);
  expect(await screen.barriers()).toEqual([]);
  await screen.pressAt('a[href*="report-prints?filter"]');
  await screen.see('dal 01/01/2031, al 31/01/2031');
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Rifai');
  await screen.see('Rifare la stampa?');
  await screen.fill('Motivo della sostituzione', 'Ragione sociale sbagliata');
  await screen.pressAt('[role=dialog] button[type=submit]');
  await screen.see('La prossima stampa sarà nuova.');
  const prints = await app.list('/report-prints', { report: 'trial-balance' });
  expect(prints).toMatchObject([{ current: false, reason: 'Ragione sociale sbagliata' }]);
});

it('keeps cohorts and recurring revenue up to a locked day too', async () => {
  const { screen } = office;
  for (const [page, file] of [
    ['cohorts', 'coorti-2031-01-31.xlsx'],
    ['recurring-revenue', 'ricavo-ricorrente-2031-01-31.xlsx'],
  ] as const) {
    await screen.go(`/${page}?to=2031-01-31`);
    await screen.press('Foglio di calcolo');
    await screen.saved(file);
    await screen.see('Ristampa: prima stampa');
    expect(await screen.barriers()).toEqual([]);
  }
});

it('leads from a figure to the lines it is the sum of', async () => {
  const { screen } = office;
  await screen.go(`/vat-registers?span=1&${JANUARY}`);
  await screen.pressAt('a[href*="payability=S"]');
  await screen.see('Solo le righe di: 22% · Scissione dei pagamenti.');
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Tutte le righe', 'link');
  await screen.see('Il registro quadra con la prima nota al centesimo.');
  await screen.go('/aged-balance?day=2031-02-28');
  await screen.pressAt('a[href$="items=1"]');
  const { totals } = await app.get<{ totals: { balance: string } }>('/aged-balance?day=2031-02-28');
  const items = await app.get<{ amount: string }>('/aged-balance/items?day=2031-02-28');
  expect(items.amount).toBe(totals.balance);
  await screen.see('Tutti i clienti · saldo');
  expect(await screen.barriers()).toEqual([]);
});
