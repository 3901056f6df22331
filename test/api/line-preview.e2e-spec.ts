import { testApp } from '../support/app';
import { tokenFor } from '../support/people';

interface Terms {
  readonly taxCodeId: number;
  readonly amount: string;
  readonly taxRate: string;
  readonly natura: string | null;
  readonly payability: string;
  readonly revenueAccount: string;
  readonly tax: { it: string };
  readonly account: { it: string };
}

interface Preview {
  readonly lines: readonly { terms: Terms | null; faults: { field: string; code: string }[] }[];
  readonly taxable: string;
  readonly tax: string;
  readonly total: string;
  readonly payable: string;
}

interface Document extends Omit<Preview, 'lines'> {
  readonly id: number;
  readonly lines: readonly (Omit<Terms, 'tax' | 'account'> & {
    taxChosen: boolean;
    accountChosen: boolean;
  })[];
}

interface Explained {
  readonly lines: readonly { tax: { it: string }; account: { it: string } }[];
}

type Sums = Readonly<Record<'taxable' | 'tax' | 'total', string>>;

interface SalePreview extends Record<'once' | 'monthly', Sums> {
  readonly lines: readonly (Preview['lines'][number] & { readonly recurring: boolean })[];
}

interface Sale extends Record<'once' | 'monthly', Sums> {
  readonly id: number;
  readonly lines: readonly { readonly taxChosen?: boolean; readonly accountChosen?: boolean }[];
}

const TODAY = '2026-03-16';
const app = testApp({ today: TODAY });
let fee: number;
let router: number;
let positions: Map<string, number>;
let split: number;

beforeAll(async () => {
  fee = (await app.given.product({ unitPrice: '100.00' })).id;
  router = (await app.given.product({ unitPrice: '50.00', kind: 'goods', revenueAccount: '3101' })).id;
  const all = await app.list<{ id: number; code: string }>('/fiscal-positions');
  positions = new Map(all.map(({ code, id }) => [code, id]));
  const codes = await app.list<{ id: number; code: string }>('/tax-codes');
  split = codes.find(({ code }) => code === '22vsp')?.id ?? 0;
});

const lines = (): object[] => [
  { productId: fee, quantity: '2', discountPercent: '10' },
  { productId: router },
  { productId: fee, description: 'Altro', unitPrice: '-7.77', taxCodeId: split, revenueAccount: '3125' },
];

/** A month’s fee, what is paid once, an option, and a line with a tax of its own. */
const saleLines = (): object[] => [
  { productId: fee, quantity: '2', discountPercent: '10' },
  { productId: router, quantity: '3' },
  { productId: router, description: 'Scorta', optional: true },
  { description: 'Posa', unitPrice: '33.33', taxCodeId: split, revenueAccount: '3125' },
];
const OPTION = 2;

function expectForetold({ once, monthly, lines: saved }: Sale, foretold: SalePreview): void {
  expect({ once, monthly }).toEqual({ once: foretold.once, monthly: foretold.monthly });
  expect(foretold.lines.flatMap(({ faults }) => faults)).toEqual([]);
  expect(saved).toMatchObject(
    foretold.lines.map(({ terms, recurring }) => ({
      ...{ amount: terms?.amount, taxCodeId: terms?.taxCodeId, taxRate: terms?.taxRate },
      ...{ natura: terms?.natura, payability: terms?.payability, revenueAccount: terms?.revenueAccount },
      recurring,
    })),
  );
}

/** The balance invoice of an order. */
async function invoiceOf(orderId: number): Promise<Document> {
  const { invoices } = await app.post<{ invoices: { id: number }[] }>(`/sale-orders/${orderId}/balance`);
  return app.get<Document>(`/invoices/${invoices[0]?.id ?? 0}`);
}

async function exporter(amount: string): Promise<{ id: number }> {
  const partner = await app.given.partner();
  await app.post('/letters-of-intent', {
    ...{
      partnerId: partner.id,
      protocol: `08060120341234567-${String(partner.id).padStart(6, '0')}`,
      amount,
    },
    ...{ receivedOn: '2026-01-12', startsOn: '2026-01-01', endsOn: '2026-12-31' },
  });
  return partner;
}

const preview = (partnerId: number, values: object = {}): Promise<Preview> =>
  app.post<Preview>('/invoices/preview', { partnerId, lines: lines(), ...values });

const CUSTOMERS: readonly (readonly [string, () => Promise<{ id: number }>])[] = [
  ['an ordinary customer', () => app.given.partner()],
  ['one with a fiscal position', () => app.given.partner({ fiscalPositionId: positions.get('UE') })],
  ['one with a tax code of its own', () => app.given.partner({ taxCodeId: split })],
  ['one with a letter of intent', () => exporter('1000.00')],
];

