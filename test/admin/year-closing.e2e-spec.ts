import { testOffice } from './office';

const office = testOffice();
const { app } = office;

interface Statements {
  readonly result: string;
  readonly carried: string;
}

const statements = (year: number): Promise<Statements> =>
  app.get(`/financial-statements?from=${year}-01-01&to=${year}-12-31`);

beforeAll(async () => {
  const { screen } = office;
  await screen.signIn(app.admin.email, app.admin.password);
  await screen.see('Il mese: marzo 2031');
});

it('opens a closed year again and closes it anew, each after asking', async () => {
  const { screen } = office;
  const { result } = await statements(2030);
  await screen.go('/year-closings');
  await screen.see('L’esercizio è chiuso e riaperto al 1° gennaio 2031.');
  expect(await screen.barriers()).toEqual([]);

  await screen.press('Annulla la chiusura');
  await screen.see('Annullare la chiusura del 2030?');
  await screen.press('Annulla la chiusura');
  await screen.see('Chiusura annullata.');
  await screen.see('Esercizio 2030 da chiudere');
  await screen.see('I risconti al 31 dicembre non sono registrati');
  expect(await screen.page.$('a[href$="/deferrals?day=2030-12-31"]')).not.toBeNull();
  expect(await statements(2031)).toMatchObject({ carried: result });

  await screen.press('Chiudi l’esercizio');
  await screen.see('Chiudere l’esercizio 2030?');
  await screen.press('Chiudi l’esercizio');
  await screen.see('Esercizio chiuso e riaperto.');
  await screen.settle();
  expect(await screen.row('2030')).toMatchObject({ Stato: 'Chiuso' });
  expect(await statements(2030)).toMatchObject({ result });
  expect(await statements(2031)).toMatchObject({ carried: '0.00' });
});

it('leads to the entries, and shows the trial balance with them where it is asked to', async () => {
  const { screen } = office;
  await screen.press('Scritture', 'link', '2030');
  await screen.see('Apertura dei conti 2031');
  await screen.settle();
  await screen.go('/trial-balance?span=1&from=2030-01-01&to=2030-12-31');
  await screen.see('Canoni internet FWA/FTTH');
  await screen.press('Con le scritture di chiusura e apertura', 'choice');
  await screen.see('Bilancio di chiusura e di apertura');
  expect(await screen.barriers()).toEqual([]);
});
