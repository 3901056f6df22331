import { testApp } from '../support/app';
import { billUpTo } from '../support/billing';

interface Position {
  readonly id: number;
  readonly code: string;
  readonly version: number;
}

interface Document {
  readonly id: number;
  readonly taxable: string;
  readonly tax: string;
  readonly payable: string;
  readonly lines: readonly { natura: string | null; taxRate: string; payability: string; amount: string }[];
}

interface Explained {
  readonly lines: readonly { tax: { it: string; en: string } }[];
}

const TODAY = '2026-03-16';
const app = testApp();
let service: number;
let goods: number;
let positions: ReadonlyMap<string, Position>;

beforeAll(async () => {
  app.clock.hold(TODAY);
  service = (await app.given.product({ unitPrice: '100.00' })).id;
  goods = (await app.given.product({ unitPrice: '50.00', kind: 'goods' })).id;
  const all = await app.list<Position>('/fiscal-positions');
  positions = new Map(all.map((position) => [position.code, position]));
});

const abroad = (country: string, values: object = {}): Promise<{ id: number }> =>
  app.given.partner({
    ...{ country, vatNumber: '123456789', recipientCode: 'XXXXXXX' },
    addresses: [{ kind: 'legal', street: 'Hauptstrasse', zip: '00000', town: 'Ulm', country }],
    ...values,
  });

const invoice = (partnerId: number, lines?: object[]): Promise<Document> =>
  app.post<Document>('/invoices', {
    partnerId,
    lines: lines ?? [
      { productId: service, quantity: '1' },
      { productId: goods, quantity: '1' },
    ],
  });

const taxesOf = ({ lines }: Document): string[] =>
  lines.map(({ natura, taxRate, payability }) => natura ?? `${String(Number(taxRate))} ${payability}`);

async function whyOf({ id }: Document): Promise<string[]> {
  const { lines } = await app.get<Explained>(`/invoices/${id}/explain`);
  return lines.map(({ tax }) => tax.it);
}

it('begins with the usual positions, and leaves a firm in Italy as it was', async () => {
  expect([...positions.keys()]).toEqual(['PA', 'IT', 'UE', 'UE-B2C', 'EXTRA-UE', 'RC', 'ESENTE']);
  const document = await invoice((await app.given.partner()).id);
  expect(taxesOf(document)).toEqual(['22 I', '22 I']);
  expect((await whyOf(document))[0]).toContain('aliquota del prodotto');
});

it('taxes a firm in the EU by what it buys, once VIES has confirmed its number', async () => {
  const { id, version } = await abroad('DE').then(({ id: partner }) =>
    app.get<{ id: number; version: number }>(`/partners/${partner}`),
  );
  expect(taxesOf(await invoice(id))).toEqual(['22 I', '22 I']);
  await app.call('patch', `/partners/${id}`, { viesValidOn: TODAY, version });
  const document = await invoice(id);
  expect(taxesOf(document)).toEqual(['N2.1', 'N3.2']);
  expect(document.tax).toBe('0.00');
  expect((await whyOf(document))[1]).toContain(
    'posizione fiscale «Intra-comunitario» (altro paese UE, partita IVA valida nel VIES), al posto del codice 22v',
  );
});

it('bills a contract by the position of the run’s day, and a credit note keeps its origin’s', async () => {
  const { id: partnerId } = await abroad('DE', { viesValidOn: '2025-01-01' });
  const contract = await app.given.contract({
    ...{ partnerId, startsOn: '2026-03-01' },
    lines: [{ productId: service, quantity: '1' }],
  });
  await billUpTo(app, TODAY);
  const [billed] = await app.list<Document>('/invoices', { contractId: contract.id });
  const document = await app.get<Document>(`/invoices/${billed?.id ?? 0}`);
  expect([taxesOf(document), document.taxable, document.tax]).toEqual([['N2.1'], '100.00', '0.00']);
  expect((await whyOf(document))[0]).toContain('al posto del codice 22v');
  const { version } = await app.get<{ version: number }>(`/partners/${partnerId}`);
  await app.call('patch', `/partners/${partnerId}`, { viesValidOn: null, version });
  const note = await app.post<Document>(`/invoices/${document.id}/credit-notes`, { reason: 'Storno' });
  expect([taxesOf(note), taxesOf(await invoice(partnerId))]).toEqual([['N2.1'], ['22 I', '22 I']]);
});

