import { decimal, money, sum } from '@ponte/shared/money';
import ExcelJs from 'exceljs';
import { billUpTo } from '../support/billing';
import { testApp } from '../support/app';
import { tokenFor } from '../support/people';

interface Sum {
  readonly amount: string;
  readonly compared: string;
  readonly change: string | null;
}

interface Turnover {
  readonly rows: readonly (Sum & { readonly key: string; readonly label: string })[];
  readonly total: Sum;
}

interface Part {
  readonly number: string;
  readonly type: string;
  readonly amount: string;
}

const app = testApp();
const YEAR = 'from=2026-01-01&to=2026-12-31';

const turnover = (query: string, token?: string): Promise<Turnover> =>
  app.get(`/turnover?${YEAR}&${query}`, token === undefined ? {} : { token });
const read = ({ rows }: Turnover): string[] =>
  rows.map(({ label, amount, compared }) => `${label} ${amount} ${compared}`.trim());

let resellerId: number;
let ascoli: number;
let second: number;

/**
 * The year before: 50 in February. This year: an advance of 80 in January; in February 100 to Ascoli, 30 of it given back, and 200
 * to Lugano, the advance deducted; 40 on free lines in March, to a reseller's customer.
 */
beforeAll(async () => {
  app.clock.hold('2025-02-10');
  const categories = await app.list<{ id: number; name: string }>('/product-categories');
  const [fee, work] = await Promise.all(
    ['Internet', 'Lavori'].map((name, index) =>
      app.given.product({ name, unitPrice: '50.00', categoryId: categories[index]?.id }),
    ),
  );
  const agent = async (name: string) => (await app.given.partner({ name, agent: true })).id;
  const first = await agent('Agente Primo');
  second = await agent('Agente Secondo');
  ascoli = (await app.given.partner({ name: 'Ascoli Srl', agentId: first })).id;
  const seat = { kind: 'legal', street: 'Via Nassa', zip: '6900', town: 'Lugano', country: 'CH' };
  const swiss = { name: 'Lugano SA', country: 'CH', vatNumber: 'CHE-123.456.788', recipientCode: 'XXXXXXX' };
  const lugano = (await app.given.partner({ ...swiss, addresses: [seat] })).id;
  resellerId = (await app.given.partner({ reseller: true, name: 'Rivendo Srl' })).id;
  const theirs = (await app.given.partner({ name: 'Terzo Srl', resellerId })).id;

  const issue = async (day: string, partnerId: number, lines: object[], values: object = {}) => {
    app.clock.hold(day);
    const { id } = await app.post<{ id: number }>('/invoices', { partnerId, lines, ...values });
    await app.post(`/invoices/${id}/issue`);
    return id;
  };
  const [tax] = await app.list<{ id: number }>('/tax-codes', { q: '22v' });
  const free = (unitPrice: string, more: object = {}) => [
    { description: 'Varie', unitPrice, taxCodeId: tax?.id, ...more },
  ];
  await issue('2025-02-10', ascoli, [{ productId: fee?.id, quantity: '1' }]);
  const advance = await issue('2026-01-20', lugano, free('80.00'), { documentType: 'TD02' });
  const invoice = await issue('2026-02-05', ascoli, [{ productId: fee?.id, quantity: '2' }]);
  await issue('2026-02-06', lugano, [{ productId: work?.id, quantity: '4' }], {
    advances: [{ invoiceId: advance }],
  });
  const back = { reason: 'Reso', lines: [{ position: 1, amount: '30.00' }] };
  await app.post(`/invoices/${invoice}/credit-notes`, back);
  await issue('2026-03-15', theirs, free('40.00', { revenueAccount: '3120' }));
  await app.drain();
  app.clock.hold('2026-04-10');
});

it('is what was sold, less what was given back; an advance is none until it is deducted', async () => {
  expect((await turnover('by=total')).total).toEqual({
    amount: '310.00',
    compared: '50.00',
    change: '520.0',
  });
  expect(read(await turnover('by=month'))).toEqual([
    '2026-01 0.00 0.00',
    '2026-02 270.00 50.00',
    '2026-03 40.00 0.00',
    '2026-04 0.00 0.00',
  ]);
});

it('is divided by category, product, area, agent and reseller, always to the same total', async () => {
  expect(read(await turnover('by=product'))).toEqual([
    'Lavori 200.00 0.00',
    'Internet 70.00 50.00',
    '40.00 0.00',
  ]);
  expect(read(await turnover('by=area'))).toEqual(['CH 200.00 0.00', 'AP 110.00 50.00']);
  expect(read(await turnover('by=reseller'))).toEqual(['270.00 50.00', 'Rivendo Srl 40.00 0.00']);
  expect(read(await turnover('by=agent'))).toEqual(['240.00 0.00', 'Agente Primo 70.00 50.00']);
  for (const by of ['category', 'product', 'area', 'agent', 'reseller', 'month'])
    expect((await turnover(`by=${by}`)).total.amount).toBe('310.00');
});

