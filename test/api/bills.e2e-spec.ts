import { buffer } from 'node:stream/consumers';
import request from 'supertest';
import { ZipFile } from 'yazl';
import { OutboxRelay } from '../../api/src/platform/outbox/outbox.relay';
import { testApp } from '../support/app';
import { tokenFor } from '../support/people';
import { receiveBills } from '../support/receive-bill';
import { describeWithSpecs, specBytes, specNames } from '../support/specs';

interface Received {
  readonly id: number;
  readonly name: string;
  readonly state: string;
  readonly code: string | null;
  readonly params: Record<string, unknown>;
  readonly billId: number | null;
}

interface Result {
  readonly read: number;
  readonly quarantined: number;
  readonly duplicates: number;
  readonly files: readonly Received[];
}

interface Bill {
  readonly id: number;
  readonly partnerId: number;
  readonly number: string;
  readonly total: string;
  readonly warnings: readonly string[];
  readonly lines: readonly { readonly costAccount: string; readonly amount: string }[];
  readonly instalments: readonly { readonly dueOn: string; readonly amount: string }[];
  readonly attachments: readonly { readonly fileId: number; readonly name: string }[];
}

interface Entry {
  readonly lines: readonly {
    readonly accountCode: string;
    readonly debit: string;
    readonly credit: string;
  }[];
}

type Files = Readonly<Record<string, Buffer>>;

const sample = (name: string): Buffer => specBytes(`einvoice/${name}`);
/** The samples come from few suppliers that use one number for all: each gets a number of its own. */
const renumbered = (name: string): Buffer =>
  Buffer.from(
    sample(name)
      .toString('latin1')
      .replace(/<Numero>/g, `<Numero>${String(specNames('einvoice/valid').indexOf(name.slice(6)))}-`),
    'latin1',
  );

