import { formatsFor } from '../../admin/src/fields/formats';
import { testOffice } from './office';

const office = testOffice();
const { app } = office;
/** As the office reads an amount; the blank before the sign is any. */
const formats = formatsFor('it');
const euros = (amount: string) => formats.money(amount).replaceAll(/\s/g, ' ');

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
  await screen.press('Per agente');
  await screen.see('Senza agente');
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
  const { months } = await app.get<{ months: Month[] }>('/recurring-revenue?months=24');
  expect(Number(months.at(-1)?.end)).toBeGreaterThan(0);
  const home = await app.get<{ monthlyRecurring: string }>('/dashboard');
  expect(home.monthlyRecurring).toBe(months.at(-1)?.end);
  const [{ start, customers }] = months.slice(-1) as [Month];
  await screen.press(euros(start), 'button', 'mar 31');
  await screen.see(`febbraio 2031, MRR: ${euros(start)}`);
  await screen.press('Chiudi');
  await screen.gone('febbraio 2031, MRR');
  await screen.press(String(customers), 'button', 'mar 31');
  await screen.see(`marzo 2031, MRR: ${euros(months.at(-1)?.end ?? '')}`);
  await screen.press('Chiudi');
  await screen.gone('marzo 2031, MRR');
  await screen.go('/cohorts');
  await screen.see('Clienti per mese di prima attivazione');
  await screen.press('Ricavo');
  expect(await screen.barriers()).toEqual([]);
});

it('leads from a rate to the contracts it is made of', async () => {
  const { screen } = office;
  const { months } = await app.get<{ months: Month[] }>('/recurring-revenue?months=24');
  const lossy = months.findLast(({ churn }) => Number(churn) > 0)!;
  const { month, churn, moved, end, customersBefore, customers, perCustomer } = lossy;
  const lost = moved.find(({ movement }) => movement === 'churned')?.customers ?? 0;
  const [row, rate] = [formats.month(month, 'short'), formats.percent(churn ?? '')];
  await screen.go('/recurring-revenue?months=24');
  await screen.press(rate, 'button', row);
  await screen.see(`Churn clienti: ${rate} = ${lost} / ${customersBefore}`);
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Chiudi');
  await screen.gone('Churn clienti: ');
  await screen.press(euros(perCustomer), 'button', row);
  await screen.see(`ARPU: ${euros(perCustomer)} = ${euros(end)} / ${customers}`);
  await screen.press('Chiudi');
  await screen.gone('ARPU: ');
});

interface Month {
  readonly month: string;
  readonly start: string;
  readonly moved: readonly { readonly movement: string; readonly customers: number }[];
  readonly end: string;
  readonly customersBefore: number;
  readonly customers: number;
  readonly churn: string | null;
  readonly perCustomer: string;
}

interface Cohort {
  readonly month: string;
  readonly customers: number;
  readonly cells: readonly { readonly revenue: string }[];
}

interface Contract {
  readonly contractCode: string;
  readonly after: string;
}

it('leads from a cell of the cohorts to the contracts behind it', async () => {
  const { screen } = office;
  const { cohorts } = await app.get<{ cohorts: [Cohort, ...Cohort[]] }>('/cohorts?months=12');
  const [{ month, customers, cells }] = cohorts;
  const [contract] = await app.list<Contract>('/cohorts/contracts', { month, after: cells.length - 1 });
  const { contractCode, after } = contract ?? { contractCode: '', after: '' };
  await screen.load('/cohorts');
  await screen.press('Ricavo');
  await screen.press(euros(cells.at(-1)?.revenue ?? ''));
  await screen.see('Nel mese di attivazione');
  expect(await screen.row(contractCode)).toMatchObject({ Poi: euros(after) });
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Chiudi');
  await screen.gone('Nel mese di attivazione');
  await screen.press(String(customers));
  await screen.see('Nel mese stesso');
  await screen.press(contractCode, 'link');
  await screen.see(contractCode);
  expect(screen.path()).toMatch(/^\/contracts\/\d+\/show$/);
});
