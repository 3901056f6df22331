import { testOffice } from './office';

const office = testOffice();
const { app } = office;

beforeAll(async () => {
  const { screen } = office;
  await screen.signIn(app.admin.email, app.admin.password);
  await screen.see('Il mese: marzo 2031');
});

it('shows what was sold by month and by category, equal to the books, down to the invoice', async () => {
  const { screen } = office;
  const { rows } = await app.get<{ rows: { label: string }[] }>('/turnover?from=2031-01-01&by=category');
  await screen.go('/turnover');
  await screen.see('Il fatturato quadra con i conti di ricavo al centesimo.');
  await screen.see('Mese per mese');
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Per categoria');
  await screen.see('I gruppi maggiori');
  await screen.press(rows[0]?.label ?? '');
  await screen.see('Documento');
  expect(await screen.barriers()).toEqual([]);
});

it('shows what contracts bring in a month, what moves it, and who is left of those who began', async () => {
  const { screen } = office;
  await screen.go('/recurring-revenue?months=24');
  await screen.see('Che cosa lo muove');
  expect(await screen.barriers()).toEqual([]);
  const { months } = await app.get<{ months: { end: string }[] }>('/recurring-revenue?months=24');
  expect(Number(months.at(-1)?.end)).toBeGreaterThan(0);
  const home = await app.get<{ monthlyRecurring: string }>('/dashboard');
  expect(home.monthlyRecurring).toBe(months.at(-1)?.end);
  await screen.go('/cohorts');
  await screen.see('Clienti per mese di prima attivazione');
  await screen.press('Ricavo');
  expect(await screen.barriers()).toEqual([]);
});