it('gives back VAT as it was charged, whatever tax the customer has by then', async () => {
  const { id: partnerId } = await app.given.partner();
  const contract = await app.given.contract({
    ...{ partnerId, startsOn: '2026-03-01' },
    lines: [{ productId: service, quantity: '1' }],
  });
  await billUpTo(app, TODAY);
  const { version } = await app.get<{ version: number }>(`/partners/${partnerId}`);
  await app.call('patch', `/partners/${partnerId}`, {
    fiscalPositionId: positions.get('ESENTE')?.id,
    version,
  });
  await app.post(`/contracts/${contract.id}/close`, { endsOn: '2026-03-15', reason: 'Recesso' });
  await billUpTo(app, TODAY);
  const [note] = await app.list<Document>('/invoices', { contractId: contract.id, type: 'credit-note' });
  const document = await app.get<Document>(`/invoices/${note?.id ?? 0}`);
  expect([taxesOf(document), document.taxable, document.tax]).toEqual([['22 I'], '51.61', '11.35']);
  expect((await whyOf(document))[0]).toContain('aliquota della riga stornata');
  expect(taxesOf(await invoice(partnerId))).toEqual(['N4', 'N4']);
});

it('splits the payment of a public body, and exempts whoever was given that by hand', async () => {
  const body = await app.given.partner({ kind: 'public-body', recipientCode: 'ABC123' });
  const split = await invoice(body.id);
  expect([taxesOf(split), split.payable]).toEqual([['22 S', '22 S'], '150.00']);
  const exempt = await app.given.partner({ fiscalPositionId: positions.get('ESENTE')?.id });
  const document = await invoice(exempt.id);
  expect(taxesOf(document)).toEqual(['N4', 'N4']);
  expect((await whyOf(document))[0]).toContain('«Esente art. 10» (assegnata al cliente)');
});

it('lets a chosen tax and the customer’s own come first', async () => {
  const [vat] = await app.list<{ id: number }>('/tax-codes', { q: '10v' });
  const chosen = await invoice((await abroad('CH')).id, [
    { productId: service, quantity: '1', taxCodeId: vat?.id },
    { productId: service, quantity: '1' },
  ]);
  expect(taxesOf(chosen)).toEqual(['10 I', 'N2.1']);
  const own = await invoice((await abroad('CH', { taxCodeId: vat?.id })).id);
  expect(taxesOf(own)).toEqual(['10 I', '10 I']);
});

it('refuses what contradicts itself, and what was changed meanwhile', async () => {
  const [vat] = await app.list<{ id: number }>('/tax-codes', { q: '22v' });
  const swap = { from: vat?.id, supply: 'any', to: vat?.id };
  const { body } = await app.call(
    'post',
    '/fiscal-positions',
    { code: 'X', name: 'X', area: 'EU', country: 'CH', taxes: [swap, swap, { ...swap, from: 9_999 }] },
    { expect: 422 },
  );
  expect(body).toMatchObject({
    code: 'fiscal-position.invalid',
    errors: [
      { field: 'country', code: 'fiscal-position.country-elsewhere' },
      { field: 'taxes.1.from', code: 'fiscal-position.mapped-twice' },
      { field: 'taxes.2.from', code: 'unknown' },
    ],
  });
  const { id, version } = positions.get('RC') ?? { id: 0, version: 0 };
  await app.call('patch', `/fiscal-positions/${id}`, { version, name: 'Subappalto' });
  await app.call('patch', `/fiscal-positions/${id}`, { version, name: 'Altro' }, { expect: 409 });
});
