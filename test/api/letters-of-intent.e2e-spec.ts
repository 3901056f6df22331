import { decimal, money } from '@ponte/shared/money';
import request from 'supertest';
import { testApp } from '../support/app';
import { billUpTo } from '../support/billing';

interface Letter {
  readonly id: number;
  readonly used: string;
  readonly left: string;
  readonly state: string;
  readonly version: number;
}

interface Document {
  readonly id: number;
  readonly tax: string;
  readonly stampDuty: string;
  readonly lines: readonly { natura: string | null; law: string | null }[];
}

const TODAY = '2026-03-16';
const app = testApp();
let product: number;
let letters = 0;

beforeAll(async () => {
  app.clock.hold(TODAY);
  await app.given.company();
  product = (await app.given.product({ unitPrice: '100.00' })).id;
});

const letterOf = (partnerId: number, values: object = {}): Promise<Letter> =>
  app.post<Letter>('/letters-of-intent', {
    ...{ partnerId, protocol: `08060120341234567-${String(++letters).padStart(6, '0')}` },
    ...{ receivedOn: '2026-01-12', startsOn: '2026-01-01', endsOn: '2026-12-31', amount: '1000.00' },
    ...values,
  });

async function exporter(values: object = {}): Promise<{ partnerId: number; letter: Letter }> {
  const { id: partnerId } = await app.given.partner();
  return { partnerId, letter: await letterOf(partnerId, values) };
}

const draft = (partnerId: number, quantity = '1'): Promise<Document> =>
  app.post<Document>('/invoices', { partnerId, lines: [{ productId: product, quantity }] });

const stateOf = async ({ id }: Letter): Promise<string[]> => {
  const { used, left, state } = await app.get<Letter>(`/letters-of-intent/${id}`);
  return [used, left, state];
};

/** What the letter says is what its uses add up to. */
async function usesOf({ id }: Letter): Promise<string> {
  const rows = await app.db.query<{ amount: string }[]>(
    'SELECT COALESCE(SUM(amount), 0) AS amount FROM plafond_use WHERE letter_id = ?',
    [id],
  );
  return money(decimal(rows[0]?.amount ?? '0'));
}

it('invoices without VAT, bears the stamp duty, names the letter, uses it up and gets it back by credit note', async () => {
  const { partnerId, letter } = await exporter();
  const { id } = await draft(partnerId);
  expect(await stateOf(letter)).toEqual(['0.00', '1000.00', 'active']);
  const issued = await app.post<Document>(`/invoices/${id}/issue`);
  expect([issued.tax, issued.stampDuty, issued.lines[0]?.natura]).toEqual(['0.00', '2.00', 'N3.5']);
  expect(await stateOf(letter)).toEqual(['100.00', '900.00', 'active']);
  await app.drain();
  const [file] = await app.db.query<{ xml: Buffer; status: string }[]>(
    'SELECT xml, status FROM einvoice_file WHERE invoice_id = ?',
    [id],
  );
  expect(file?.status).toBe('ready');
  expect(file?.xml.toString().replace(/>\s+</g, '><')).toContain(
    '<Natura>N3.5</Natura><AltriDatiGestionali><TipoDato>INTENTO</TipoDato>' +
      '<RiferimentoTesto>08060120341234567-000001</RiferimentoTesto>' +
      '<RiferimentoData>2026-01-12</RiferimentoData></AltriDatiGestionali>',
  );
  const { lines } = await app.get<{ lines: { tax: { it: string } }[] }>(`/invoices/${id}/explain`);
  expect(lines[0]?.tax.it).toContain(
    'dichiarazione d’intento del cliente 08060120341234567-000001 del 12/01/2026, al posto del codice 22v',
  );
  const note = await app.post<Document>(`/invoices/${id}/credit-notes`, { reason: 'Storno' });
  expect(note.lines[0]?.natura).toBe('N3.5');
  expect([await stateOf(letter), await usesOf(letter)]).toEqual([['0.00', '1000.00', 'active'], '0.00']);
});

it('says at the line what is left, where that is not enough, and goes back to VAT once all is used', async () => {
  const { partnerId, letter } = await exporter({ amount: '250.00' });
  const lines = [{ productId: product, quantity: '3' }];
  const { body } = await app.call('post', '/invoices', { partnerId, lines }, { expect: 422 });
  expect(body).toMatchObject({
    code: 'invoice.invalid-lines',
    errors: [{ field: 'lines.0.taxCodeId', code: 'plafond-exceeded', message: '250.00' }],
  });
  const [first, second] = [await draft(partnerId, '2'), await draft(partnerId, '2')];
  await app.post(`/invoices/${first.id}/issue`);
  const late = await app.call('post', `/invoices/${second.id}/issue`, {}, { expect: 409 });
  expect(late.body).toMatchObject({ code: 'letter-of-intent.plafond-exceeded' });
  const current = await app.get<Letter>(`/letters-of-intent/${letter.id}`);
  await app.patch(`/letters-of-intent/${letter.id}`, { version: current.version, amount: '200.00' });
  expect(await stateOf(letter)).toEqual(['200.00', '0.00', 'used-up']);
  expect((await draft(partnerId)).tax).toBe('22.00');
});

