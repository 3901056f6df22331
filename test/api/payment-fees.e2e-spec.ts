import { sum } from '@ponte/shared/money';
import Big from 'big.js';
import { testApp } from '../support/app';
import { issueDocument } from '../support/issue-document';

const app = testApp();
const DAY = '2026-03-31';

interface Payment {
  readonly id: number;
  readonly kind: string;
  readonly fee: string;
  readonly writeOff: string;
  readonly unallocated: string;
}

let partnerId: number;

beforeAll(() => {
  app.clock.hold(DAY);
});

beforeEach(async () => {
  partnerId = (await app.given.partner()).id;
});

const body = (values: object = {}) => ({
  ...{ partnerId, amount: '122.00', receivedOn: DAY, methodCode: 'BON' },
  ...values,
});
const pay = (values: object = {}): Promise<Payment> => app.post<Payment>('/payments', body(values));
const refused = async (values: object): Promise<unknown> =>
  (await app.call('post', '/payments', body(values), { expect: 422 })).body;
const openItems = (): Promise<object[]> => app.list<{ open: string }>('/open-items', { partnerId });

/** The entries of a payment, as a bookkeeper writes them. */
async function entries(paymentId: number): Promise<string[]> {
  await app.drain();
  const rows = await app.db.query<{ entry: number; code: string; debit: string; credit: string }[]>(
    `SELECT e.id AS entry, a.code, l.debit, l.credit FROM journal_entry e JOIN journal_line l ON l.entry_id = e.id
     JOIN account a ON a.id = l.account_id
     WHERE e.source_kind IN ('payment', 'payment-reversal') AND e.source_id = ? ORDER BY e.id, l.id`,
    [paymentId],
  );
  const written = ({ code, debit, credit }: (typeof rows)[number]): string =>
    debit === '0.00' ? `A ${code} ${credit}` : `D ${code} ${debit}`;
  return [...new Set(rows.map(({ entry }) => entry))].map((entry) =>
    rows
      .filter((row) => row.entry === entry)
      .map(written)
      .join(' / '),
  );
}

/** Open items, aged balance and books agree about this customer. */
async function balance(): Promise<string> {
  await app.drain();
  const { closing } = await app.get<{ closing: string }>(`/partner-ledgers/${partnerId}`);
  const { open, unallocated } = await app.get<{ open: string; unallocated: string }>(
    `/open-items/ageing?partnerId=${partnerId}`,
  );
  expect(new Big(open).minus(unallocated).toFixed(2)).toBe(closing);
  const { partners } = await app.get<{ partners: { partnerId: number; balance: string }[] }>(
    `/aged-balance?day=${app.clock.today()}`,
  );
  const aged = partners.filter((row) => row.partnerId === partnerId).map((row) => new Big(row.balance));
  expect(sum(aged).toFixed(2)).toBe(closing);
  return closing;
}

describe('a fee of the bank', () => {
  it('is our cost: the customer is credited all that was paid', async () => {
    await issueDocument(app, { partnerId, issuedOn: DAY });
    const payment = await pay({ fee: '1.20' });
    expect(payment).toMatchObject({ kind: 'receipt', fee: '1.20', unallocated: '0.00' });
    await expect(entries(payment.id)).resolves.toEqual(['D 1801 120.80 / D 4213 1.20 / A 1501 122.00']);
    await expect(balance()).resolves.toBe('0.00');
    await app.post(`/payments/${payment.id}/reverse`, { reason: 'Insoluto' });
    await expect(entries(payment.id)).resolves.toEqual([
      'D 1801 120.80 / D 4213 1.20 / A 1501 122.00',
      'A 1801 120.80 / A 4213 1.20 / D 1501 122.00',
    ]);
    await expect(balance()).resolves.toBe('122.00');
  });

  it('goes to the account of its payment method', async () => {
    await app.post('/payment-methods', {
      ...{ code: 'NEXI', name: 'Carta di credito', mpCode: 'MP08', cashAccount: '1803', feeAccount: '5202' },
    });
    const payment = await pay({ methodCode: 'NEXI', fee: '2.00' });
    await expect(entries(payment.id)).resolves.toEqual(['D 1803 120.00 / D 5202 2.00 / A 1501 122.00']);
  });

  it('is no more than what was paid', async () => {
    await expect(refused({ fee: '122.01' })).resolves.toMatchObject({
      code: 'payment.invalid',
      errors: [{ field: 'fee', code: 'more-than-amount' }],
    });
  });
});

