import { createHash } from 'node:crypto';
import { degrees, PDFDocument } from 'pdf-lib';
import request from 'supertest';
import { ContractPrints } from '../../api/src/contracts/print/contract-prints.service';
import { Transactions } from '../../api/src/platform/db/transactions.service';
import { pdfText } from '../pdf/pdf-text';
import { testApp } from '../support/app';

interface Print {
  readonly id: number;
  readonly number: number;
  readonly sha256: string;
  readonly pages: number;
  readonly template: string;
}

interface Attachment {
  readonly id: number;
  readonly title: string;
  readonly printed: boolean;
  readonly pages: number | null;
  readonly position: number;
  readonly version: number;
}

interface Wording {
  readonly id: number;
  readonly version: number;
  readonly usedAt: string | null;
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

async function pdfOf(...turns: number[]): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (const turn of turns) {
    const page = document.addPage([400, 800]);
    page.setRotation(degrees(turn));
    page.drawText(`foglio girato di ${turn}`, { x: 40, y: 700, size: 14 });
  }
  return Buffer.from(await document.save());
}

describe('printed contracts', () => {
  const app = testApp({ mailbox: true, today: '2026-03-02' });
  let contractId: number;

  const path = (rest: string): string => `/contracts/${contractId}/${rest}`;

  async function person(values: object = {}): Promise<number> {
    const [sdd] = await app.list<{ id: number }>('/payment-methods', { q: 'SDD' });
    const { id } = await app.given.partner({
      ...{ kind: 'person', name: undefined, firstName: 'Mario', lastName: 'Rossi' },
      ...{ vatNumber: undefined, recipientCode: undefined, fiscalCode: 'RSSMRA80A01H501U' },
      ...{ email: 'mario.rossi@example.it', paymentMethodId: sdd?.id, iban: 'IT60X0542811101000000123456' },
      ...values,
    });
    return id;
  }

  async function draft(partnerId: number): Promise<number> {
    const fee = await app.given.product({ unitPrice: '20.40983607', name: 'Internet FWA 50 Mega' });
    const { id } = await app.given.contract({
      ...{ partnerId, draft: true, startsOn: '2026-04-01' },
      lines: [{ productId: fee.id, quantity: '1' }],
    });
    return id;
  }

  async function terms(values: object, wording: object = {}): Promise<Wording & { termsId: number }> {
    const { id } = await app.post<{ id: number }>('/terms', {
      ...{ slot: 'general', name: 'Condizioni', language: 'it' },
      ...values,
    });
    return app.post('/terms-versions', {
      ...{
        termsId: id,
        validFrom: '2026-01-01',
        title: 'Condizioni generali',
        body: '## 1. Oggetto\n\nTesto.',
      },
      ...wording,
    });
  }

  const print = (): Promise<Print> => app.post<Print>(path('prints'));

  const pages = async ({ id }: Print): Promise<string[]> =>
    (await pdfText(await app.download(path(`prints/${id}/pdf`)))).map((page) => page.replaceAll('\n', ' '));

  async function attach(name: string, bytes: Buffer, fields: Record<string, string> = {}, status = 201) {
    const token = await app.login(app.admin.email, app.admin.password);
    const call = request(app.url)
      .post(`/api/v1${path('attachments')}`)
      .set('Authorization', `Bearer ${token}`)
      .attach('file', bytes, name);
    for (const [field, value] of Object.entries(fields)) void call.field(field, value);
    const response = await call;
    expect(response.status).toBe(status);
    return response.body as Attachment & { code?: string };
  }

  beforeEach(async () => {
    contractId = await draft(await person());
  });

  it('say what was agreed, with the pages a consumer who pays by direct debit needs', async () => {
    const printed = await print();
    const text = (await pages(printed)).join(' ');
    expect(printed).toMatchObject({ number: 1, template: 'consumer', pages: (await pages(printed)).length });
    for (const words of [
      'Rossi Mario',
      'RSSMRA80A01H501U',
      'Internet FWA 50 Mega',
      '24,90 €',
      'Mandato per addebito diretto SEPA Core',
      'IT60 X054 2811 1010 0000 0123 456',
      'Modulo di recesso',
      `Pagina 1 di ${printed.pages}`,
      `Pagina ${printed.pages} di ${printed.pages}`,
    ]) {
      expect(text).toContain(words);
    }
    const bytes = await app.download(path(`prints/${printed.id}/pdf`));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(printed.sha256);
  });

  it('of companies that pay by transfer have neither mandate nor withdrawal form', async () => {
    contractId = await draft((await app.given.partner()).id);
    const printed = await print();
    const text = (await pages(printed)).join(' ');
    expect(printed.template).toBe('business');
    expect(text).not.toContain('Mandato');
    expect(text).not.toContain('Modulo di recesso');
    expect(text).toContain('IBAN del fornitore');
  });

  it('know where the customer signs', async () => {
    await terms({ customerKind: 'person' }, { clauses: 'art. 5 (sospensione)' });
    const { id } = await print();
    const kept = await app.resolve(ContractPrints).get(contractId, id);
    expect(kept.boxes.map(({ kind }) => kind)).toEqual(['contract', 'clauses', 'consents', 'mandate']);
    for (const { page, left, top, height } of kept.boxes) {
      expect(page).toBeGreaterThanOrEqual(1);
      expect(left).toBeGreaterThan(200);
      expect(top - height).toBeGreaterThan(40);
    }
  });

  it('have the terms of the customer’s kind, in the wording of the day, which then stands', async () => {
    const old = await terms(
      { slot: 'words', customerKind: 'person', name: 'Consumatori' },
      { body: 'VECCHIO TESTO di {{azienda}}.' },
    );
    await terms({ slot: 'words', customerKind: 'company' }, { body: 'TESTO PER IMPRESE.' });
    const fresh = await app.post<Wording>('/terms-versions', {
      ...{ termsId: old.termsId, validFrom: '2026-05-01', title: 'Condizioni', body: 'NUOVO TESTO.' },
    });
    const text = (await pages(await print())).join(' ');
    expect(text).toContain('VECCHIO TESTO di Prova Telecomunicazioni Srl');
    expect(text).not.toContain('TESTO PER IMPRESE');

    const used = await app.get<Wording>(`/terms-versions/${old.id}`);
    expect(used.usedAt).not.toBeNull();
    await app.patch(`/terms-versions/${old.id}`, { version: used.version, title: 'x' }, { expect: 409 });
    await app.delete(`/terms-versions/${old.id}`, { expect: 409 });
    await app.patch(`/terms-versions/${fresh.id}`, { version: fresh.version, body: 'NUOVISSIMO TESTO.' });

    app.clock.hold('2026-05-01');
    expect((await pages(await print())).join(' ')).toContain('NUOVISSIMO TESTO.');
    app.clock.hold('2026-03-02');
    await app.patch(`/terms/${old.termsId}`, { version: 1, active: false });
    expect((await pages(await print())).join(' ')).not.toContain('VECCHIO TESTO');
  });

  it('refuse terms with a name that nobody fills in', async () => {
    const { id } = await app.post<{ id: number }>('/terms', { slot: 'x', name: 'x', language: 'it' });
    const wording = { termsId: id, validFrom: '2026-01-01', title: 'x', body: '{{banca}}' };
    const { body } = await app.call('post', '/terms-versions', wording, { expect: 422 });
    expect((body as { errors: unknown }).errors).toEqual([
      { field: 'body', code: 'terms-version.unknown-placeholder' },
    ]);
    await app.patch(`/terms/${id}`, { version: 1, active: false });
  });

  it('are laid out by the template that the rules choose', async () => {
    expect(await app.get('/contract-templates/kinds')).toEqual(
      expect.arrayContaining(['consumer', 'business']),
    );
    const rule = await app.post<{ id: number }>('/contract-templates', {
      template: 'business',
      customerKind: 'person',
    });
    expect((await print()).template).toBe('business');
    await app.delete(`/contract-templates/${rule.id}`);
    expect((await print()).template).toBe('consumer');
    await app.post('/contract-templates', { template: 'parts' }, { expect: 422 });
  });

  it('have the attachments behind them, in order, with continuous page numbers; others are only filed', async () => {
    const plain = await print();
    const scan = await attach('carta d’identità.pdf', await pdfOf(0, 90));
    const photo = await attach('foto.png', PIXEL, { title: 'Foto del tetto' });
    const notes = await attach('note.docx', Buffer.from('solo per noi'));
    const filed = await attach('preventivo.pdf', await pdfOf(0), { printed: 'false' });
    expect([scan, photo, notes, filed].map(({ printed, pages: count }) => [printed, count])).toEqual([
      [true, 2],
      [true, 1],
      [false, null],
      [false, 1],
    ]);
    await app.post(path('attachments/order'), { ids: [photo.id, scan.id, notes.id, filed.id] });

    const printed = await print();
    expect(printed.pages).toBe(plain.pages + 3);
    const text = await pages(printed);
    expect(text.slice(-3)).toEqual([
      expect.stringContaining('Allegato 1 – Foto del tetto'),
      expect.stringContaining('Allegato 2 – carta d’identità'),
      expect.stringContaining(`Pagina ${printed.pages} di ${printed.pages}`),
    ]);
    expect(text.join(' ')).toContain('Foto del tetto (1 pag.)');
    await app.delete(path(`attachments/${photo.id}`));
    await app.patch(
      path(`attachments/${scan.id}`),
      { version: scan.version + 1, printed: false },
      { expect: 409 },
    );
    await app.patch(path(`attachments/${scan.id}`), { version: scan.version, printed: false });
    expect((await print()).pages).toBe(plain.pages);
  });

  it('take no file that can’t be printed', async () => {
    const refused = async (name: string, bytes: Buffer): Promise<string | undefined> =>
      (await attach(name, bytes, { printed: 'true' }, 409)).code;
    expect(await refused('a.pdf', await lockedPdf())).toBe('attachment.encrypted');
    expect(await refused('b.pdf', Buffer.from('%PDF-1.7 niente'))).toBe('attachment.broken');
    expect(await refused('c.png', PIXEL.subarray(0, 30))).toBe('attachment.broken');
    expect(await refused('d.docx', Buffer.from('testo'))).toBe('attachment.unsupported');
    expect(await refused('e.pdf', Buffer.alloc(15_000_001))).toBe('attachment.too-large');
    expect(await app.get<Attachment[]>(path('attachments'))).toEqual([]);
  });

  it('carry the consents as the customer gave them', async () => {
    const given = await app.post(path('consents'), { consents: [{ kind: 'marketing', given: true }] });
    expect(given).toEqual([
      { kind: 'marketing', given: true },
      { kind: 'profiling', given: null },
      { kind: 'third-parties', given: null },
    ]);
    const text = (await pages(await print())).join(' ');
    expect(text).toMatch(/posta\) X Acconsento Non acconsento/);
    await app.post(path('consents'), { consents: [{ kind: 'marketing', given: false }] });
    expect(await app.get(path('consents'))).toContainEqual({ kind: 'marketing', given: false });
    const [{ count } = { count: '' }] = await app.db.query<{ count: string }[]>(
      'SELECT COUNT(*) AS count FROM contract_consent WHERE contract_id = ?',
      [contractId],
    );
    expect(Number(count)).toBe(2);
  });

  it('are made anew until one is signed, and then never', async () => {
    const first = await print();
    const second = await print();
    expect(second.number).toBe(2);
    const prints = app.resolve(ContractPrints);
    const sign = async (id: number): Promise<void> => {
      const { fileId } = await prints.get(contractId, id);
      await app.resolve(Transactions).run((tx) => prints.sign(tx, id, fileId));
    };
    await expect(sign(first.id)).rejects.toMatchObject({ code: 'contract-print.not-current' });
    await sign(second.id);
    await expect(sign(second.id)).rejects.toMatchObject({ code: 'contract-print.signed' });
    await app.post(path('prints'), {}, { expect: 409 });
    await attach('x.png', PIXEL, { printed: 'true' }, 409);
    await attach('x.png', PIXEL, { printed: 'false' });
    await app.post(path('consents'), { consents: [{ kind: 'profiling', given: false }] }); // a word is never too late
  });

  it('are stale once the contract changes', async () => {
    const { id } = await print();
    const prints = app.resolve(ContractPrints);
    const stale = async (): Promise<boolean> =>
      prints.isStale(app.db.manager, await prints.get(contractId, id));
    expect(await stale()).toBe(false);
    const { version } = await app.get<{ version: number }>(`/contracts/${contractId}`);
    await app.patch(`/contracts/${contractId}`, { version, notes: 'altro' });
    expect(await stale()).toBe(true);
  });

  it('go to the customer by e-mail, once', async () => {
    const { id, pages: count } = await print();
    const { messageId } = await app.post<{ messageId: number }>(path(`prints/${id}/send`));
    expect(await app.post(path(`prints/${id}/send`))).toEqual({ messageId });
    await app.drain();
    const [mail, ...others] = app.mailbox.mails;
    expect(others).toEqual([]);
    expect(mail?.subject).toMatch(/^Il tuo contratto n\. /);
    expect([mail?.to].flat()[0]?.text).toBe('mario.rossi@example.it');
    const pdf = mail?.attachments[0];
    expect(pdf?.filename).toMatch(/^Contratto .*\.pdf$/);
    expect((await PDFDocument.load(pdf?.content ?? '')).getPageCount()).toBe(count);
  });

  it('need an address to print', async () => {
    await app.db.query(
      'DELETE a FROM address a JOIN contract c ON c.partner_id = a.partner_id WHERE c.id = ?',
      [contractId],
    );
    const { body } = await app.call('post', path('prints'), {}, { expect: 422 });
    expect((body as { code: string }).code).toBe('contract.invalid-without-address');
  });

  /** A PDF that says in its trailer that it is encrypted. */
  async function lockedPdf(): Promise<Buffer> {
    const document = await PDFDocument.create();
    document.addPage();
    const { context } = document;
    context.trailerInfo.Encrypt = context.obj({ Filter: 'Standard', V: 1, R: 2, P: -4 });
    return Buffer.from(await document.save({ useObjectStreams: false }));
  }
});