it('never goes beyond the plafond when invoices are issued at once', async () => {
  const { partnerId, letter } = await exporter({ amount: '500.00' });
  const drafts = await Promise.all(Array.from({ length: 8 }, () => draft(partnerId)));
  const answers = await Promise.allSettled(drafts.map(({ id }) => app.post(`/invoices/${id}/issue`)));
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  expect([await stateOf(letter), await usesOf(letter)]).toEqual([['500.00', '0.00', 'used-up'], '500.00']);
});

it('bills contracts under the letter as long as it lasts, then with VAT and a warning', async () => {
  const { partnerId, letter } = await exporter({ amount: '250.00' });
  for (let index = 0; index < 3; index++)
    await app.given.contract({
      ...{ partnerId, startsOn: '2026-03-01' },
      lines: [{ productId: product, quantity: '1' }],
    });
  const { id } = await billUpTo(app, TODAY);
  const results = await app.list<{ warning: { code: string } | null; total: string; partnerId: number }>(
    `/billing-runs/${id}/results`,
  );
  const own = results.filter((result) => result.partnerId === partnerId);
  expect(own.map(({ total, warning }) => [total, warning?.code ?? null]).sort()).toEqual([
    ['100.00', null],
    ['100.00', null],
    ['122.00', 'letter-of-intent.plafond-exceeded'],
  ]);
  expect([await stateOf(letter), await usesOf(letter)]).toEqual([['200.00', '50.00', 'active'], '200.00']);
});

it('lets no document rely on a letter that was revoked, or is another year’s', async () => {
  const { partnerId, letter } = await exporter();
  const { id } = await draft(partnerId);
  await app.patch(`/letters-of-intent/${letter.id}`, { version: letter.version, revokedOn: TODAY });
  const { body } = await app.call('post', `/invoices/${id}/issue`, {}, { expect: 409 });
  expect(body).toMatchObject({ code: 'letter-of-intent.not-valid' });
  expect((await draft(partnerId)).tax).toBe('22.00');
  const last = await exporter({ startsOn: '2025-01-01', endsOn: '2025-12-31' });
  expect((await draft(last.partnerId)).tax).toBe('22.00');
});

it('refuses a letter that can’t be, and one that is there already', async () => {
  const { partnerId } = await exporter();
  const refused = await app.call(
    'post',
    '/letters-of-intent',
    {
      ...{ partnerId, protocol: '08060120341234567-900000', receivedOn: '2026-01-12' },
      ...{ startsOn: '2026-01-01', endsOn: '2027-01-31', amount: '0.00' },
    },
    { expect: 422 },
  );
  expect(refused.body).toMatchObject({
    code: 'letter-of-intent.invalid',
    errors: [
      { field: 'endsOn', code: 'letter-of-intent.two-years' },
      { field: 'amount', code: 'positive' },
    ],
  });
  const again = { partnerId, protocol: '08060120341234567-000001', receivedOn: '2026-01-12' };
  const days = { startsOn: '2026-01-01', endsOn: '2026-12-31', amount: '1.00' };
  await app.call('post', '/letters-of-intent', { ...again, ...days }, { expect: 409 });
});

describe('the revenue agency’s receipt', () => {
  const send = async (path: string, bytes: Buffer, status: number, name = 'ricevuta n. 7.pdf') => {
    const token = await app.login(app.admin.email, app.admin.password);
    const { body } = await request(app.url)
      .post(`/api/v1${path}`)
      .set('Authorization', `Bearer ${token}`)
      .attach('file', bytes, name)
      .expect(status);
    return body as { code?: string; receiptFileId?: number | null };
  };

  it('is kept with its letter and comes back as it was; another takes its place', async () => {
    const { letter } = await exporter();
    const path = `/letters-of-intent/${letter.id}/receipt`;
    await app.call('get', path, undefined, { expect: 409 });
    const pdf = Buffer.from('%PDF-1.7 ricevuta');
    expect((await send(path, pdf, 200)).receiptFileId).toEqual(expect.any(Number));
    expect((await app.download(path)).equals(pdf)).toBe(true);
    const xml = Buffer.from('<?xml version="1.0"?><Ricevuta/>');
    await send(path, xml, 200, 'ricevuta.xml');
    expect((await app.download(path)).equals(xml)).toBe(true);
  });

  it('is a PDF or an XML, whatever it is called, and not large', async () => {
    const { letter } = await exporter();
    const path = `/letters-of-intent/${letter.id}/receipt`;
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    expect((await send(path, page, 422)).code).toBe('letter-of-intent.invalid-receipt');
    expect((await send(path, Buffer.alloc(5_000_001), 413)).code).toBe('request.too-large');
    expect((await send('/letters-of-intent/99999/receipt', Buffer.from('%PDF-1.7'), 404)).code).toBe(
      'letter-of-intent.not-found',
    );
  });
});