describeWithSpecs('bills of suppliers', () => {
  const app = testApp({ today: '2026-03-20' });

  const upload = async (files: Files): Promise<Result> => {
    const token = await app.login(app.admin.email, app.admin.password);
    const call = request(app.url).post('/api/v1/bills/import').set('Authorization', `Bearer ${token}`);
    for (const [name, bytes] of Object.entries(files)) void call.attach('files', bytes, name);
    const answer = await call;
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body as Result;
  };
  const states = ({ files }: Result) => files.map(({ name, state, code }) => [name, state, code]);

  it('takes in all valid samples at once, with exact totals, and books them', async () => {
    const names = specNames('einvoice/valid');
    const result = await upload(Object.fromEntries(names.map((name) => [name, renumbered(`valid/${name}`)])));
    expect(result).toMatchObject({ read: 15, quarantined: 0, duplicates: 0 });
    const bills = await app.list<Bill>('/bills', { sort: 'id' });
    expect(bills.map(({ total }) => total)).toEqual([
      ...['6.10', '30.50', '30.50', '2440.00', '6.10', '30.50', '32.95', '2440.00', '154.00'],
      ...['1388.40', '976.00', '3233.00', '122.00', '1400.74', '2300.00', '1388.41', '1388.40'],
    ]);
    expect(await app.list('/partners', { supplier: true })).toHaveLength(2);
    await app.drain();
    const entries = await app.list<Entry & { id: number }>('/journal-entries', { sourceKind: 'bill' });
    expect(entries).toHaveLength(17);
  });

  it('keeps lines, terms and the file itself', async () => {
    const [found] = await app.list<Bill>('/bills', { q: 'MIXED-001' });
    const bill = await app.get<Bill>(`/bills/${String(found?.id)}`);
    expect(bill).toMatchObject({
      withholdings: [{ kind: 'RT01', rate: '20.00', amount: '520.00', reason: 'A' }],
      payable: '2713.00',
      lines: [{ kind: 'line' }, { kind: 'fund' }, { kind: 'fund' }],
      taxes: [{ rate: '22.00', base: '2650.00', tax: '583.00' }],
    });
    const { fileId } = bill as Bill & { fileId: number };
    const name = 'valid/gobl-fund-contribution-mixed-retention.xml';
    expect(await app.download(`/bills/${bill.id}/files/${fileId}`)).toEqual(renumbered(name));
  });

  it('posts a bill under reverse charge with its VAT both ways', async () => {
    const xml = sample('valid/gobl-reverse-charge.xml').toString();
    const { files } = await upload({
      'reverse.xml': Buffer.from(
        xml.replaceAll(/<Natura>[^<]+</g, '<Natura>N6.9<').replace('SAMPLE-010', 'REVERSE'),
      ),
    });
    await app.drain();
    const [head] = await app.list<{ id: number }>('/journal-entries', {
      sourceKind: 'bill',
      sourceId: files[0]?.billId ?? 0,
    });
    const { lines } = await app.get<Entry>(`/journal-entries/${String(head?.id)}`);
    expect(lines.map(({ accountCode, debit, credit }) => [accountCode, debit, credit])).toEqual([
      ['4200', '2300.00', '0.00'],
      ['1601', '506.00', '0.00'],
      ['2601', '0.00', '506.00'],
      ['2501', '0.00', '2300.00'],
    ]);
    // undone by hand, it would stand in the registers and no longer in the books
    const { body } = await app.call(
      'post',
      `/journal-entries/${String(head?.id)}/reverse`,
      {},
      { expect: 409 },
    );
    expect(body).toMatchObject({ code: 'journal-entry.of-bill', params: { billId: files[0]?.billId } });
  });

  it('refuses what it had, by the file and by supplier, kind, day and number', async () => {
    const again = await upload({ 'again.xml': renumbered('valid/base_fpr12_wisp.xml') });
    expect(states(again)).toEqual([['again.xml', 'duplicate', 'received-file.duplicate']]);
    const [first] = await app.list<Bill>('/bills', { q: '2026/15' });
    expect(again.files[0]?.billId).toBe(first?.id);
    const twins = await upload({
      'one.xml': sample('valid/IT01234567890_FPR01.xml'),
      'two.xml': sample('valid/IT01234567890_FPR02.xml'),
    });
    expect(states(twins).map(([, state]) => state)).toEqual(['read', 'duplicate']);
    expect(twins.files[1]?.billId).toBe(twins.files[0]?.billId);
  });

  it('opens signed files and archives', async () => {
    const zip = new ZipFile();
    for (const name of ['IT01234567890_FPR03.xml.p7m', 'fake_not_cms.xml.p7m'])
      zip.addBuffer(sample(`p7m/${name}`), name);
    zip.end();
    const result = await upload({
      'march.zip': await buffer(zip.outputStream),
      'same.p7m': sample('p7m/IT01234567890_FPR03.base64.xml.p7m'),
    });
    expect(states(result)).toEqual([
      ['IT01234567890_FPR03.xml.p7m', 'read', null],
      ['fake_not_cms.xml.p7m', 'quarantined', expect.stringMatching(/^received-file\.invalid-/)],
      ['same.p7m', 'duplicate', 'received-file.duplicate'],
    ]);
  });

  it.each([
    ['missing_CedentePrestatore.xml', 'CedentePrestatore'],
    ['missing_CodiceDestinatario.xml', 'CodiceDestinatario'],
    ['missing_DatiGeneraliDocumento_Numero.xml', 'Numero'],
    ['missing_FatturaElettronicaBody.xml', 'FatturaElettronicaBody'],
  ])('%s waits, and what is missing is named', async (name, element) => {
    const { files } = await upload({ [name]: sample(`invalid/${name}`) });
    expect(files).toMatchObject([
      { state: 'quarantined', code: 'fatturapa.invalid-structure', params: { element }, billId: null },
    ]);
    const [waiting] = await app.list<Received>('/received-files', { state: 'quarantined', q: name });
    expect(await app.download(`/received-files/${String(waiting?.id)}/content`)).toEqual(
      sample(`invalid/${name}`),
    );
  });

  it('takes the one that only the schema refuses, as SdI did', async () => {
    const { files } = await upload({ 'windows.xml': sample('invalid/gobl-in-windows1252.xml') });
    expect(files).toMatchObject([{ state: 'read' }]);
  });

  it('puts malicious files aside at once', async () => {
    for (const name of specNames('einvoice/malicious')) {
      const start = performance.now();
      const { files } = await upload({ [name]: sample(`malicious/${name}`) });
      expect(files).toMatchObject([{ state: 'quarantined', code: 'fatturapa.invalid-doctype' }]);
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });

  it('waits where two partners have the supplier’s number, until one is put out of use', async () => {
    const twin = { kind: 'company', vatNumber: '12345678903' } as const;
    const { id, version } = await app.given.partner({ name: 'Doppione Srl', ...twin });
    const { files } = await upload({ 'twin.xml': sample('valid/gobl-despatch.xml') });
    const [file] = files;
    expect(file).toMatchObject({ state: 'quarantined', code: 'partner.ambiguous-supplier' });
    await app.patch(`/partners/${id}`, { active: false, version });
    expect(await app.post(`/received-files/${String(file?.id)}/retry`)).toMatchObject({ state: 'read' });
    await app.post(`/received-files/${String(file?.id)}/retry`, {}, { expect: 409 });
  });

  it('puts the next bill of a supplier where its last ones went', async () => {
    await app.db.query("UPDATE bill_line SET cost_account = '4120'");
    const next = sample('valid/gobl-in-zero-price.xml').toString().replace('SAMPLE-002', 'SAMPLE-900');
    const { files } = await upload({ 'next.xml': Buffer.from(next) });
    const bill = await app.get<Bill>(`/bills/${String(files[0]?.billId)}`);
    expect(bill.lines.map(({ costAccount }) => costAccount)).toEqual(bill.lines.map(() => '4120'));
  });

  it('asks as many questions for many files as for few', async () => {
    const base = sample('valid/base_fpr12_wisp.xml').toString();
    const files = (prefix: string, count: number): Files =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `${prefix}${String(index)}.xml`,
          Buffer.from(base.replace('2026/15', `${prefix}${String(index)}`)),
        ]),
      );
    await app.drain();
    await app.resolve(OutboxRelay).onApplicationShutdown(); // what runs behind would ask too: events, booking
    let questions = 0;
    app.db.subscribers.push({
      beforeQuery: () => {
        questions++;
      },
    });
    const asked = async (work: () => Promise<unknown>): Promise<number> => {
      await app.drain();
      const before = questions;
      await work();
      return questions - before;
    };
    const few = await asked(() => upload(files('F', 2)));
    const many = await asked(() => upload(files('M', 202)));
    expect(few).toBeGreaterThan(5);
    expect(many).toBeLessThanOrEqual(few + 40); // by the batch
  });
});

