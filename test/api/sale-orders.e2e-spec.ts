import { decimal, money, sum } from '@ponte/shared/money';
import { testApp } from '../support/app';
import { tokenFor } from '../support/people';

interface Line {
  readonly amount: string;
  readonly description: string;
}

interface Invoice {
  readonly id: number;
  readonly total: string;
  readonly taxable: string;
  readonly lines: readonly Line[];
  readonly [field: string]: unknown;
}

interface Order {
  readonly id: number;
  readonly code: string;
  readonly onceTotal: string;
  readonly invoices: readonly { readonly id: number; readonly kind: string; readonly total: string }[];
  readonly contractId: number | null;
  readonly [field: string]: unknown;
}

const app = testApp({ today: '2031-03-10' });

let partnerId: number;
let lines: object[];

beforeAll(async () => {
  const fibre = await app.given.product({ name: 'Fibra 1000', unitPrice: '29.90' });
  const work = await app.given.product({ name: 'Installazione', kind: 'activation', unitPrice: '333.33' });
  const codes = await app.list<{ id: number; code: string; rate: string }>('/tax-codes');
  const reduced = codes.find(({ rate }) => rate === '10.00');
  const router = await app.given.product({
    ...{ name: 'Router', kind: 'goods', unitPrice: '89.99', taxCodeId: reduced?.id },
  });
  partnerId = (await app.given.partner({ email: 'cliente@prova.example' })).id;
  lines = [
    { productId: fibre.id, quantity: '2', discountPercent: '10.00' },
    { productId: work.id, quantity: '3', discountPercent: '7.50' },
    { productId: router.id, quantity: '7' },
    { productId: work.id, description: 'Secondo ponte', optional: true },
  ];
});

/** An order of an accepted quote; the second bridge was left out. */
async function ordered(own: object[] = lines): Promise<Order> {
  const { id } = await app.post<{ id: number }>('/quotes', { partnerId, title: 'Sede', lines: own });
  await app.post(`/quotes/${id}/send`);
  await app.post(`/quotes/${id}/accept`, { name: 'Mario Rossi' });
  const [order] = await app.list<Order>('/sale-orders', { quoteId: id });
  return app.get<Order>(`/sale-orders/${order?.id ?? 0}`);
}

const ordinary = async (): Promise<number> => {
  const codes = await app.list<{ id: number; code: string }>('/tax-codes');
  return codes.find(({ code }) => code === '22v')?.id ?? 0;
};

const advance = (order: Order, body: object, expect?: number): Promise<Order> =>
  app.post<Order>(`/sale-orders/${order.id}/advances`, body, expect ? { expect } : {});
const balance = (order: Order, expect?: number): Promise<Order> =>
  app.post<Order>(`/sale-orders/${order.id}/balance`, {}, expect ? { expect } : {});

async function issueLast({ invoices }: Order): Promise<Invoice> {
  return app.post<Invoice>(`/invoices/${invoices.at(-1)?.id ?? 0}/issue`);
}

function sumOf(amounts: readonly string[]): string {
  return money(sum(amounts.map((amount) => decimal(amount))));
}

/** What these invoices leave on the account of advances: debit less credit. */
async function advancesOf(invoices: readonly Invoice[]): Promise<string> {
  const [row] = await app.db.query<{ left: string }[]>(
    `SELECT SUM(l.debit - l.credit) AS \`left\` FROM journal_line l
       JOIN account a ON a.id = l.account_id JOIN journal_entry e ON e.id = l.entry_id
      WHERE a.code = '2530' AND e.source_kind = 'invoice' AND e.source_id IN (?)`,
    [invoices.map(({ id }) => id)],
  );
  return row?.left ?? '';
}

it('an accepted quote is an order, without the options that were left', async () => {
  const order = await ordered();
  expect(order).toMatchObject({
    ...{ status: 'confirmed', partnerId, invoicedTotal: '0.00', contractId: null },
    ...{ monthlyTaxable: '53.82', onceTaxable: '1554.92' },
    lines: [{ description: 'Fibra 1000' }, { description: 'Installazione' }, { description: 'Router' }],
  });
});

it('advances and balance come to the order’s total to the cent, with two rates and discounts', async () => {
  const order = await ordered();
  const first = await issueLast(await advance(order, { percent: '33.33' }));
  expect(first).toMatchObject({ documentType: 'TD02', lines: [{ revenueAccount: '2530' }, {}] });
  const second = await issueLast(await advance(order, { amount: '100.00' }));
  const after = await balance(order);
  expect(after).toMatchObject({ status: 'invoiced', invoicedTotal: order.onceTotal });
  const last = await issueLast(after);
  expect(last).toMatchObject({ documentType: 'TD01' });
  expect(last.lines.filter(({ amount }) => amount.startsWith('-'))).toHaveLength(4);
  expect(sumOf([first.total, second.total, last.total])).toBe(order.onceTotal);
  await app.drain();
  expect(await advancesOf([first, second])).toBe(`-${sumOf([first.taxable, second.taxable])}`);
  expect(await advancesOf([first, second, last])).toBe('0.00');
  const xml = (await app.download(`/invoices/${last.id}/einvoice.xml`)).toString();
  expect(xml).toContain('<DatiFattureCollegate>');
  expect(xml).toContain(`<IdDocumento>${String(first.number)}</IdDocumento>`);
});

