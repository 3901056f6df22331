import { testOffice } from './office';

const office = testOffice();
const { app } = office;

beforeAll(async () => {
  const { screen } = office;
  await screen.signIn(app.admin.email, app.admin.password);
  await screen.see('Il mese: marzo 2031');
});

it('shows what customers owed on a day, equal to the books, and leads to what is open of one', async () => {
  const { screen } = office;
  const { totals, partners } = await app.get<{
    totals: { balance: string };
    partners: { partnerName: string }[];
  }>('/aged-balance?day=2031-02-28');
  expect(Number(totals.balance)).toBeGreaterThan(0);
  await screen.go('/aged-balance?day=2031-02-28');
  await screen.see('Lo scadenzario quadra con il conto crediti verso clienti al centesimo.');
  expect(await screen.barriers()).toEqual([]);
  await screen.go('/aged-balance');
  await screen.see('Lo scadenzario quadra con il conto crediti verso clienti al centesimo.');
  expect(await screen.barriers()).toEqual([]);
  await screen.press(partners[0]?.partnerName ?? '', 'link');
  await screen.see('Partite aperte');
});
