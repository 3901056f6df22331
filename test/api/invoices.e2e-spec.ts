import { testApp } from '../support/app';
import { pdfText } from '../pdf/pdf-text';

const textOf = async (pdf: Uint8Array): Promise<string> => (await pdfText(pdf)).join('\n');

interface Document {
  readonly id: number;
  readonly version: number;
  readonly status: string;
  readonly type: string;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly taxable: string;
  readonly tax: string;
  readonly total: string;
  readonly openAmount: string;
  readonly printed: boolean;
  readonly customerName: string;
  readonly lines: readonly {
    position: number;
    amount: string;
    credited: string;
    creditedPosition: number | null;
  }[];
  readonly instalments: readonly { dueOn: string; amount: string }[];
}

interface Explained {
  readonly agrees: boolean;
  readonly lines: readonly { amount: string; recomputed: string; agrees: boolean; formula: { it: string } }[];
  readonly taxes: readonly { formula: { it: string } }[];
}

interface Problem {
  readonly code: string;
  readonly params: Record<string, unknown>;
  readonly errors?: readonly { field: string; code: string }[];
}

const TODAY = '2026-03-16';

describe('invoices', () => {
  const app = testApp();
  let partnerId: number;
  let productId: number;

  beforeAll(async () => {
    app.clock.hold(TODAY);
    const [method] = await app.list<{ id: number }>('/payment-methods', { q: 'BON' });
    const [term] = await app.list<{ id: number }>('/payment-terms', { q: '30-60' });
    const partner = { name: 'Rossi Impianti Srl', paymentMethodId: method?.id, paymentTermId: term?.id };
    partnerId = (await app.given.partner(partner)).id;
    productId = (await app.given.product({ unitPrice: '29.90' })).id;
  });

  const draft = (values: object = {}): Promise<Document> =>
    app.post<Document>('/invoices', { partnerId, lines: [{ productId }], ...values });
  const issued = async (values: object = {}): Promise<Document> =>
    app.post<Document>(`/invoices/${(await draft(values)).id}/issue`);
  const refused = async (status: number, path: string, body: object = {}): Promise<Problem> =>
    (await app.call('post', path, body, { expect: status })).body as Problem;

  it('goes from draft to number to PDF, and explains itself', async () => {
    const lines = [
      { productId, quantity: '2', discountPercent: '10', periodFrom: '2026-03-01', periodTo: '2026-04-01' },
      { productId, description: 'Sconto fedeltà', unitPrice: '-5' },
    ];
    const written = await draft({ lines, notes: 'Come da accordi' });
    expect(written).toMatchObject({
      status: 'draft',
      number: null,
      taxable: '48.82',
      tax: '10.74',
      total: '59.56',
    });
    expect(written.openAmount).toBe('0.00');

    const invoice = await app.post<Document>(`/invoices/${written.id}/issue`);
    expect(invoice).toMatchObject({ status: 'issued', issuedOn: TODAY, openAmount: '59.56', printed: false });
    expect(invoice.number).toMatch(/^2026\/\d{5}$/);
    expect(invoice.instalments).toMatchObject([
      { dueOn: '2026-04-15', amount: '29.78' },
      { dueOn: '2026-05-15', amount: '29.78' },
    ]);
    expect((await refused(409, `/invoices/${written.id}/issue`)).code).toBe('invoice.not-draft');

    const explained = await app.get<Explained>(`/invoices/${invoice.id}/explain`);
    expect(explained.agrees).toBe(true);
    expect(explained.lines[0]?.formula.it.replaceAll('\u00a0', ' ')).toBe(
      '29,90 € × qtà 2 − sconto 10% = 53,82 €',
    );

    const pdf = await app.download(`/invoices/${invoice.id}/pdf`);
    const text = await textOf(pdf);
    for (const part of [
      invoice.number ?? '',
      'Rossi Impianti Srl',
      '59,56',
      '15/04/2026',
      'Come da accordi',
    ]) {
      expect(text).toContain(part);
    }
    expect((await app.get<Document>(`/invoices/${invoice.id}`)).printed).toBe(true);
    expect(await app.download(`/invoices/${invoice.id}/pdf`)).toEqual(pdf);
  });

  it('is changed, reprinted and thrown away while it is a draft', async () => {
    const first = await draft();
    const second = await app.patch<Document>(`/invoices/${first.id}`, {
      version: first.version,
      lines: [{ productId }, { productId, quantity: '3' }],
    });
    expect(second).toMatchObject({ taxable: '119.60', version: first.version + 1 });
    expect(await textOf(await app.download(`/invoices/${first.id}/pdf`))).toContain('Bozza');
    expect((await app.get<Document>(`/invoices/${first.id}`)).printed).toBe(false);

    const late = await app.call(
      'patch',
      `/invoices/${first.id}`,
      { version: first.version, notes: 'tardi' },
      { expect: 409 },
    );
    expect(late.body).toMatchObject({ code: 'record.changed', params: { yours: { notes: 'tardi' } } });

    await app.delete(`/invoices/${first.id}`);
    await app.call('get', `/invoices/${first.id}`, undefined, { expect: 404 });
    const kept = await issued();
    await app.call('delete', `/invoices/${kept.id}`, undefined, { expect: 409 });
    await app.call('patch', `/invoices/${kept.id}`, { version: kept.version, notes: 'no' }, { expect: 409 });
  });

  it('tells which fields of which line are at fault', async () => {
    const lines = [{ productId }, { description: 'Intervento', unitPrice: '60.00' }];
    const problem = await refused(422, '/invoices', { partnerId, lines });
    expect(problem).toMatchObject({ code: 'invoice.invalid-lines' });
    expect(problem.errors).toEqual([
      { field: 'lines.1.revenueAccount', code: 'required' },
      { field: 'lines.1.taxCodeId', code: 'required' },
    ]);
    expect(
      (await refused(422, '/invoices', { partnerId, lines: [{ productId, unitPrice: '-1' }] })).code,
    ).toBe('invoice.invalid-total');
    expect((await refused(404, '/invoices', { partnerId: 999_999, lines: [{ productId }] })).code).toBe(
      'partner.not-found',
    );
  });

  it('gets numbers without a gap, however many are issued at once', async () => {
    const drafts = await Promise.all(Array.from({ length: 8 }, () => draft()));
    const numbered = await Promise.all(drafts.map(({ id }) => app.post<Document>(`/invoices/${id}/issue`)));
    const counts = numbered.map(({ number }) => Number(number?.slice(5))).sort((a, b) => a - b);
    const first = counts[0] ?? 0;
    expect(counts).toEqual(counts.map((_, index) => first + index));
    const all = await app.db.query<{ sequence: number }[]>(
      'SELECT sequence FROM invoice WHERE sequence IS NOT NULL ORDER BY 1',
    );
    expect(all.map(({ sequence }) => sequence)).toEqual(all.map((_, index) => index + 1));
  });

  it('is issued on no day to come and on none before the last number', async () => {
    const { id } = await draft();
    expect((await refused(422, `/invoices/${id}/issue`, { issuedOn: '2026-03-17' })).code).toBe(
      'invoice.invalid-issue-day',
    );
    await issued();
    expect((await refused(409, `/invoices/${id}/issue`, { issuedOn: '2026-03-15' })).code).toBe(
      'numbering.date-before-last',
    );
    expect(await app.post(`/invoices/${id}/issue`, { issuedOn: TODAY })).toMatchObject({ status: 'issued' });
  });

  it('is made once by one key, whatever is repeated', async () => {
    const body = { partnerId, lines: [{ productId }] };
    const made = await app.post<Document>('/invoices', body, { key: 'draft-key-1' });
    expect(await app.post<Document>('/invoices', body, { key: 'draft-key-1' })).toEqual(made);
    const number = await app.post<Document>(`/invoices/${made.id}/issue`, {}, { key: 'issue-key-1' });
    expect(await app.post<Document>(`/invoices/${made.id}/issue`, {}, { key: 'issue-key-1' })).toEqual(
      number,
    );
    const changed = await app.call(
      'post',
      '/invoices',
      { ...body, notes: 'altro' },
      { key: 'draft-key-1', expect: 409 },
    );
    expect(changed.body).toMatchObject({ code: 'idempotency.key-reused' });
  });

  it('takes its customer as it is on the day of issue, and keeps it', async () => {
    const partner = await app.given.partner({ name: 'Prima Srl', paymentMethodId: await methodId() });
    const { id } = await draft({ partnerId: partner.id });
    const { version } = await app.patch<{ version: number }>(`/partners/${partner.id}`, {
      version: partner.version,
      name: 'Dopo Srl',
    });
    expect(await app.post<Document>(`/invoices/${id}/issue`)).toMatchObject({ customerName: 'Dopo Srl' });
    await app.patch(`/partners/${partner.id}`, { version, name: 'Ancora Srl' });
    expect(await app.get<Document>(`/invoices/${id}`)).toMatchObject({ customerName: 'Dopo Srl' });
  });

  const methodId = async (): Promise<number | undefined> =>
    (await app.list<{ id: number }>('/payment-methods', { q: 'BON' }))[0]?.id;
});