describe.each(CUSTOMERS)('for %s', (_, customer) => {
  it('foretells what the quote then has, and the invoice that is made of it', async () => {
    const { id: partnerId } = await customer();
    const lines = saleLines();
    const foretold = await app.post<SalePreview>('/quotes/preview', { partnerId, lines });
    const quote = await app.post<Sale>('/quotes', { partnerId, title: 'Sede', lines });
    expectForetold(quote, foretold);
    expect(quote.lines.map((line) => [line.taxChosen, line.accountChosen])).toEqual([
      ...Array<boolean[]>(3).fill([false, false]),
      [true, true],
    ]);
    await app.post(`/quotes/${quote.id}/send`, { to: 'cliente@prova.example' });
    await app.post(`/quotes/${quote.id}/accept`, { name: 'Mario Rossi' });
    const [order] = await app.list<{ id: number }>('/sale-orders', { quoteId: quote.id });
    const once = await invoiceOf(order?.id ?? 0);
    expect(once).toMatchObject(foretold.once);
    // What recurs and what nobody chose is not on it.
    const charged = foretold.lines.filter(({ recurring }, index) => !recurring && index !== OPTION);
    expect(once.lines).toMatchObject(
      charged.map(({ terms }) => ({ amount: terms?.amount, taxRate: terms?.taxRate, natura: terms?.natura })),
    );
  });

  it('foretells what an order taken without a quote has, and its invoice', async () => {
    const { id: partnerId } = await customer();
    const lines = saleLines().filter((_, index) => index !== OPTION);
    const foretold = await app.post<SalePreview>('/sale-orders/preview', { partnerId, lines });
    const order = await app.post<Sale>('/sale-orders', { partnerId, title: 'Sede', lines });
    expectForetold(order, foretold);
    expect(await invoiceOf(order.id)).toMatchObject(foretold.once);
  });

  it('foretells what the draft then has, and explains it in the same words', async () => {
    const { id: partnerId } = await customer();
    const foretold = await preview(partnerId);
    expect(foretold.lines.map(({ faults }) => faults)).toEqual([[], [], []]);
    const draft = await app.post<Document>('/invoices', { partnerId, lines: lines() });
    const { taxable, tax, total, payable } = foretold;
    expect(draft).toMatchObject({ taxable, tax, total, payable });
    const terms = foretold.lines.map(({ terms: each }) => each);
    expect(draft.lines).toMatchObject(
      terms.map((each) => ({
        ...{ amount: each?.amount, taxRate: each?.taxRate, natura: each?.natura },
        ...{ payability: each?.payability, revenueAccount: each?.revenueAccount },
      })),
    );
    // The explanation of a draft answers as that of an invoice does.
    const explained = await app.get<Explained>(`/invoices/${draft.id}/explain`);
    expect(explained).toMatchObject({
      agrees: true,
      lines: terms.map((each) => ({ tax: each?.tax, account: each?.account })),
    });
    expect(draft.lines.map(({ taxChosen, accountChosen }) => [taxChosen, accountChosen])).toEqual([
      [false, false],
      [false, false],
      [true, true],
    ]);
  });
});

it('of a quote says why, which lines recur, and goes on where they are not whole', async () => {
  const { id: partnerId } = await app.given.partner();
  const { lines: found, once } = await app.post<SalePreview>('/quotes/preview', {
    ...{ partnerId, lines: [{}, { productId: fee }, { productId: router }] },
  });
  expect(found.map(({ terms, recurring }) => [terms?.tax.it, terms?.account.it, recurring])).toEqual([
    [undefined, undefined, false],
    [expect.stringContaining('IVA 22%'), expect.stringContaining('Conto'), true],
    [expect.stringContaining('IVA 22%'), 'Conto 3101: conto del prodotto', false],
  ]);
  expect(once).toMatchObject({ taxable: '50.00', tax: '11.00', total: '61.00' });
});

it('of quotes and orders is for who may write them', async () => {
  const { id: partnerId } = await app.given.partner();
  const body = { partnerId, lines: saleLines().slice(0, 1) };
  const seller = await tokenFor(app, ['quote.write', 'partner.read']);
  await app.call('post', '/quotes/preview', body, { token: seller, expect: 200 });
  await app.call('post', '/sale-orders/preview', body, { token: seller, expect: 403 });
  await app.call('post', '/invoices/preview', body, { token: seller, expect: 403 });
  await app.call('post', '/quotes/preview', { partnerId: 999_999, lines: [] }, { expect: 404 });
});

it('says who decides: position and letter', async () => {
  const abroad = await app.given.partner({ fiscalPositionId: positions.get('UE') });
  expect((await preview(abroad.id)).lines[0]?.terms?.tax.it).toContain('posizione fiscale «');
  const { lines: under } = await preview((await exporter('1000.00')).id);
  expect(under[0]?.terms).toMatchObject({ natura: 'N3.5', taxRate: '0.00' });
  expect(under[0]?.terms?.tax.it).toContain('dichiarazione d’intento del cliente');
});

it('warns of a plafond that is short, asks the day it is given, and keeps nothing', async () => {
  const { id } = await exporter('100.00');
  const before = await app.db.query<object[]>('SELECT COUNT(*) AS n FROM invoice');
  const { lines: short, tax } = await preview(id);
  expect(short[0]?.faults).toEqual([{ field: 'taxCodeId', code: 'plafond-exceeded', message: '100.00' }]);
  expect(tax).toBe('48.89');
  const later = await preview(id, { on: '2027-01-01' });
  expect(later.lines[0]?.faults).toEqual([]);
  expect(await app.db.query<object[]>('SELECT COUNT(*) AS n FROM invoice')).toEqual(before);
});

it('answers for lines that are half written, and of an advance', async () => {
  const { id } = await app.given.partner();
  const half = await preview(id, { lines: [{}, { productId: fee }, { productId: 9999 }] });
  expect(half.lines.map(({ terms, faults }) => [terms?.amount, faults.length > 0])).toEqual([
    [undefined, true],
    ['100.00', false],
    [undefined, true],
  ]);
  expect(half.total).toBe('122.00');
  const advance = await preview(id, { documentType: 'TD02' });
  expect(advance.lines[0]?.terms).toMatchObject({ revenueAccount: '2530' });
  expect(advance.lines[0]?.terms?.account.it).toContain('acconto');
});

it('is for partners one may see', async () => {
  await app.call('post', '/invoices/preview', { partnerId: 999_999, lines: [] }, { expect: 404 });
});
