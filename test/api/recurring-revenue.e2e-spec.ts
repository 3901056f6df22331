import ExcelJs from 'exceljs';
import { testApp } from '../support/app';
import { tokenFor } from '../support/people';

interface Month {
  readonly month: string;
  readonly start: string;
  readonly end: string;
  readonly moved: readonly {
    readonly movement: string;
    readonly amount: string;
    readonly customers: number;
  }[];
  readonly customers: number;
  readonly churn: string | null;
  readonly revenueChurn: string | null;
  readonly perCustomer: string | null;
}

interface Part {
  readonly contractCode: string;
  readonly partnerName: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

const app = testApp();
let resellerId: number;

/**
 * Rossi pays 30 since January, Bianchi 50 since February and until the end of March, Verdi of a reseller 20 less 10% and 5 for a router
 * since March. A trial, a free contract, a proposal and a sale pay nothing.
 */
beforeAll(async () => {
  app.clock.hold('2026-01-01');
  const product = (unitPrice: string, values: object = {}) => app.given.product({ unitPrice, ...values });
  const [thirty, fifty, twenty] = await Promise.all(
    ['30.00', '50.00', '20.00'].map((price) => product(price)),
  );
  const router = await product('5.00', { kind: 'accessory' });
  const activation = await product('99.00', { kind: 'activation' });
  resellerId = (await app.given.partner({ reseller: true })).id;
  const partner = async (name: string, values: object = {}) =>
    (await app.given.partner({ name, ...values })).id;
  const contract = (partnerId: number, startsOn: string, lines: object[], draft = false) => {
    app.clock.hold(startsOn);
    return app.given.contract({ partnerId, startsOn, draft, lines: lines as Record<string, unknown>[] });
  };
  const line = (productId: number | undefined, values: object = {}) => ({
    productId,
    quantity: '1',
    ...values,
  });

  await contract(await partner('Rossi Srl'), '2026-01-01', [line(thirty?.id), line(activation.id)]);
  const bianchi = await contract(await partner('Bianchi Srl'), '2026-02-10', [line(fifty?.id)]);
  const loan = line(router.id, { provision: 'loan' });
  const verdi = await partner('Verdi Srl', { resellerId });
  await contract(verdi, '2026-03-05', [line(twenty?.id, { discountPercent: '10' }), line(router.id), loan]);
  const draft = async () =>
    (await contract(await partner('Prova Srl'), '2026-03-05', [line(fifty?.id)], true)).id;
  await app.post(`/contracts/${await draft()}/start-trial`, { days: 300, then: 'close' });
  await app.post(`/contracts/${await draft()}/set-free`);
  await app.post(`/contracts/${await draft()}/propose`);
  await app.post(`/contracts/${bianchi.id}/close`, { reason: 'Trasloco', endsOn: '2026-03-30' });
  app.clock.hold('2026-04-15');
});

const months = (token?: string) =>
  app
    .get<{ months: Month[] }>('/recurring-revenue?months=4', token === undefined ? {} : { token })
    .then(({ months: found }) => found);
const contracts = (query: string, report = 'recurring-revenue') =>
  app.list<Part>(`/${report}/contracts`, Object.fromEntries(new URLSearchParams(query)));

it('is what contracts pay a month, and says what changed it', async () => {
  const read = (await months()).map(({ start, moved, end, ...month }) => [
    ...[month.month, start, end],
    moved
      .flatMap(({ movement, amount, customers }) =>
        customers > 0 ? [`${movement} ${customers} ${amount}`] : [],
      )
      .join(),
    ...[month.customers, month.churn, month.revenueChurn, month.perCustomer],
  ]);
  expect(read).toEqual([
    ['2026-01', '0.00', '30.00', 'new 1 30.00', 1, null, null, '30.00'],
    ['2026-02', '30.00', '80.00', 'new 1 50.00', 2, '0.0', '0.0', '40.00'],
    ['2026-03', '80.00', '53.00', 'new 1 23.00,churned 1 -50.00', 2, '50.0', '62.5', '26.50'],
    ['2026-04', '53.00', '53.00', '', 2, '0.0', '0.0', '26.50'],
  ]);
});

it('is the figure of the home page too, beside that of a year before', async () => {
  const home = () => app.get<{ monthlyRecurring: string; lastYear: Record<string, string> }>('/dashboard');
  expect((await home()).monthlyRecurring).toBe('53.00');
  app.clock.hold('2027-03-31');
  const { monthlyRecurring, lastYear } = await home();
  expect([monthlyRecurring, lastYear]).toMatchObject(['53.00', { monthlyRecurring: '53.00' }]);
  expect((await months()).at(-1)?.end).toBe(monthlyRecurring);
  app.clock.hold('2027-02-28');
  expect((await home()).lastYear).toMatchObject({
    ...{ monthlyRecurring: '80.00', monthlyRecurringChange: '-33.8' },
    ...{ activeContracts: 2, activeContractsChange: '100.0' },
  });
  app.clock.hold('2026-04-15');
});

it('leads from every figure to its contracts', async () => {
  const churned = await contracts('month=2026-03&movement=churned');
  expect(churned).toMatchObject([
    { partnerName: 'Bianchi Srl', before: '50.00', after: '0.00', change: '-50.00' },
  ]);
  // What a rate of lost revenue is made of: less or no more.
  expect(await contracts('month=2026-03&movement=contraction,churned')).toEqual(churned);
  expect(await contracts('month=2026-03&movement=new,churned')).toHaveLength(2);
  await app.get('/recurring-revenue/contracts?month=2026-03&movement=lost', { expect: 422 });
  const all = await contracts('month=2026-03');
  expect(all.map(({ partnerName, after }) => `${partnerName} ${after}`)).toEqual([
    'Rossi Srl 30.00',
    'Verdi Srl 23.00',
  ]);
  expect(await contracts('month=2026-05')).toEqual([]);
});

it('shows by the month they began in how many customers are left', async () => {
  const { cohorts } = await app.get<{
    cohorts: {
      month: string;
      customers: number;
      cells: { active: number; percent: string; revenue: string }[];
    }[];
  }>('/cohorts?months=12');
  expect(
    cohorts.map(({ month, cells }) => [
      month,
      ...cells.map(({ percent, revenue }) => `${percent} ${revenue}`),
    ]),
  ).toEqual([
    ['2026-01', '100.0 30.00', '100.0 30.00', '100.0 30.00', '100.0 30.00'],
    ['2026-02', '100.0 50.00', '0.0 0.00', '0.0 0.00'],
    ['2026-03', '100.0 23.00', '100.0 23.00'],
  ]);
});

it('leads from every cell to the contracts of those who began, with what they pay', async () => {
  const found = async (query: string) =>
    (await contracts(query, 'cohorts')).map(
      ({ partnerName, before, after, change }) => `${partnerName} ${before} ${after} ${change}`,
    );
  expect(await found('month=2026-02')).toEqual(['Bianchi Srl 50.00 50.00 0.00']);
  expect(await found('month=2026-02&after=1')).toEqual(['Bianchi Srl 50.00 0.00 -50.00']);
  expect(await found('month=2026-03&after=1')).toEqual(['Verdi Srl 23.00 23.00 0.00']);
  expect(await found('month=2026-03&after=2')).toEqual([]); // May has not begun
  expect(await found('month=2026-03&to=2026-03-04')).toEqual([]);
  await app.call('get', '/cohorts/contracts?month=2026-13', undefined, { expect: 422 });
});

it.each(['recurring-revenue', 'cohorts'])('goes into a spreadsheet and on paper: %s', async (report) => {
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(new Uint8Array(await app.download(`/${report}/xlsx?months=4`)).buffer);
  expect(workbook.worksheets[0]?.rowCount).toBe(report === 'cohorts' ? 7 : 5);
  expect((await app.download(`/${report}/pdf?months=24`)).subarray(0, 5).toString()).toBe('%PDF-');
});

it('shows a reseller its own customers', async () => {
  const token = await tokenFor(app, ['report.read'], { resellerId });
  expect((await months(token)).at(-1)).toMatchObject({ end: '23.00', customers: 1 });
  const own = (month: string) => app.get<{ total: number }>(`/cohorts/contracts?month=${month}`, { token });
  await expect(own('2026-03')).resolves.toMatchObject({ total: 1 });
  await expect(own('2026-01')).resolves.toMatchObject({ total: 0 });
  await app.call('get', '/cohorts', undefined, {
    token: await tokenFor(app, ['contract.read']),
    expect: 403,
  });
});
