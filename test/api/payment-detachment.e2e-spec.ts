import { decimal, sum } from '@ponte/shared/money';
import Big from 'big.js';
import { CreditUseService } from '../../api/src/payments/credit-use/credit-use.service';
import { runInContext, SYSTEM } from '../../api/src/platform/context';
import { testApp } from '../support/app';
import { issueSettled } from '../support/issue-document';
import { tokenFor } from '../support/people';

const app = testApp();
const DAY = '2026-03-31';

interface Payment {
  readonly id: number;
  readonly unallocated: string;
  readonly allocations: readonly {
    readonly id: number;
    readonly invoiceId: number;
    readonly amount: string;
    readonly undoneAt: string | null;
    readonly detachable: boolean;
  }[];
}

let partnerId: number;

beforeEach(async () => {
  app.clock.hold(DAY);
  partnerId = (await app.given.partner()).id;
});

const invoice = (values: object = {}) => issueSettled(app, { partnerId, issuedOn: DAY, ...values });
const pay = (values: object = {}): Promise<Payment> =>
  app.post<Payment>('/payments', {
    ...{ partnerId, amount: '244.00', receivedOn: DAY, methodCode: 'BON' },
    ...values,
  });
const pathOf = (payment: Payment, place = 0): string =>
  `/payments/${payment.id}/allocations/${payment.allocations[place]?.id ?? 0}/detach`;
const detach = (payment: Payment, place = 0): Promise<Payment> => app.post<Payment>(pathOf(payment, place));
const refused = async (payment: Payment, place = 0, status = 409): Promise<unknown> =>
  (await app.call('post', pathOf(payment, place), {}, { expect: status })).body;
const open = async (id: number): Promise<string> =>
  (await app.get<{ openAmount: string }>(`/invoices/${id}`)).openAmount;
const use = (id: number): Promise<void> =>
  runInContext({ actor: SYSTEM, requestId: 'test' }, () => app.resolve(CreditUseService).use([id]));

/** Open items less credit, the aged balance and the customer's account in the books agree. */
async function balance(): Promise<string> {
  await app.drain();
  const { closing } = await app.get<{ closing: string }>(`/partner-ledgers/${partnerId}`);
  const ageing = await app.get<{ open: string; unallocated: string }>(
    `/open-items/ageing?partnerId=${partnerId}`,
  );
  expect(decimal(ageing.open).minus(ageing.unallocated).toFixed(2)).toBe(closing);
  const { partners } = await app.get<{ partners: { partnerId: number; balance: string }[] }>(
    `/aged-balance?day=${DAY}`,
  );
  const aged = partners.filter((row) => row.partnerId === partnerId).map((row) => new Big(row.balance));
  expect(sum(aged).toFixed(2)).toBe(closing);
  return closing;
}

it('leaves the aged balance of days before the payment and of days before it was undone as they were', async () => {
  await invoice({ issuedOn: '2026-03-01' });
  const payment = await pay({ amount: '122.00', receivedOn: '2026-03-20' });
  await detach(payment);
  const aged = async (day: string): Promise<string> => {
    const { partners } = await app.get<{ partners: { partnerId: number; balance: string }[] }>(
      `/aged-balance?day=${day}`,
    );
    return partners.find((row) => row.partnerId === partnerId)?.balance ?? '0.00';
  };
  await expect(Promise.all([aged('2026-03-10'), aged('2026-03-25')])).resolves.toEqual(['122.00', '0.00']);
  app.clock.hold('2026-04-10');
  await app.post(`/payments/${payment.id}/reverse`, { reason: 'Insoluto' });
  await expect(Promise.all(['2026-03-10', '2026-03-25', '2026-04-10'].map(aged))).resolves.toEqual([
    ...['122.00', '0.00', '122.00'],
  ]);
});

