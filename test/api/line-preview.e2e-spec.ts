import { testApp } from '../support/app';

interface Terms {
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

describe.each([
  ['an ordinary customer', () => app.given.partner()],
  ['one with a fiscal position', () => app.given.partner({ fiscalPositionId: positions.get('UE') })],
  ['one with a tax code of its own', () => app.given.partner({ taxCodeId: split })],
  ['one with a letter of intent', () => exporter('1000.00')],
])('for %s', (_, customer) => {
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
