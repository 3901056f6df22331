import { createHash } from 'node:crypto';
import { QuoteExpiry } from '../../api/src/sales/quotes/quote-expiry.service';
import { testApp } from '../support/app';
import { tokenFor } from '../support/people';
import { lastQuoteToken, QuoteCustomer } from '../support/quote-customer';

interface Quote {
  readonly id: number;
  readonly code: string;
  readonly revision: number;
  readonly status: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

const TODAY = '2031-03-10';

const app = testApp({ today: TODAY, mailbox: true });

let fibre: number;
let work: number;
let router: number;

beforeAll(async () => {
  fibre = (await app.given.product({ name: 'Fibra 1000', unitPrice: '29.90' })).id;
  work = (await app.given.product({ name: 'Installazione', kind: 'activation', unitPrice: '120.00' })).id;
  router = (await app.given.product({ name: 'Router', kind: 'goods', unitPrice: '89.99' })).id;
});

/** A draft of a fee, an installation with a discount, a router to choose and a free text. */
async function draft(values: object = {}): Promise<Quote> {
  const partner = await app.given.partner({ email: 'cliente@prova.example' });
  const [tax] = (await app.list<{ id: number; code: string }>('/tax-codes')).filter(
    ({ code }) => code === '22v',
  );
  return app.post<Quote>('/quotes', {
    partnerId: partner.id,
    title: 'Fibra per la sede',
    notes: 'Pagamento a 30 giorni',
    lines: [
      { productId: fibre },
      { productId: work, discountPercent: '10.00' },
      { productId: router, optional: true },
      {
        description: 'Cavo',
        quantity: '12.5',
        unit: 'm',
        unitPrice: '1.20',
        taxCodeId: tax?.id,
        revenueAccount: '3110',
      },
    ],
    ...values,
  });
}

async function sent(values: object = {}): Promise<{ quote: Quote; customer: QuoteCustomer }> {
  const { id } = await draft(values);
  const quote = await app.post<Quote>(`/quotes/${id}/send`);
  await app.drain();
  return { quote, customer: new QuoteCustomer(app, lastQuoteToken(app)) };
}

describe('a quote', () => {
  it('tells apart what is paid once and each month, without the options', async () => {
    expect(await draft()).toMatchObject({
      ...{ status: 'draft', revision: 1, validUntil: '2031-04-09', moves: ['edit', 'send'] },
      monthly: { taxable: '29.90', tax: '6.58', total: '36.48' },
      once: { taxable: '123.00', tax: '27.06', total: '150.06' },
      lines: [
        { recurring: true },
        { amount: '108.00' },
        { optional: true, chosen: false },
        { amount: '15.00' },
      ],
    });
  });

  it('is changed while it is a draft, by whoever saw it as it is', async () => {
    const { id, version } = await draft();
    const lines = [{ productId: work }];
    expect(await app.patch<Quote>(`/quotes/${id}`, { version, title: 'Altro', lines })).toMatchObject({
      ...{ title: 'Altro', onceTaxable: '120.00', monthlyTaxable: '0.00' },
    });
    await app.patch(`/quotes/${id}`, { version, title: 'Tardi' }, { expect: 409 });
    await app.delete(`/quotes/${id}`);
    await app.get(`/quotes/${id}`, { expect: 404 });
  });

  it('is refused without lines, and where a line lacks what it needs', async () => {
    const { partnerId } = await draft();
    const bare = { partnerId, title: 'x' };
    expect(await app.post('/quotes', { ...bare, lines: [] }, { expect: 409 })).toMatchObject({
      code: 'quote.without-lines',
    });
    expect(
      await app.post('/quotes', { ...bare, lines: [{ description: 'x' }] }, { expect: 422 }),
    ).toMatchObject({
      code: 'invoice.invalid-lines',
    });
  });

  it('once sent it is not edited: another version follows, and the old link is dead when that is sent', async () => {
    const { quote, customer } = await sent();
    const { id, version, code } = quote;
    expect(quote).toMatchObject({ status: 'sent', sentTo: 'cliente@prova.example' });
    expect(await app.patch(`/quotes/${id}`, { version, title: 'x' }, { expect: 409 })).toMatchObject({
      code: 'quote.not-draft',
    });
    await app.call('delete', `/quotes/${id}`, undefined, { expect: 409 });

    const next = await app.post<Quote>(`/quotes/${id}/revise`);
    expect(next).toMatchObject({ code, revision: 2, status: 'draft', onceTaxable: '123.00' });
    expect(next.versions).toMatchObject([{ id }, { id: next.id }]);
    await app.post(`/quotes/${id}/revise`, {}, { expect: 409 });
    expect((await customer.open()).body).toMatchObject({ status: 'sent', quote: code });

    await app.post(`/quotes/${next.id}/send`);
    await app.drain();
    expect((await customer.open()).body).toMatchObject({ status: 'replaced', quote: null, lines: [] });
    expect((await customer.accept({ name: 'Mario Rossi', chosen: [], agreed: true })).status).toBe(409);
    expect((await new QuoteCustomer(app, lastQuoteToken(app)).open()).body).toMatchObject({
      quote: `${code}/2`,
    });
  });

  it('goes out with its PDF, which stays as it was', async () => {
    const { quote, customer } = await sent();
    const mail = app.mailbox.mails.at(-1);
    expect(mail?.subject).toBe(`Il tuo preventivo n. ${quote.code}`);
    const attached = mail?.attachments.find(({ filename }) => filename === `Preventivo ${quote.code}.pdf`);
    const kept = await app.download(`/quotes/${quote.id}/pdf`);
    expect(attached?.content.equals(kept)).toBe(true);
    expect(kept.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await customer.pdf()).status).toBe(200);
  });

  it('speaks English to who does', async () => {
    const { id } = await app.given.partner({ email: 'client@prova.example', language: 'en' });
    const { quote, customer } = await sent({ partnerId: id });
    expect(app.mailbox.mails.at(-1)?.subject).toBe(`Your quote no. ${quote.code}`);
    const { body } = await customer.accept({ name: 'Mary Smith', chosen: [3], agreed: true });
    expect(body).toMatchObject({ status: 'accepted', language: 'en' });
    await app.drain();
    expect(app.mailbox.mails.at(-1)?.subject).toBe(`You accepted quote no. ${quote.code}`);
    expect(await app.get(`/partners/${id}/counters`)).toMatchObject({ quotes: 1, orders: 1 });
  });

  it('is found by number, title and name, and only by those it concerns', async () => {
    const { code, customerName } = await draft({ title: 'Ponte radio Montegiorgio' });
    for (const q of [code, 'Montegiorgio', String(customerName)]) {
      const found = await app.list<Quote>('/quotes', { q });
      expect(found.map((row) => row.code)).toContain(code);
    }
    const token = await tokenFor(app, ['invoice.read']);
    await app.get('/quotes', { token, expect: 403 });
  });
});