describe('detaching one of the invoices that a payment pays', () => {
  it('opens that one alone and makes its money credit; no account moves, and what stands can be undone', async () => {
    const [first, second] = [await invoice(), await invoice()];
    const payment = await pay();
    await expect(balance()).resolves.toBe('0.00');
    const after = await detach(payment, 1);
    expect(after).toMatchObject({
      ...{ status: 'registered', amount: '244.00', unallocated: '122.00', version: 2 },
      allocations: [
        { invoiceId: first.id, undoneAt: null, detachable: true },
        { invoiceId: second.id, undoneAt: expect.any(String), detachable: false },
      ],
    });
    await expect(Promise.all([open(first.id), open(second.id)])).resolves.toEqual(['0.00', '122.00']);
    await expect(balance()).resolves.toBe('0.00');
    const entries = await app.db.query<object[]>(
      "SELECT source_kind FROM journal_entry WHERE source_kind LIKE 'payment%' AND source_id = ?",
      [payment.id],
    );
    expect(entries).toHaveLength(1);

    await expect(refused(payment, 1)).resolves.toMatchObject({ code: 'payment.allocation-undone' });
    await app.post(`/payments/${payment.id}/reverse`, { reason: 'Insoluto' });
    await expect(Promise.all([open(first.id), open(second.id)])).resolves.toEqual(['122.00', '122.00']);
    await expect(balance()).resolves.toBe('244.00');
    await expect(refused(payment)).resolves.toMatchObject({ code: 'payment.reversed' });
  });

  it('happens once, whoever asks and however often, and is in the audit', async () => {
    await invoice();
    const payment = await pay({ amount: '122.00' });
    const key = `detach-${payment.id}`;
    const answers = [
      await app.post<Payment>(pathOf(payment), {}, { key }),
      await app.post<Payment>(pathOf(payment), {}, { key }),
    ];
    expect(answers[1]).toEqual(answers[0]);
    await app.post(`/payments/${payment.id}/allocate`);
    const again = await app.get<Payment>(`/payments/${payment.id}`);
    const replies = await Promise.all(
      [1, 2, 3].map(() => app.call('post', pathOf(again, 1), {}).catch(() => undefined)),
    );
    expect(replies.filter((reply) => reply?.status === 200)).toHaveLength(1);
    await expect(app.get(`/payments/${payment.id}`)).resolves.toMatchObject({ unallocated: '122.00' });
    await expect(balance()).resolves.toBe('0.00');
    await expect(
      app.list('/audit-entries', { resource: 'payment', resourceId: payment.id }),
    ).resolves.toContainEqual(
      expect.objectContaining({
        before: expect.objectContaining({ detachedOn: null }),
        after: expect.objectContaining({ detachedOn: DAY }),
      }),
    );
  });

  it('is for who may undo payments, of his own partners', async () => {
    await invoice();
    const payment = await pay({ amount: '122.00' });
    const writes = await tokenFor(app, ['payment.read', 'payment.write']);
    await app.call('post', pathOf(payment), {}, { token: writes, expect: 403 });
    const resellerId = (await app.given.partner({ reseller: true })).id;
    const other = await tokenFor(app, ['payment.read', 'payment.reverse'], { resellerId });
    await app.call('post', pathOf(payment), {}, { token: other, expect: 404 });
    const stranger = { id: payment.id, unallocated: '0.00', allocations: [] };
    await expect(refused(stranger, 0, 404)).resolves.toMatchObject({ code: 'payment-allocation.not-found' });
  });
});

describe('credit that paid an invoice by itself', () => {
  it('is not used for it again, but pays the next one', async () => {
    const onAccount = await pay({ amount: '100.00', allocations: [] });
    const { id } = await invoice();
    await app.drain();
    await expect(open(id)).resolves.toBe('22.00');
    await detach(await app.get<Payment>(`/payments/${onAccount.id}`));
    await use(id); // the event once more
    await expect(open(id)).resolves.toBe('122.00');
    await expect(balance()).resolves.toBe('22.00');
    const next = await invoice();
    await app.drain();
    await expect(open(next.id)).resolves.toBe('22.00');
  });

  it('does not pay what the office took money from, even if nothing paid it by itself before', async () => {
    const { id } = await invoice();
    await app.drain();
    await detach(await pay({ amount: '122.00' }));
    await use(id);
    await expect(open(id)).resolves.toBe('122.00');
    await expect(balance()).resolves.toBe('0.00');
  });
});

it('takes back VAT that waits for the money, on the day it is detached', async () => {
  await app.db.query("UPDATE tax_code SET payability = 'D' WHERE code = '10v'");
  const { id } = await invoice({ taxCode: '10v' });
  const payment = await pay({ amount: '110.00' });
  await app.drain();
  app.clock.hold('2026-04-02');
  await detach(payment);
  await app.drain();
  await app.post(`/payments/${payment.id}/allocate`);
  await app.drain();
  const rows = await app.db.query<object[]>(
    `SELECT c.due_on AS dueOn, c.vat FROM vat_collection c JOIN vat_entry v ON v.id = c.vat_entry_id
     WHERE v.invoice_id = ? ORDER BY c.id`,
    [id],
  );
  expect(rows).toEqual([
    { dueOn: DAY, vat: '10.00' },
    { dueOn: '2026-04-02', vat: '-10.00' },
    { dueOn: DAY, vat: '10.00' },
  ]);
});

describe('what hangs together is refused', () => {
  it('where cents were written off', async () => {
    await invoice();
    const payment = await pay({ amount: '121.60', writeOff: '0.40' });
    expect(payment.allocations).toMatchObject([{ detachable: false }]);
    await expect(refused(payment)).resolves.toMatchObject({ code: 'payment.settles-with-write-off' });
  });

  it('where a credit note pays', async () => {
    const { id } = await invoice();
    await pay({ amount: '122.00' });
    const other = await invoice(); // before the note, which would pay it by itself
    const note = await invoice({ net: '30.00', credits: id });
    const offset = await pay({
      amount: '0.00',
      methodCode: null,
      allocations: [
        { instalmentId: note.instalments[0], amount: '36.60' },
        { instalmentId: other.instalments[0], amount: '36.60' },
      ],
    });
    for (const place of [0, 1]) {
      await expect(refused(offset, place)).resolves.toMatchObject({ code: 'payment.tied-to-credit-note' });
    }
  });
});
