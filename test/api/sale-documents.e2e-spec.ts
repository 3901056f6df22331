import { pdfText } from '../pdf/pdf-text';
import { testApp } from '../support/app';
import { describeWithSpecs } from '../support/specs';
import { xsdErrors } from '../support/xsd';

interface Document {
  readonly id: number;
  readonly version: number;
  readonly status: string;
  readonly documentType: string;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly proformaNumber: string | null;
  readonly creditedInvoiceId: number | null;
  readonly taxable: string;
  readonly tax: string;
  readonly total: string;
  readonly lines: readonly { description: string; amount: string; deductedInvoiceId: number | null }[];
}

interface Entry {
  readonly lines: readonly { accountCode: string; debit: string; credit: string }[];
}

const TODAY = '2026-03-16';
const app = testApp();
let partnerId: number;
let productId: number;

beforeAll(async () => {
  app.clock.hold(TODAY);
  partnerId = (await app.given.partner({ name: 'Rossi Impianti Srl' })).id;
  productId = (await app.given.product({ unitPrice: '100.00' })).id;
});

const draft = (values: object = {}): Promise<Document> =>
  app.post<Document>('/invoices', { partnerId, lines: [{ productId, quantity: '3' }], ...values });
const issue = ({ id }: Document): Promise<Document> => app.post<Document>(`/invoices/${id}/issue`);
const issued = async (values: object = {}): Promise<Document> => issue(await draft(values));
const refused = async (status: number, path: string, body: object = {}) =>
  (await app.call('post', path, body, { expect: status })).body as { code: string; errors?: unknown };
const openAdvances = () => app.list<{ id: number; left: string }>('/open-advances', { partnerId });

async function entryOf(invoiceId: number): Promise<string> {
  await app.drain();
  const [entry] = await app.list<Entry>('/journal-entries', { invoiceId });
  return (entry?.lines ?? [])
    .map(({ accountCode, debit, credit }) =>
      debit === '0.00' ? `A ${accountCode} ${credit}` : `D ${accountCode} ${debit}`,
    )
    .join(' / ');
}

async function xmlOf(invoiceId: number): Promise<string> {
  await app.drain();
  return (await app.download(`/invoices/${invoiceId}/einvoice.xml`)).toString();
}

async function textOf(invoiceId: number): Promise<string> {
  return (await pdfText(await app.download(`/invoices/${invoiceId}/pdf`))).join('\n');
}

describe('an advance and its balance', () => {
  let advance: Document;

  it('is owed to the customer until the balance invoice makes it revenue', async () => {
    const lines = [{ description: 'Acconto impianto', unitPrice: '120.00', taxCodeId: await taxCode('22v') }];
    advance = await issued({ documentType: 'TD02', lines });
    expect(advance).toMatchObject({ documentType: 'TD02', total: '146.40' });
    expect(await entryOf(advance.id)).toBe('D 1501 146.40 / A 2530 120.00 / A 2601 26.40');
    expect(await textOf(advance.id)).toContain('Fattura di acconto');
    expect(await openAdvances()).toMatchObject([{ id: advance.id, left: '120.00' }]);

    const balance = await issued({ advances: [{ invoiceId: advance.id }] });
    expect(balance).toMatchObject({ documentType: 'TD01', taxable: '180.00', tax: '39.60', total: '219.60' });
    expect(balance.lines[1]).toMatchObject({ amount: '-120.00', deductedInvoiceId: advance.id });
    expect(balance.lines[1]?.description).toContain(`n. ${advance.number ?? ''} del 16/03/2026`);
    expect(await entryOf(balance.id)).toBe('D 1501 219.60 / D 2530 120.00 / A 3101 300.00 / A 2601 39.60');
    expect(await openAdvances()).toEqual([]);
    const xml = await xmlOf(balance.id);
    expect(xml).toMatch(
      new RegExp(
        `<DatiFattureCollegate>\\s*<RiferimentoNumeroLinea>2</RiferimentoNumeroLinea>\\s*<IdDocumento>${advance.number ?? ''}</IdDocumento>\\s*<Data>${TODAY}</Data>`,
      ),
    );
    expect(xml).toContain('<PrezzoTotale>-120.00</PrezzoTotale>');
    expect(await xmlOf(advance.id)).toContain('<TipoDocumento>TD02</TipoDocumento>');

    expect(await refused(409, `/invoices/${advance.id}/credit-notes`, { reason: 'Storno' })).toMatchObject({
      code: 'credit-note.advance-deducted',
    });
    await app.post(`/invoices/${balance.id}/credit-notes`, { reason: 'Storno del saldo' });
    expect(await openAdvances()).toMatchObject([{ id: advance.id, left: '120.00' }]);
  });

  it('is deducted in parts, never twice, whoever is first', async () => {
    const part = { advances: [{ invoiceId: advance.id, amount: '70.00' }] };
    const [one, two] = [await draft(part), await draft(part)];
    const outcomes = await Promise.allSettled([one, two].map(issue));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(String(lost.reason)).toContain('invoice.advance-used');
    expect(await openAdvances()).toMatchObject([{ left: '50.00' }]);

    expect(await refused(422, '/invoices', { partnerId, lines: [{ productId }], ...part })).toMatchObject({
      code: 'invoice.invalid-advances',
      errors: [{ field: 'advances.0.amount', code: 'exceeds-left' }],
    });
    const other = (await app.given.partner()).id;
    const stranger = { partnerId: other, lines: [{ productId }], advances: [{ invoiceId: advance.id }] };
    expect((await refused(422, '/invoices', stranger)).code).toBe('invoice.invalid-advances');
  });

  it('keeps its deductions while other lines of the draft change', async () => {
    const { id, version } = await draft({ advances: [{ invoiceId: advance.id, amount: '20.00' }] });
    const changed = await app.patch<Document>(`/invoices/${id}`, { version, lines: [{ productId }] });
    expect(changed.lines.map(({ amount }) => amount)).toEqual(['100.00', '-20.00']);
    const cleared = await app.patch<Document>(`/invoices/${id}`, { version: changed.version, advances: [] });
    expect(cleared.lines.map(({ amount }) => amount)).toEqual(['100.00']);
  });
});

