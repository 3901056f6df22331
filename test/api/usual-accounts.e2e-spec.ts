import { testApp } from '../support/app';
import { billUpTo } from '../support/billing';

interface Line {
  readonly revenueAccount: string;
}

interface Document {
  readonly id: number;
  readonly lines: readonly Line[];
}

interface Explained {
  readonly lines: readonly { account: { it: string; en: string } }[];
}

interface Versioned {
  readonly id: number;
  readonly version: number;
}

interface Entry {
  readonly id: number;
  readonly lines: readonly { accountCode: string; debit: string; credit: string }[];
}

const TODAY = '2026-03-16';
const app = testApp({ today: TODAY });
let categoryId: number;
let taxCodeId: number;

/** Changes one of the registers' records, whatever its version. */
async function change(path: string, values: object): Promise<void> {
  const { version } = await app.get<Versioned>(path);
  await app.patch(path, { version, ...values });
}

beforeAll(async () => {
  await app.given.company();
  const [category] = await app.list<Versioned>('/product-categories');
  categoryId = category?.id ?? 0;
  const codes = await app.list<Versioned & { code: string }>('/tax-codes');
  taxCodeId = codes.find(({ code }) => code === '22v')?.id ?? 0;
});

/** Sets what each level says, the more particular ones left empty. */
async function accounts(
  { category = null, partner = null, tax = null, company = null }: Levels,
  partnerId: number,
) {
  await change(`/product-categories/${categoryId}`, { revenueAccount: category });
  await change(`/partners/${partnerId}`, { revenueAccount: partner });
  await change(`/tax-codes/${taxCodeId}`, { revenueAccount: tax });
  await change('/company', { revenueAccount: company });
}

interface Levels {
  readonly product?: string | null;
  readonly category?: string | null;
  readonly partner?: string | null;
  readonly tax?: string | null;
  readonly company?: string | null;
}

const postedFor = async (invoiceId: number): Promise<string[]> => {
  await app.drain();
  const [head] = await app.list<Entry>('/journal-entries', { sourceKind: 'invoice', sourceId: invoiceId });
  const { lines } = await app.get<Entry>(`/journal-entries/${head?.id ?? 0}`);
  return lines.map(({ accountCode, debit, credit }) => `${accountCode} ${debit} ${credit}`);
};

/** Why the first line is booked where it is; of drafts too. */
async function whyOf(invoiceId: number): Promise<string | undefined> {
  const { lines } = await app.get<Explained>(`/invoices/${invoiceId}/explain`);
  return lines[0]?.account.it;
}

const all: Levels = { product: '3101', category: '3121', partner: '3122', tax: '3103', company: '3126' };
const LEVELS: [string, Levels, string, string][] = [
  ['the product', all, '3101', 'conto del prodotto'],
  ['its category', { ...all, product: null }, '3121', 'conto della categoria del prodotto'],
  ['the customer', { ...all, product: null, category: null }, '3122', 'conto proprio del cliente'],
  ['the tax code', { tax: '3103', company: '3126' }, '3103', 'conto del codice IVA'],
  ['the company', { company: '3126' }, '3126', 'conto predefinito dell’azienda'],
];

describe.each(LEVELS)('where %s is the first to name an account', (_, levels, account, why) => {
  it('bills by hand and runs are booked on it, and so are their credit notes', async () => {
    const product = await app.given.product({ revenueAccount: levels.product ?? null, unitPrice: '30.00' });
    const { id: partnerId } = await app.given.partner();
    await accounts(levels, partnerId);
    const lines = [{ productId: product.id, quantity: '1' }];

    const draft = await app.post<Document>('/invoices', { partnerId, lines });
    expect(draft.lines.map(({ revenueAccount }) => revenueAccount)).toEqual([account]);
    expect(await whyOf(draft.id)).toBe(`Conto ${account}: ${why}`);

    const contract = await app.given.contract({ partnerId, startsOn: '2026-03-01', lines });
    await billUpTo(app, TODAY, { filters: { partnerIds: [partnerId] } });
    const [billed] = await app.list<Document>('/invoices', { contractId: contract.id });
    expect(await postedFor(billed?.id ?? 0)).toEqual([
      ...['1501 36.60 0.00', `${account} 0.00 30.00`, '2601 0.00 6.60'],
    ]);

    // What was billed stays where it is, whatever is usual by then.
    await accounts({ company: '3125' }, partnerId);
    const note = await app.post<Document>(`/invoices/${billed?.id ?? 0}/credit-notes`, { reason: 'Storno' });
    expect(note.lines.map(({ revenueAccount }) => revenueAccount)).toEqual([account]);
    expect(await whyOf(billed?.id ?? 0)).toBe(`Conto ${account}: ${why}`);
    expect(await whyOf(note.id)).toBe(`Conto ${account}: conto della riga stornata`);
  });
});

