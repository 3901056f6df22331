import { testOffice } from './office';

const office = testOffice();
const { app } = office;

interface Deferral {
  readonly day: string;
  readonly sales: string;
  readonly undoneAt: string | null;
}

beforeAll(async () => {
  const { screen } = office;
  await screen.signIn(app.admin.email, app.admin.password);
  await screen.see('Il mese: marzo 2031');
});

it('shows what the last month deferred line by line, and undoes and posts it after asking', async () => {
  const { screen } = office;
  const [posted] = await app.list<Deferral>('/deferrals');
  expect(posted).toMatchObject({ day: '2031-02-28', undoneAt: null });
  await screen.go('/deferrals');
  await screen.see('I risconti di questo giorno sono registrati.');
  await screen.see('Righe dei documenti');
  expect(await screen.barriers()).toEqual([]);

  await screen.press('Annulla i risconti');
  await screen.see('Annullare i risconti?');
  await screen.press('Annulla i risconti');
  await screen.see('Risconti annullati.');
  await screen.press('Registra i risconti');
  await screen.see('Registrare i risconti?');
  await screen.press('Registra i risconti');
  await screen.see('Risconti registrati.');
  expect(await app.list('/deferrals')).toMatchObject([{ undoneAt: null, sales: posted?.sales }, {}]);
});