describe('credit notes', () => {
  const app = testApp();
  let partnerId: number;
  let productId: number;

  beforeAll(async () => {
    app.clock.hold(TODAY);
    const [method] = await app.list<{ id: number }>('/payment-methods', { q: 'BON' });
    partnerId = (await app.given.partner({ name: 'Rossi Impianti Srl', paymentMethodId: method?.id })).id;
    productId = (await app.given.product({ unitPrice: '30.00' })).id;
  });

  const invoiceOf = async (quantities: readonly string[]): Promise<Document> => {
    const lines = quantities.map((quantity) => ({ productId, quantity }));
    const { id } = await app.post<Document>('/invoices', { partnerId, lines });
    return app.post<Document>(`/invoices/${id}/issue`);
  };
  const credit = (id: number, values: object = {}): Promise<Document> =>
    app.post<Document>(`/invoices/${id}/credit-notes`, { reason: 'Recesso', ...values });
  const refused = async (status: number, id: number, values: object = {}): Promise<Problem> =>
    (
      await app.call(
        'post',
        `/invoices/${id}/credit-notes`,
        { reason: 'Recesso', ...values },
        { expect: status },
      )
    ).body as Problem;

  it('take back part of a line, then all that is left, then nothing', async () => {
    const invoice = await invoiceOf(['1', '2']);
    const part = await credit(invoice.id, { lines: [{ position: 2, amount: '12.50' }] });
    expect(part).toMatchObject({
      type: 'credit-note',
      status: 'issued',
      taxable: '12.50',
      tax: '2.75',
      total: '15.25',
    });
    expect(part.lines).toMatchObject([{ position: 1, creditedPosition: 2, amount: '12.50' }]);

    const rest = await credit(invoice.id);
    expect(rest.lines.map(({ creditedPosition, amount }) => [creditedPosition, amount])).toEqual([
      [1, '30.00'],
      [2, '47.50'],
    ]);
    const credited = await app.get<Document>(`/invoices/${invoice.id}`);
    expect(credited.lines.map((line) => line.credited)).toEqual(['30.00', '60.00']);
    expect((await refused(409, invoice.id)).code).toBe('credit-note.nothing-left');
    expect(await app.list('/invoices', { creditedInvoiceId: invoice.id })).toHaveLength(2);

    const { agrees, lines } = await app.get<Explained>(`/invoices/${rest.id}/explain`);
    expect(agrees).toBe(true);
    expect(lines[1]?.formula.it.replaceAll('\u00a0', ' ')).toBe(
      `storno della riga 2 della fattura ${invoice.number ?? ''} del 16/03/2026 (60,00 €, di cui già stornati 12,50 €) = 47,50 €`,
    );
    const text = await textOf(await app.download(`/invoices/${rest.id}/pdf`));
    expect(text).toContain('Nota di credito');
    expect(text).toContain(invoice.number ?? '');
  });

  it('never take back more than was invoiced, not even two at once', async () => {
    const invoice = await invoiceOf(['1']);
    const lines = [{ position: 1, amount: '20.00' }];
    const status = (error: Error): string => /→ (\d+)/.exec(error.message)?.[1] ?? error.message;
    const calls = await Promise.all(
      Array.from({ length: 4 }, () => credit(invoice.id, { lines }).then(() => '201', status)),
    );
    expect(calls.sort()).toEqual(['201', '422', '422', '422']);
    expect((await refused(422, invoice.id, { lines: [{ position: 9 }] })).errors).toEqual([
      { field: 'lines.0.position', code: 'unknown' },
    ]);
  });

  it('that are drafts take nothing back until issued, and then only what is left', async () => {
    const invoice = await invoiceOf(['1']);
    const note = await credit(invoice.id, { draft: true });
    expect(note).toMatchObject({ status: 'draft', taxable: '30.00' });
    await credit(invoice.id, { lines: [{ position: 1, amount: '0.01' }] });
    const late = await app.call('post', `/invoices/${note.id}/issue`, {}, { expect: 422 });
    expect(late.body).toMatchObject({ code: 'credit-note.invalid-lines' });
  });

  it('are for issued invoices only', async () => {
    const { id } = await app.post<Document>('/invoices', { partnerId, lines: [{ productId }] });
    expect((await refused(409, id)).code).toBe('invoice.not-issued');
    const note = await credit((await invoiceOf(['1'])).id);
    expect((await refused(422, note.id)).code).toBe('credit-note.invalid-target');
  });
});