it('stands beside the days before as well', async () => {
  const { total } = await app.get<Turnover>('/turnover?from=2026-03-01&to=2026-03-31&compare=previous');
  expect(total).toEqual({ amount: '40.00', compared: '270.00', change: '-85.2' });
});

it.each(['month', 'category', 'product', 'area', 'agent', 'reseller'])(
  'leads by %s to the documents of every figure',
  async (by) => {
    const { rows } = await turnover(`by=${by}`);
    for (const { key, amount } of rows) {
      const query = `${YEAR}&by=${by}&key=${encodeURIComponent(key)}`;
      const { data, total } = await app.get<{ data: Part[]; total: number }>(`/turnover/documents?${query}`);
      expect(data).toHaveLength(total);
      expect(money(sum(data.map((part) => decimal(part.amount))))).toBe(amount);
    }
  },
);

it('agrees with the revenue accounts to the cent, and says which entries make the difference', async () => {
  const books = () => app.get(`/turnover/books?${YEAR}`);
  const same = { turnover: '310.00', byDocuments: '310.00', notPosted: '0.00' };
  expect(await books()).toMatchObject({ ...same, others: [], total: '310.00' });
  const chart = await app.list<{ id: number; code: string }>('/accounts');
  const journals = await app.list<{ id: number; code: string }>('/journals');
  const accountId = (code: string) => chart.find((account) => account.code === code)?.id;
  await app.post('/journal-entries', {
    journalId: journals.find(({ code }) => code === 'MIS')?.id,
    ...{ postedOn: '2026-03-31', description: 'Ratei attivi', post: true },
    lines: [
      { accountId: accountId('1810'), debit: '12.50', credit: '0.00' },
      { accountId: accountId('3101'), debit: '0.00', credit: '12.50' },
    ],
  });
  const others = [{ source: 'manual', amount: '12.50' }];
  expect(await books()).toMatchObject({ ...same, others, total: '322.50' });
});

it('goes into a spreadsheet and on paper', async () => {
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(new Uint8Array(await app.download(`/turnover/xlsx?${YEAR}&by=area`)).buffer);
  const rows = (workbook.worksheets[0]?.getSheetValues() ?? []).slice(2) as unknown[][];
  expect(rows.map((row) => row.slice(1))).toEqual([
    ['Estero (CH)', 200, 0, 200],
    ['AP', 110, 50, 60, '120,0 %'],
    ['Totale', 310, 50, 260, '520,0 %'],
  ]);
  const pdf = await app.download(`/turnover/pdf?${YEAR}`);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

it('shows a reseller its own customers, and the books to nobody bound to one', async () => {
  const token = await tokenFor(app, ['report.read'], { resellerId });
  expect((await turnover('by=total', token)).total.amount).toBe('40.00');
  await app.call('get', '/turnover/books', undefined, { token, expect: 403 });
  const stranger = await tokenFor(app, ['invoice.read']);
  await app.call('get', '/turnover', undefined, { token: stranger, expect: 403 });
});

it('stands on the home page beside the same days of the year before', async () => {
  const figures = async (day: string) => {
    app.clock.hold(day);
    const { billed, lastYear } = await app.get<{ billed: string; lastYear: Record<string, string> }>(
      '/dashboard',
    );
    return [billed, lastYear.from, lastYear.to, lastYear.billed, lastYear.billedChange];
  };
  expect(await figures('2026-02-10')).toEqual(['190.00', '2025-02-01', '2025-02-10', '50.00', '280.0']);
  expect(await figures('2026-02-09')).toEqual(['190.00', '2025-02-01', '2025-02-09', '0.00', null]);
});

it('is of the agent that brought a contract in; without one, of who looks after the customer, not the payer', async () => {
  app.clock.hold('2027-01-01');
  const { id: productId } = await app.given.product({ unitPrice: '25.00' });
  const { id: third } = await app.given.partner({ agent: true, name: 'Agente Terzo' });
  const { id: payerId } = await app.given.partner({ agentId: third });
  const contract = await app.given.contract({
    ...{ partnerId: ascoli, payerId, agentId: second, startsOn: '2027-01-01', lines: [{ productId }] },
  });
  expect(contract).toMatchObject({ agentId: second });
  const by = () => app.get<Turnover>('/turnover?from=2027-01-01&to=2027-01-31&compare=previous&by=agent');
  await billUpTo(app, '2027-01-01', { filters: { contractIds: [contract.id] } });
  expect(read(await by())).toEqual(['Agente Secondo 25.00 0.00']);
  const { version } = await app.get<{ version: number }>(`/contracts/${contract.id}`);
  await app.patch(`/contracts/${contract.id}`, { version, agentId: null });
  expect(read(await by())).toEqual(['Agente Primo 25.00 0.00']);
  const [invoice] = await app.list<{ id: number }>('/invoices', { partnerId: payerId });
  const back = { reason: 'Disservizio', lines: [{ position: 1, amount: '10.00' }] };
  await app.post(`/invoices/${invoice?.id ?? 0}/credit-notes`, back);
  expect(read(await by())).toEqual(['Agente Primo 15.00 0.00']);
});
