import { testApp } from '../support/app';
import { billUpTo } from '../support/billing';

interface Row {
  readonly id: number;
  readonly number: string | null;
  readonly dueOn: string | null;
}

interface Page {
  readonly data: readonly Row[];
  readonly total: number;
}

interface Register {
  readonly id: number;
  readonly code: string;
  readonly standard: boolean;
  readonly version: number;
}

type Query = Record<string, string | number | boolean>;

describe('invoice lists', () => {
  const app = testApp();
  let rossi: number;
  let bianchi: number;
  let productId: number;
  let first: Row;
  let second: Row;
  let note: Row;
  let draft: Row;

  const write = (partnerId: number): Promise<Row> =>
    app.post<Row>('/invoices', { partnerId, lines: [{ productId }] });
  const issue = async (partnerId: number): Promise<Row> =>
    app.post<Row>(`/invoices/${(await write(partnerId)).id}/issue`);
  const found = async (query: Query): Promise<number[]> =>
    (await app.list<Row>('/invoices', { sort: 'id', order: 'ASC', ...query })).map(({ id }) => id);

  beforeAll(async () => {
    app.clock.hold('2026-02-10');
    rossi = (await app.given.partner({ name: 'Rossi Impianti Srl' })).id;
    bianchi = (await app.given.partner({ name: 'Bianchi & Figli Snc' })).id;
    productId = (await app.given.product({ unitPrice: '30.00' })).id;
    first = await issue(rossi);
    app.clock.hold('2026-03-20');
    second = await issue(bianchi);
    note = await app.post<Row>(`/invoices/${second.id}/credit-notes`, {
      reason: 'Errore',
      lines: [{ position: 1, amount: '10.00' }],
    });
    draft = await write(rossi);
    await app.drain();
  });

  it('are filtered by what a document is, whose it is and when it was issued', async () => {
    const all = [first, second, note, draft].map(({ id }) => id);
    expect(await found({})).toEqual(all);
    expect(await found({ type: 'credit-note' })).toEqual([note.id]);
    expect(await found({ status: 'draft' })).toEqual([draft.id]);
    expect(await found({ status: 'issued' })).toEqual([first.id, second.id, note.id]);
    expect(await found({ partnerId: rossi })).toEqual([first.id, draft.id]);
    expect(await found({ creditedInvoiceId: second.id })).toEqual([note.id]);
    expect(await found({ issuedFrom: '2026-02-10', issuedTo: '2026-03-19' })).toEqual([first.id]);
    expect(await found({ ids: `${draft.id},${first.id}` })).toEqual([first.id, draft.id]);
  });

  it('know what is open and what is overdue', async () => {
    expect(await found({ open: true, type: 'invoice' })).toEqual([first.id, second.id]);
    expect(await found({ overdue: true })).toEqual([first.id]);
    expect(await found({ overdue: false })).toEqual([second.id, note.id, draft.id]);
    const [row] = await app.list<Row>('/invoices', { ids: first.id });
    expect(row).toMatchObject({
      dueOn: '2026-03-12',
      customerName: 'Rossi Impianti Srl',
      openAmount: '36.60',
      printed: false,
    });
  });

  it.each<[string, () => string | number, () => number[]]>([
    ['words of the customer, in any order', () => 'srl ross', () => [first.id, draft.id]],
    ['the number as printed', () => first.number ?? '', () => [first.id]],
    ['the beginning of it', () => '2026/', () => [first.id, second.id, note.id]],
    ['the bare count', () => 2, () => [second.id]],
    ['nobody', () => 'verdi', () => []],
  ])('are searched by %s', async (_, q, ids) => {
    expect(await found({ q: q() })).toEqual(ids());
  });

  it('come in pages, newest first, with the number of all', async () => {
    const page = await app.get<Page>('/invoices?perPage=2&page=2');
    expect(page.data.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(page.total).toBe(4);
    const sorted = await app.list<Row>('/invoices', { sort: 'number', order: 'DESC', status: 'issued' });
    expect(sorted.map(({ number }) => number)).toEqual([note, second, first].map(({ number }) => number));
    await app.call('get', '/invoices?sort=secret', undefined, { expect: 422 });
  });

  it('show a reseller’s key its own customers’ documents and no other', async () => {
    const reseller = await app.given.partner({ name: 'Rivendita Srl', reseller: true });
    const customer = await app.given.partner({ name: 'Cliente Spa', resellerId: reseller.id });
    const own = await issue(customer.id);
    const { key } = await app.post<{ key: string }>('/api-keys', {
      ...{ name: 'rivendita', scopes: ['invoice.read', 'invoice.write', 'invoice.issue', 'invoice.credit'] },
      resellerId: reseller.id,
    });
    const asReseller = { apiKey: key };
    expect((await app.list<Row>('/invoices', {}, asReseller)).map(({ id }) => id)).toEqual([own.id]);
    const hidden = { ...asReseller, expect: 404 };
    for (const path of ['', '/pdf', '/explain'])
      await app.call('get', `/invoices/${first.id}${path}`, undefined, hidden);
    await app.call('get', `/invoices/pdf.zip?ids=${first.id}`, undefined, hidden);
    await app.post(`/invoices/${draft.id}/issue`, {}, hidden);
    await app.post(`/invoices/${first.id}/credit-notes`, { reason: 'mio' }, hidden);
    await app.post('/invoices', { partnerId: rossi, lines: [{ productId }] }, hidden);
    await app.post(`/invoices/${own.id}/credit-notes`, { reason: 'mio' }, asReseller);
  });

  it('tell the audit who issued and who changed what', async () => {
    const { id } = await issue(rossi);
    const entries = await app.list<{ action: string; after: object }>('/audit-entries', {
      resource: 'invoice',
      resourceId: id,
    });
    expect(entries.map(({ action }) => action)).toEqual(['issued', 'created']);
    expect(entries[0]?.after).toMatchObject({ issuedOn: '2026-03-20', total: '36.60' });
  });
});

describe('registers', () => {
  const app = testApp();

  it('have one standard, formats that SdI takes, and numbers that never meet', async () => {
    const [standard] = await app.list<Register>('/registers');
    expect(standard).toMatchObject({ code: 'FE', standard: true });
    const body = { code: 'WEB', name: 'Vendite online', format: 'W{year}-{number:4}' };
    await app.post('/registers', { ...body, format: '{year}' }, { expect: 422 });
    await app.post('/registers', { ...body, format: '{year}/{number:5}' }, { expect: 409 });
    const web = await app.post<Register>('/registers', body);
    expect(web).toMatchObject({ standard: false, active: true });

    const off = { version: standard?.version, active: false };
    expect(await app.patch(`/registers/${standard?.id ?? 0}`, off, { expect: 409 })).toMatchObject({
      code: 'register.standard-needed',
    });
    await app.patch(`/registers/${web.id}`, { version: web.version, standard: true });
    const standards = (await app.list<Register>('/registers', { kind: 'invoice' })).filter(
      (register) => register.standard,
    );
    expect(standards.map(({ code }) => code)).toEqual(['WEB']);
  });

  it('number one kind of document each, credit notes apart if they have their own', async () => {
    const notes = { code: 'NC', name: 'Note di credito', kind: 'credit-note', standard: true };
    const clash = { ...notes, format: '{number}/{year}' };
    expect(await app.post('/registers', clash, { expect: 409 })).toMatchObject({
      code: 'register.numbers-meet',
    });
    const register = await app.post<Register>('/registers', {
      ...notes,
      branch: 'Ascoli',
      format: 'NC{year}/{number}',
    });
    expect(register).toMatchObject({ kind: 'credit-note', branch: 'Ascoli', electronic: true });

    const partnerId = (await app.given.partner()).id;
    const lines = [{ productId: (await app.given.product()).id }];
    const wrong = { partnerId, lines, registerId: register.id };
    expect(await app.post('/invoices', wrong, { expect: 409 })).toMatchObject({
      code: 'register.wrong-kind',
    });
    const { id } = await app.post<Row>('/invoices', { partnerId, lines });
    await app.post(`/invoices/${id}/issue`);
    const note = await app.post<Row>(`/invoices/${id}/credit-notes`, { reason: 'Storno' });
    expect(note.number).toMatch(/^NC\d{4}\/1$/);
  });

  it('make e-invoices only if they are electronic', async () => {
    const paper = { code: 'CARTA', name: 'Cartacee', format: 'C{number}', electronic: false };
    const { id: registerId } = await app.post<Register>('/registers', paper);
    const partnerId = (await app.given.partner()).id;
    const lines = [{ productId: (await app.given.product()).id }];
    const { id } = await app.post<Row>('/invoices', { partnerId, lines, registerId });
    await app.post(`/invoices/${id}/issue`);
    await app.drain();
    await app.get(`/invoices/${id}/einvoice`, { expect: 404 });
    expect(await app.post(`/invoices/${id}/einvoice`, {}, { expect: 409 })).toMatchObject({
      code: 'einvoice.not-electronic',
    });
  });

  it('number their documents apart from each other, and not when out of use', async () => {
    const register = await app.post<Register>('/registers', {
      code: 'PA',
      name: 'Pubblica amministrazione',
      format: 'PA{year}/{number}',
    });
    const draft = {
      partnerId: (await app.given.partner()).id,
      lines: [{ productId: (await app.given.product()).id }],
    };
    const { id } = await app.post<Row>('/invoices', { ...draft, registerId: register.id });
    const { number } = await app.post<Row>(`/invoices/${id}/issue`);
    expect(number).toMatch(/^PA\d{4}\/1$/);
    await app.patch(`/registers/${register.id}`, { version: register.version, active: false });
    const problem = await app.post('/invoices', { ...draft, registerId: register.id }, { expect: 409 });
    expect(problem).toMatchObject({ code: 'register.not-active' });
  });
});

describe('printing', () => {
  const app = testApp();

  it('keeps the PDFs of a whole billing run, and gives them as one archive', async () => {
    app.clock.hold('2026-01-31');
    for (const fee of ['30.00', '24.59', '19.90']) await app.given.contract({ fee, startsOn: '2026-01-10' });
    const { id: billingRunId } = await billUpTo(app, '2026-01-31');
    const invoices = await app.list<Row>('/invoices', { billingRunId, sort: 'id' });
    for (const { id } of invoices)
      expect(await app.get(`/invoices/${id}/explain`)).toMatchObject({ agrees: true });

    expect(await app.post('/invoices/print', { billingRunId }, { expect: 202 })).toEqual({
      printed: 0,
      total: 3,
    });
    await app.drain();
    expect(await app.get(`/invoices/print-progress?billingRunId=${billingRunId}`)).toEqual({
      printed: 3,
      total: 3,
    });
    const files = await app.db.query<{ id: number }[]>('SELECT id FROM file');
    await app.post('/invoices/print', { ids: invoices.map(({ id }) => id) });
    await app.drain();
    expect(await app.db.query('SELECT id FROM file')).toEqual(files);

    const zip = await app.download(`/invoices/pdf.zip?billingRunId=${billingRunId}`);
    for (const { id, number } of invoices) {
      expect(zip.includes(await app.download(`/invoices/${id}/pdf`))).toBe(true);
      expect(zip.includes(`Fattura ${number?.replace('/', '-') ?? ''}.pdf`)).toBe(true);
    }
  });

  it('prints what is missing while the archive is taken', async () => {
    const partnerId = (await app.given.partner()).id;
    const { id: productId } = await app.given.product();
    const { id } = await app.post<Row>('/invoices', { partnerId, lines: [{ productId }] });
    await app.call('get', `/invoices/pdf.zip?ids=${id}`, undefined, { expect: 404 });
    await app.post(`/invoices/${id}/issue`);
    const zip = await app.download(`/invoices/pdf.zip?ids=${id}`);
    expect(zip.includes(await app.download(`/invoices/${id}/pdf`))).toBe(true);
    await app.call('get', '/invoices/pdf.zip', undefined, { expect: 422 });
  });
});