describe('the customer’s answer', () => {
  it('yes: with options, name and tick; with evidence; once', async () => {
    const { quote, customer } = await sent();
    expect((await customer.open()).body).toMatchObject({ status: 'sent', title: 'Fibra per la sede' });
    const yes = { name: 'Mario Rossi', chosen: [3], agreed: true };
    expect((await customer.accept({ ...yes, agreed: false })).body).toMatchObject({
      code: 'quote-link.not-agreed',
    });
    expect((await customer.accept({ ...yes, chosen: [1] })).body).toMatchObject({
      code: 'quote.invalid-choice',
    });

    const answers = await Promise.all([customer.accept(yes), customer.accept(yes)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const after = await app.get<Quote>(`/quotes/${quote.id}`);
    expect(after).toMatchObject({
      ...{ status: 'accepted', onceTaxable: '212.99', moves: [] },
      answer: {
        ...{ kind: 'accepted', channel: 'link', name: 'Mario Rossi', chosen: [3] },
        ...{ userAgent: 'Telefono di prova', at: app.clock.now().toISOString() },
        pdfSha256: createHash('sha256')
          .update(await app.download(`/quotes/${quote.id}/pdf`))
          .digest('hex'),
      },
    });
    const { ip, agreedTo } = after.answer as { ip: string; agreedTo: string };
    expect(ip).toContain('127.0.0.1');
    expect(agreedTo).toContain('obbligo di pagare');
    await app.drain();
    expect(app.mailbox.mails.at(-1)?.subject).toBe(`Hai accettato il preventivo n. ${quote.code}`);
    expect((await customer.open()).body).toMatchObject({ status: 'accepted' });
    await app.post(`/quotes/${quote.id}/revise`, {}, { expect: 409 });
  });

  it('no, with a reason', async () => {
    const { quote, customer } = await sent();
    expect((await customer.refuse('Troppo caro')).body).toMatchObject({ status: 'refused', lines: [] });
    expect((await customer.refuse(null)).body).toMatchObject({ code: 'quote-link.ended' });
    expect(await app.get(`/quotes/${quote.id}`)).toMatchObject({
      status: 'refused',
      answer: { kind: 'refused', reason: 'Troppo caro', name: null },
    });
  });

  it('told to the office is written down by it', async () => {
    const { quote } = await sent();
    expect(await app.post(`/quotes/${quote.id}/accept`, { name: 'Mario Rossi', chosen: [] })).toMatchObject({
      status: 'accepted',
      answer: { channel: 'office', ip: null },
    });
  });

  it('a link that was sent again kills the one before', async () => {
    const { quote, customer } = await sent();
    await app.post(`/quotes/${quote.id}/resend`, { to: 'altro@prova.example' });
    await app.drain();
    expect((await customer.open()).body).toMatchObject({ code: 'quote-link.not-found' });
    expect((await new QuoteCustomer(app, lastQuoteToken(app)).open()).status).toBe(200);
  });

  it('is too late after the last day: told at once, and written down by the daily work', async () => {
    const { quote, customer } = await sent({ validUntil: '2031-03-12' });
    app.clock.hold('2031-03-12');
    expect((await customer.open()).body).toMatchObject({ status: 'sent' });
    app.clock.hold('2031-03-13');
    expect((await customer.open()).body).toMatchObject({ status: 'expired', quote: null });
    expect((await customer.accept({ name: 'Mario Rossi', chosen: [], agreed: true })).status).toBe(409);
    expect(await app.resolve(QuoteExpiry).endDue()).toBeGreaterThan(0);
    expect(await app.resolve(QuoteExpiry).endDue()).toBe(0);
    expect(await app.get(`/quotes/${quote.id}`)).toMatchObject({ status: 'expired', moves: ['revise'] });
    app.clock.hold(TODAY);
  });

  it('who guesses links is stopped', async () => {
    const guess = new QuoteCustomer(app, 'x'.repeat(43));
    const tries: number[] = [];
    for (let count = 0; count < 32; count += 1) tries.push((await guess.open()).status);
    expect(tries.at(0)).toBe(404);
    expect(tries.at(-1)).toBe(429);
  });
});