it('a debit note adds to an issued invoice of the same customer', async () => {
  const invoice = await issued();
  const body = { documentType: 'TD05', correctedInvoiceId: invoice.id, lines: [{ productId }] };
  const note = await issued(body);
  expect(note).toMatchObject({ documentType: 'TD05', creditedInvoiceId: invoice.id, total: '122.00' });
  expect(await entryOf(note.id)).toBe('D 1501 122.00 / A 3101 100.00 / A 2601 22.00');
  const xml = await xmlOf(note.id);
  expect(xml).toContain('<TipoDocumento>TD05</TipoDocumento>');
  expect(xml).toContain(`<IdDocumento>${invoice.number ?? ''}</IdDocumento>`);
  expect(await textOf(note.id)).toContain('Nota di debito');

  const wrong = { partnerId, lines: [{ productId }], correctedInvoiceId: invoice.id };
  expect((await refused(422, '/invoices', wrong)).code).toBe('invoice.invalid-correction');
  await app.post('/registers', {
    ...{ code: 'ND', name: 'Note di debito', kind: 'debit-note', standard: true },
    format: 'ND {year}/{number}',
  });
  expect((await issued(body)).number).toBe('ND 2026/1');
});

it('a proforma has its own number, is in no book, and becomes an invoice once', async () => {
  const { id } = await draft();
  const proforma = await app.post<Document>(`/invoices/${id}/proforma`);
  expect(proforma).toMatchObject({ status: 'draft', number: null, proformaNumber: 'PF 2026/0001' });
  expect(await textOf(id)).toContain('PF 2026/0001');
  expect(await entryOf(id)).toBe('');
  await app.get(`/invoices/${id}/einvoice`, { expect: 404 });
  expect(await app.list('/invoices', { proforma: true })).toMatchObject([{ id }]);

  expect((await refused(409, `/invoices/${id}/proforma`)).code).toBe('invoice.is-proforma');
  const change = { version: proforma.version, notes: 'Altro' };
  expect(await app.patch(`/invoices/${id}`, change, { expect: 409 })).toMatchObject({
    code: 'invoice.is-proforma',
  });
  await app.call('delete', `/invoices/${id}`, undefined, { expect: 409 });

  const invoice = await issue(proforma);
  expect(invoice.number).toMatch(/^2026\/\d{5}$/);
  expect((await refused(409, `/invoices/${id}/issue`)).code).toBe('invoice.not-draft');
  expect(await app.list('/invoices', { proforma: true })).toEqual([]);
  const second = await app.post<Document>(`/invoices/${(await draft()).id}/proforma`);
  expect(second.proformaNumber).toBe('PF 2026/0002');
});

describeWithSpecs('the e-invoices of all these', () => {
  it('pass our checks and the schema', async () => {
    const files = await app.list<{ invoiceId: number; status: string; faults: unknown }>('/einvoices');
    expect(files.length).toBeGreaterThanOrEqual(7);
    expect(files.filter(({ status }) => status !== 'ready')).toEqual([]);
    const documents = await Promise.all(files.map(({ invoiceId }) => xmlOf(invoiceId)));
    expect((await xsdErrors(documents)).flat()).toEqual([]);
  });
});

async function taxCode(code: string): Promise<number> {
  const found = (await app.list<{ id: number; code: string }>('/tax-codes')).find(
    (each) => each.code === code,
  );
  return found?.id ?? 0;
}