describe('cents written off', () => {
  it('close an invoice that was paid short', async () => {
    const { id } = await issueDocument(app, { partnerId, issuedOn: DAY });
    const payment = await pay({ amount: '121.50', writeOff: '0.50' });
    expect(payment).toMatchObject({ kind: 'receipt', writeOff: '0.50', unallocated: '0.00' });
    await expect(app.get(`/invoices/${id}`)).resolves.toMatchObject({ openAmount: '0.00' });
    await expect(openItems()).resolves.toEqual([]);
    await expect(entries(payment.id)).resolves.toEqual(['D 1801 121.50 / D 4910 0.50 / A 1501 122.00']);
    await expect(balance()).resolves.toBe('0.00');
    await app.post(`/payments/${payment.id}/reverse`, { reason: 'Errore' });
    await expect(openItems()).resolves.toMatchObject([{ open: '122.00' }]);
    await expect(balance()).resolves.toBe('122.00');
  });

  it('leave no credit of an invoice that was paid too much', async () => {
    await issueDocument(app, { partnerId, issuedOn: DAY });
    const payment = await pay({ amount: '122.40', writeOff: '-0.40' });
    expect(payment).toMatchObject({ writeOff: '-0.40', unallocated: '0.00' });
    await expect(entries(payment.id)).resolves.toEqual(['D 1801 122.40 / A 3210 0.40 / A 1501 122.00']);
    await expect(balance()).resolves.toBe('0.00');
  });

  it('close later what an earlier payment left open', async () => {
    const { instalments } = await issueDocument(app, { partnerId, issuedOn: DAY });
    await pay({ amount: '121.30' });
    const payment = await app.post<Payment>(`/open-items/${instalments[0]}/write-off`, { notes: 'Resto' });
    expect(payment).toMatchObject({ kind: 'write-off', amount: '0.00', writeOff: '0.70', methodCode: null });
    await expect(openItems()).resolves.toEqual([]);
    await expect(entries(payment.id)).resolves.toEqual(['D 4910 0.70 / A 1501 0.70']);
    await expect(balance()).resolves.toBe('0.00');
    await app.call('post', `/open-items/${instalments[0]}/write-off`, {}, { expect: 404 });
    app.clock.hold('2026-04-10');
    await app.post(`/payments/${payment.id}/reverse`, { reason: 'Paga ancora' });
    await expect(balance()).resolves.toBe('0.70');
    app.clock.hold(DAY);
    await expect(balanceOn(DAY)).resolves.toBe('0.00'); // it was undone only later
  });

  it('go no further than the limit of the company, which may be changed', async () => {
    const { instalments } = await issueDocument(app, { partnerId, issuedOn: DAY });
    await expect(refused({ amount: '121.00', writeOff: '1.00' })).resolves.toMatchObject({
      errors: [{ field: 'writeOff', code: 'beyond-limit' }],
    });
    await expect(refused({ amount: '20.00', writeOff: '0.50' })).resolves.toMatchObject({
      errors: [{ field: 'writeOff', code: 'leaves-open' }],
    });
    const path = `/open-items/${instalments[0]}/write-off`;
    const { body: answer } = await app.call('post', path, {}, { expect: 422 });
    expect(answer).toMatchObject({ errors: [{ field: 'writeOff', code: 'beyond-limit' }] });
    const { version } = await app.get<{ version: number }>('/payment-setting');
    await app.patch('/payment-setting', { version, writeOffLimit: '1.00' });
    await pay({ amount: '121.00', writeOff: '1.00' });
    await app.patch('/payment-setting', { version: version + 1, writeOffLimit: '0.99' });
    await expect(openItems()).resolves.toEqual([]);
  });
});

async function balanceOn(day: string): Promise<string> {
  const { partners } = await app.get<{ partners: { partnerId: number; balance: string }[] }>(
    `/aged-balance?day=${day}`,
  );
  return partners.find((row) => row.partnerId === partnerId)?.balance ?? '0.00';
}