describe('where nothing gives an account', () => {
  it('a line by hand must, and a run says which contract it left out', async () => {
    const product = await app.given.product({ unitPrice: '30.00' });
    const { id: partnerId } = await app.given.partner();
    await accounts({}, partnerId);
    const lines = [{ productId: product.id, quantity: '1' }];
    const { body } = await app.call('post', '/invoices', { partnerId, lines }, { expect: 422 });
    expect(body).toMatchObject({ errors: [{ field: 'lines.0.revenueAccount', code: 'required' }] });
    await app.given.contract({ partnerId, startsOn: '2026-03-01', lines });
    const run = await app.post<Versioned>('/billing-runs', {
      upTo: TODAY,
      filters: { partnerIds: [partnerId] },
    });
    await app.drain();
    const [result] = await app.list(`/billing-runs/${run.id}/results`, { status: 'failed' });
    expect(result).toMatchObject({ errorCode: 'product.without-account' });
  });

  it('a free text needs none of its own once the company names one; a position maps that too', async () => {
    const { id: partnerId } = await app.given.partner();
    await accounts({ company: '3126' }, partnerId);
    const { id: fiscalPositionId } = await app.post<Versioned>('/fiscal-positions', {
      ...{ code: 'CONTI', name: 'Altri conti', automatic: false, accounts: [{ from: '3126', to: '3125' }] },
    });
    const lines = [{ description: 'Intervento', unitPrice: '60.00', taxCodeId }];
    const draft = await app.post<Document>('/invoices', { partnerId, lines });
    expect(draft.lines[0]?.revenueAccount).toBe('3126');
    await change(`/partners/${partnerId}`, { fiscalPositionId });
    const mapped = await app.post<Document>('/invoices', { partnerId, lines });
    expect(mapped.lines[0]?.revenueAccount).toBe('3125');
    expect(await whyOf(mapped.id)).toBe(
      'Conto 3125: conto predefinito dell’azienda, al posto di 3126 per la posizione fiscale «Altri conti»',
    );
  });
});

it.each([
  ['tax-codes', 'revenueAccount'],
  ['product-categories', 'revenueAccount'],
  ['products', 'revenueAccount'],
  ['payment-methods', 'cashAccount'],
  ['payment-methods', 'feeAccount'],
])('%s name accounts of the chart only as %s, and follow their codes', async (register, field) => {
  const [record] = await app.list<Versioned>(`/${register}`);
  const { id = 0, version = 0 } = record ?? {};
  const wrong = { version, [field]: '9999' };
  const { body } = await app.call('patch', `/${register}/${id}`, wrong, { expect: 422 });
  expect(body).toMatchObject({ code: 'record.invalid-reference', errors: [{ field }] });
  const code = `${register.slice(0, 12)}-${field.slice(0, 7)}`;
  const account = await app.post<Versioned>('/accounts', { code, name: 'Altri', type: 'income' });
  await app.patch(`/${register}/${id}`, { version, [field]: code });
  await app.patch(`/accounts/${account.id}`, { version: account.version, code: `${code}-b` });
  expect(await app.get(`/${register}/${id}`)).toMatchObject({ [field]: `${code}-b` });
});

it('books a supplier’s first bill on the supplier’s own cost account, later ones where it was learnt', async () => {
  const { id: partnerId } = await app.given.partner({ supplier: true, costAccount: '4202' });
  const bill = async (number: string): Promise<unknown> => {
    const { lines } = await app.post<{ lines: unknown[] }>('/bills', {
      ...{ partnerId, number, issuedOn: '2026-03-01' },
      lines: [{ description: 'Energia', amount: '100.00', treatment: '22' }],
    });
    return lines[0];
  };
  expect(await bill('1')).toMatchObject({ costAccount: '4202', accountReason: 'supplier' });
  await app.db.query("UPDATE bill_line SET cost_account = '4301'");
  expect(await bill('2')).toMatchObject({ costAccount: '4301', accountReason: 'words' });
});