it('a condominium withholds on the works of its quote: foretold, on the advance, and on the rest with the balance', async () => {
  const works = await app.given.product({
    ...{ name: 'Cablaggio', kind: 'activation', unitPrice: '1000.00', withholdingSubject: true },
  });
  const condominium = await app.given.partner({
    ...{ name: 'Condominio Via Po', email: 'condominio@prova.example', withholdsTax: true },
  });
  const own = [
    { productId: works.id },
    { description: 'Scavo', unitPrice: '200.00', revenueAccount: '3123', taxCodeId: await ordinary() },
    { description: 'Pratica', unitPrice: '100.00', revenueAccount: '3123', taxCodeId: await ordinary() },
  ];
  const written = own.map((line, index) => (index === 1 ? { ...line, withholdingSubject: true } : line));
  const asked = { partnerId: condominium.id, lines: written };
  expect(await app.post('/quotes/preview', asked)).toMatchObject({
    once: { total: '1586.00', withheld: '48.00', payable: '1538.00' },
  });
  const quote = await app.post<{ id: number }>('/quotes', { ...asked, title: 'Scale' });
  expect(await app.get(`/quotes/${quote.id}`)).toMatchObject({
    once: { withheld: '48.00' },
    lines: [
      { withholdingSubject: true, withholdingChosen: false },
      { withholdingSubject: true, withholdingChosen: true },
      { withholdingSubject: false, withholdingChosen: false },
    ],
  });
  await app.post(`/quotes/${quote.id}/send`);
  await app.post(`/quotes/${quote.id}/accept`, { name: 'Ada Blu' });
  const [order] = await app.list<Order>('/sale-orders', { quoteId: quote.id });
  const first = await issueLast(await advance(order!, { percent: '50' }));
  expect(first).toMatchObject({ total: '793.00', withheld: '24.00', payable: '769.00' });
  const last = await issueLast(await balance(order!));
  expect(last).toMatchObject({ total: '793.00', withheld: '24.00', payable: '769.00' });
  await app.drain();
  expect(await advancesOf([first, last])).toBe('0.00');
});

it('one that withholds may order without a quote, and another who does not pays the whole', async () => {
  const works = await app.given.product({
    ...{ name: 'Cablaggio', kind: 'activation', unitPrice: '1000.00', withholdingSubject: true },
  });
  const condominium = await app.given.partner({ name: 'Condominio Via Po', withholdsTax: true });
  const taken = (of: number) =>
    app.post<Order>('/sale-orders', { partnerId: of, title: 'Scale', lines: [{ productId: works.id }] });
  expect(await taken(condominium.id)).toMatchObject({ once: { withheld: '40.00', payable: '1180.00' } });
  const { invoices } = await balance(await taken(condominium.id));
  expect(await app.get(`/invoices/${invoices[0]?.id ?? 0}`)).toMatchObject({ withheld: '40.00' });
  expect(await taken(partnerId)).toMatchObject({ once: { withheld: '0.00', payable: '1220.00' } });
});

it('an order without advances is invoiced whole', async () => {
  const order = await ordered();
  const { total } = await issueLast(await balance(order));
  expect(total).toBe(order.onceTotal);
  await advance(order, { percent: '10' }, 409);
});

it('nothing is invoiced twice, however many try at once', async () => {
  const order = await ordered();
  const tries = await Promise.all(
    Array.from({ length: 6 }, () =>
      app
        .call('post', `/sale-orders/${order.id}/advances`, { percent: '40' })
        .catch((error: unknown) => error),
    ),
  );
  expect(tries.filter((each) => !(each instanceof Error))).toHaveLength(2);
  const { invoices } = await app.get<Order>(`/sale-orders/${order.id}`);
  expect(await balance(order, 409)).toMatchObject({ code: 'sale-order.advance-not-issued' });
  for (const { id } of invoices) await app.post(`/invoices/${id}/issue`);
  const balances = await Promise.all(
    Array.from({ length: 4 }, () =>
      app.call('post', `/sale-orders/${order.id}/balance`, {}).catch((error: unknown) => error),
    ),
  );
  expect(balances.filter((each) => !(each instanceof Error))).toHaveLength(1);
  const done = await app.get<Order>(`/sale-orders/${order.id}`);
  expect(sumOf(done.invoices.map(({ total }) => total))).toBe(order.onceTotal);
});

it('a draft thrown away opens the order again', async () => {
  const order = await ordered();
  const { invoices } = await balance(order);
  await app.delete(`/invoices/${invoices[0]?.id ?? 0}`);
  expect(await app.get(`/sale-orders/${order.id}`)).toMatchObject({ status: 'confirmed', invoices: [] });
});