describe('attachments of bills', () => {
  const app = testApp({ today: '2026-03-20' });
  const PDF = Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x00, 0xff, 0x0a]);
  const HTML = Buffer.from('<html><script>fetch("/api/v1/users")</script></html>');
  const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  const NAMES = ['Dettaglio è "qui".pdf', '../../etc/\r\npagina.html', 'immagine.svg'];
  let bill: Bill;
  let other: Bill;

  const answer = async (path: string) => {
    const token = await app.login(app.admin.email, app.admin.password);
    return request(app.url)
      .get(`/api/v1${path}`)
      .set('Authorization', `Bearer ${token}`)
      .buffer(true)
      .parse((incoming, done) => {
        buffer(incoming as unknown as NodeJS.ReadableStream).then(
          (bytes) => {
            done(null, bytes);
          },
          (error: unknown) => {
            done(error as Error, null);
          },
        );
      });
  };

  beforeAll(async () => {
    const attachments = Object.fromEntries([PDF, HTML, SVG].map((bytes, at) => [NAMES[at] ?? '', bytes]));
    await receiveBills(app, [
      { number: 'A1', issuedOn: '2026-03-18', net: '10.00', attachments },
      { number: 'A2', issuedOn: '2026-03-18', net: '10.00', attachments: { 'altro.txt': PDF } },
    ]);
    const bills = await app.list<Bill>('/bills', { sort: 'number', order: 'ASC' });
    const one = (at: number): Promise<Bill> => app.get<Bill>(`/bills/${String(bills[at]?.id)}`);
    [bill, other] = [await one(0), await one(1)];
  });

  it.each<[string, number, Buffer, string, string]>([
    ['a paper', 0, PDF, 'application/pdf', 'Dettaglio e _qui_.pdf'],
    ['a page', 1, HTML, 'application/octet-stream', '.._.._etc_ pagina.html'],
    ['a drawing with a script', 2, SVG, 'application/octet-stream', 'immagine.svg'],
  ])('are downloads with the bytes that came, never shown: %s', async (_, at, bytes, type, name) => {
    const response = await answer(`/bills/${bill.id}/files/${String(bill.attachments[at]?.fileId)}`);
    expect(response.status).toBe(200);
    expect(response.body).toEqual(bytes);
    const headers = response.headers as Record<string, string>;
    expect(headers['content-type']).toBe(type);
    expect(headers['content-length']).toBe(String(bytes.length));
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''/,
    );
    expect(headers['content-disposition']).toContain(`filename="${name}"`);
    expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('are found under their own bill only, by whoever may read bills', async () => {
    const foreign = String(other.attachments[0]?.fileId);
    const missing = await answer(`/bills/${bill.id}/files/${foreign}`);
    expect(missing.status).toBe(404);
    expect(JSON.parse(String(missing.body))).toMatchObject({ code: 'file.not-found' });
    expect((await answer(`/bills/${bill.id}/files/999999`)).status).toBe(404);
    expect((await answer(`/bills/999999/files/${foreign}`)).status).toBe(404);
    const token = await tokenFor(app, ['partner.read']);
    await app.call('get', `/bills/${other.id}/files/${foreign}`, undefined, { token, expect: 403 });
  });
});