it('an advance is something, and not more than is left', async () => {
  const order = await ordered();
  for (const body of [{ percent: '0' }, { amount: '1554.93' }, {}, { percent: '10', amount: '1.00' }])
    expect(await advance(order, body, 422)).toMatchObject({ code: 'sale-order.invalid-advance' });
});

it('what recurs becomes a draft contract, once', async () => {
  const order = await ordered();
  const tries = await Promise.all(
    Array.from({ length: 3 }, () =>
      app
        .call('post', `/sale-orders/${order.id}/contract`, { startsOn: '2031-04-01' })
        .catch((error: unknown) => error),
    ),
  );
  expect(tries.filter((each) => !(each instanceof Error))).toHaveLength(1);
  const { contractId } = await app.get<Order>(`/sale-orders/${order.id}`);
  expect(await app.get(`/contracts/${contractId ?? 0}`)).toMatchObject({
    ...{ status: 'draft', partnerId, startsOn: '2031-04-01', notes: `Da ordine ${order.code}` },
    lines: [{ description: 'Fibra 1000', quantity: '2', unitPrice: '29.90', discountPercent: '10.00' }],
  });
  await app.post(`/sale-orders/${order.id}/cancel`, {}, { expect: 409 });
});

it('an order of which nothing was made can be called off', async () => {
  const order = await ordered();
  expect(await app.post(`/sale-orders/${order.id}/cancel`)).toMatchObject({ status: 'cancelled' });
  expect(await balance(order, 409)).toMatchObject({ code: 'sale-order.cancelled' });
  const found = await app.list<Order>('/sale-orders', { status: 'cancelled' });
  expect(found.map(({ id }) => id)).toEqual([order.id]);
});

it('who only reads makes nothing of it', async () => {
  const order = await ordered();
  const token = await tokenFor(app, ['sale-order.read']);
  await app.get(`/sale-orders/${order.id}`, { token });
  await app.post(`/sale-orders/${order.id}/balance`, {}, { token, expect: 403 });
  await app.post(`/sale-orders/${order.id}/contract`, {}, { token, expect: 403 });
});

describe('without a quote', () => {
  const take = (body: object = {}): Promise<Order> =>
    app.post<Order>('/sale-orders', { partnerId, title: 'Al telefono', lines: lines.slice(0, 3), ...body });

  it('an order has its own lines, and what one of a quote has', async () => {
    const [own, quoted] = [await take({ notes: 'Consegna a maggio' }), await ordered()];
    expect(own).toMatchObject({ quoteId: null, notes: 'Consegna a maggio', status: 'confirmed' });
    for (const field of ['onceTotal', 'onceTaxable', 'monthlyTaxable', 'lines', 'once', 'monthly'])
      expect(own[field]).toEqual(quoted[field]);
    expect(own.code).toMatch(/^O-2031-\d{4}$/);
    expect(await app.list('/sale-orders', { partnerId, q: 'Al telefono' })).toMatchObject([{ id: own.id }]);
  });

  it('it goes the same way: advance, balance, contract, to the cent', async () => {
    const order = await take();
    const first = await issueLast(await advance(order, { percent: '33.33' }));
    const last = await issueLast(await balance(order));
    expect(sumOf([first.total, last.total])).toBe(order.onceTotal);
    const { contractId } = await app.post<Order>(`/sale-orders/${order.id}/contract`, {});
    expect(await app.get(`/contracts/${contractId ?? 0}`)).toMatchObject({
      lines: [{ description: 'Fibra 1000', quantity: '2', discountPercent: '10.00' }],
    });
    await app.drain();
    expect(await advancesOf([first, last])).toBe('0.00');
  });

  it('it can be called off, and is refused without lines, customer or permission', async () => {
    const { id } = await take();
    expect(await app.post(`/sale-orders/${id}/cancel`)).toMatchObject({ status: 'cancelled' });
    const refused = async (body: object, expect: number) =>
      (
        await app.call(
          'post',
          '/sale-orders',
          { partnerId, title: 'X', lines: lines.slice(0, 3), ...body },
          { expect },
        )
      ).body;
    expect(await refused({ lines: [] }, 409)).toMatchObject({ code: 'sale-order.without-lines' });
    expect(await refused({ partnerId: 999_999 }, 404)).toMatchObject({ code: 'partner.not-found' });
    expect(await refused({ lines: [{ quantity: '1' }] }, 422)).toMatchObject({
      code: 'invoice.invalid-lines',
    });
    const token = await tokenFor(app, ['sale-order.read']);
    await app.call(
      'post',
      '/sale-orders',
      { partnerId, title: 'X', lines: lines.slice(0, 3) },
      { token, expect: 403 },
    );
  });

  it('asked twice with one key it is taken once', async () => {
    const body = { partnerId, title: 'Una volta sola', lines: lines.slice(0, 1) };
    const key = 'ordine-al-telefono';
    const [one, other] = [
      await app.call('post', '/sale-orders', body, { key }),
      await app.call('post', '/sale-orders', body, { key }),
    ];
    expect((other.body as Order).id).toBe((one.body as Order).id);
  });
});
