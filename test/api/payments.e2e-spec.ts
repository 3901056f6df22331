import { decimal, sum, ZERO } from '@ponte/shared/money';
import type { DueDateRule } from '../../api/src/invoicing/due-dates';
import { CreditNoteOffsetService } from '../../api/src/payments/credit-notes/credit-note-offset.service';
import { PaymentService, type NewPayment } from '../../api/src/payments/payment.service';
import { currentContext, runInContext, SYSTEM } from '../../api/src/platform/context';
import { testApp } from '../support/app';
import { issueDocument, issueSettled } from '../support/issue-document';
import { tokenFor } from '../support/people';

const app = testApp();

interface Payment {
  readonly id: number;
  readonly kind: string;
  readonly status: string;
  readonly amount: string;
  readonly unallocated: string;
  readonly creditNoteId: number | null;
  readonly reversedOn: string | null;
  readonly allocations: readonly {
    readonly instalmentId: number;
    readonly invoiceId: number;
    readonly amount: string;
    readonly undoneAt: string | null;
  }[];
}

interface OpenItem {
  readonly id: number;
  readonly invoiceId: number;
  readonly open: string;
  readonly dueOn: string;
  readonly daysLate: number;
  readonly bucket: string;
}

interface Ageing {
  readonly buckets: readonly { readonly bucket: string; readonly count: number; readonly open: string }[];
  readonly open: string;
  readonly overdue: string;
  readonly unallocated: string;
}

const DAY = '2026-03-31';
const IN_TWO: readonly DueDateRule[] = [
  { days: 30, endOfMonth: false, percent: '50' },
  { days: 60, endOfMonth: false, percent: '50' },
];

let partnerId: number;

beforeAll(async () => {
  app.clock.hold(DAY);
  await app.patch('/payment-setting', { version: 1, usesCredit: false }); // here the office decides
});

beforeEach(async () => {
  partnerId = (await app.given.partner()).id;
});

const body = (values: object = {}) => ({
  partnerId,
  amount: '122.00',
  receivedOn: DAY,
  methodCode: 'BON',
  ...values,
});
const pay = (values: object = {}): Promise<Payment> => app.post<Payment>('/payments', body(values));
const invoice = (values: object = {}) => issueSettled(app, { partnerId, issuedOn: DAY, ...values });
const paid = ({ allocations }: Payment): [number, string][] =>
  allocations.map((part) => [part.instalmentId, part.amount]);

/** What is open of an invoice or credit note, as its row and as its instalments say. */
async function open(invoiceId: number): Promise<string> {
  const [row] = await app.db.query<{ document: string; instalments: string }[]>(
    `SELECT i.open_amount AS document, SUM(n.amount - n.settled) AS instalments
     FROM invoice i JOIN instalment n ON n.invoice_id = i.id WHERE i.id = ? GROUP BY i.id`,
    [invoiceId],
  );
  expect(row?.document).toBe(row?.instalments);
  return row?.document ?? '';
}

async function balanceOf(id: number): Promise<string> {
  return (await app.get<{ closing: string }>(`/partner-ledgers/${id}`)).closing;
}

describe('a payment', () => {
  it('pays an invoice', async () => {
    const { id, instalments } = await invoice();
    const payment = await pay({ reference: 'CRO 1', notes: 'Saldo' });
    expect(payment).toMatchObject({
      kind: 'receipt',
      status: 'registered',
      partnerId,
      unallocated: '0.00',
      reference: 'CRO 1',
      notes: 'Saldo',
      version: 1,
    });
    expect(paid(payment)).toEqual([[instalments[0], '122.00']]);
    await expect(open(id)).resolves.toBe('0.00');
    await expect(app.get(`/payments/${payment.id}`)).resolves.toEqual(payment);
    await app.drain();
    await expect(balanceOf(partnerId)).resolves.toBe('0.00');
  });

  it('pays a part', async () => {
    const { id } = await invoice();
    await pay({ amount: '22.00' });
    await expect(open(id)).resolves.toBe('100.00');
    await pay({ amount: '100.00' });
    await expect(open(id)).resolves.toBe('0.00');
  });

  it('pays several invoices, the oldest due first, and keeps the rest as credit', async () => {
    const later = await invoice({ rules: [{ days: 60, endOfMonth: false, percent: '100' }] });
    const sooner = await invoice({ rules: IN_TWO });
    const payment = await pay({ amount: '250.00' });
    expect(paid(payment)).toEqual([
      [sooner.instalments[0], '61.00'],
      [later.instalments[0], '122.00'],
      [sooner.instalments[1], '61.00'],
    ]);
    expect(payment.unallocated).toBe('6.00');
  });

  it('pays the instalments that are chosen', async () => {
    const { id, instalments } = await invoice({ rules: IN_TWO });
    const payment = await pay({
      amount: '50.00',
      allocations: [{ instalmentId: instalments[1], amount: '40.00' }],
    });
    expect(paid(payment)).toEqual([[instalments[1], '40.00']]);
    expect(payment.unallocated).toBe('10.00');
    await expect(open(id)).resolves.toBe('82.00');
  });

  it('stays credit when nothing is chosen, until it is used', async () => {
    const { id, instalments } = await invoice();
    const payment = await pay({ amount: '100.00', allocations: [] });
    expect(payment).toMatchObject({ unallocated: '100.00', allocations: [] });
    await expect(app.list('/payments', { partnerId, credit: true })).resolves.toHaveLength(1);

    const [instalmentId] = instalments;
    const partly = await app.post<Payment>(`/payments/${payment.id}/allocate`, {
      allocations: [{ instalmentId, amount: '30.00' }],
    });
    expect(partly).toMatchObject({ unallocated: '70.00' });
    const wholly = await app.post<Payment>(`/payments/${payment.id}/allocate`);
    expect(wholly).toMatchObject({ unallocated: '0.00' });
    expect(paid(wholly)).toEqual([
      [instalmentId, '30.00'],
      [instalmentId, '70.00'],
    ]);
    await expect(open(id)).resolves.toBe('22.00');

    const refused = await app.call('post', `/payments/${payment.id}/allocate`, {}, { expect: 409 });
    expect(refused.body).toMatchObject({ code: 'payment.without-credit' });
  });

  it('is recorded once, however often the request arrives', async () => {
    await invoice();
    const [first, second] = [
      await app.post<Payment>('/payments', body(), { key: 'payment-of-march' }),
      await app.post<Payment>('/payments', body(), { key: 'payment-of-march' }),
    ];
    expect(second).toEqual(first);
    await expect(app.list('/payments', { partnerId })).resolves.toEqual([first]);
  });

  it('never settles an instalment twice, when two come at once', async () => {
    const { id } = await invoice();
    const payments = await Promise.all([pay(), pay(), pay()]);
    expect(sum(payments.map(({ unallocated }) => decimal(unallocated))).toFixed(2)).toBe('244.00');
    await expect(open(id)).resolves.toBe('0.00');
  });

  it('tells all that is wrong with it, by field', async () => {
    const { instalments } = await invoice();
    const stranger = (await app.given.partner()).id;
    const foreign = await issueDocument(app, { partnerId: stranger, issuedOn: DAY });
    const faults = async (values: object): Promise<string[]> => {
      const { body: problem } = await app.call('post', '/payments', body(values), { expect: 422 });
      const { code, errors } = problem as { code: string; errors: { field: string; code: string }[] };
      return [code, ...errors.map((fault) => `${fault.field} ${fault.code}`)];
    };
    await expect(faults({ amount: '0.00', receivedOn: '2026-04-01', methodCode: 'XYZ' })).resolves.toEqual([
      ...['payment.invalid', 'amount not-positive', 'receivedOn in-future', 'methodCode unknown'],
    ]);
    await expect(
      faults({
        allocations: [
          { instalmentId: foreign.instalments[0], amount: '1.00' },
          { instalmentId: instalments[0], amount: '122.01' },
        ],
      }),
    ).resolves.toEqual([
      'payment.invalid',
      'allocations.0.instalmentId not-open',
      'allocations.1.amount more-than-open',
    ]);
    await expect(
      faults({ amount: '1.00', allocations: [{ instalmentId: instalments[0], amount: '2.00' }] }),
    ).resolves.toEqual([...['payment.invalid', 'amount less-than-allocated']]);
    await expect(faults({ amount: '-5.00' })).resolves.toEqual(['request.invalid', 'amount matches']);
    await app.call('post', '/payments', body({ partnerId: 999_999 }), { expect: 404 });
    await expect(app.list('/payments', { partnerId })).resolves.toEqual([]);
  });
});

describe('undoing a payment', () => {
  it('opens again what it paid, deletes nothing, and happens once', async () => {
    const { id } = await invoice();
    const { id: paymentId } = await pay({ amount: '130.00' });
    const undone = await app.post<Payment>(`/payments/${paymentId}/reverse`, { reason: 'Insoluto' });
    expect(undone).toMatchObject({
      status: 'reversed',
      amount: '130.00',
      unallocated: '0.00',
      reversedOn: DAY,
      reversalReason: 'Insoluto',
    });
    expect(undone.allocations).toMatchObject([{ amount: '122.00', undoneAt: expect.any(String) }]);
    await expect(open(id)).resolves.toBe('122.00');
    await app.drain();
    await expect(balanceOf(partnerId)).resolves.toBe('122.00');

    const again = await app.call(
      'post',
      `/payments/${paymentId}/reverse`,
      { reason: 'Insoluto' },
      { expect: 409 },
    );
    expect(again.body).toMatchObject({ code: 'payment.reversed' });
    await app.call('post', `/payments/${paymentId}/allocate`, {}, { expect: 409 });
  });

  it('is in the audit, with its reason', async () => {
    await invoice();
    const { id } = await pay();
    await app.post(`/payments/${id}/reverse`, { reason: 'Insoluto' });
    const history = await app.list('/audit-entries', {
      resource: 'payment',
      resourceId: id,
      sort: 'id',
      order: 'ASC',
    });
    expect(history[0]).toMatchObject({ action: 'created', after: { amount: '122.00', partnerId } });
    expect(history).toContainEqual(
      expect.objectContaining({
        part: null,
        before: expect.objectContaining({ status: 'registered' }),
        after: expect.objectContaining({ status: 'reversed', reversalReason: 'Insoluto' }),
      }),
    );
  });
});

describe('a credit note', () => {
  it('pays the invoice it corrects, without money and once', async () => {
    const corrected = await invoice({ net: '100.00' });
    const note = await invoice({ net: '30.00', credits: corrected.id });
    await app.drain();
    await app.resolve(CreditNoteOffsetService).offset([note.id]);

    await expect(open(corrected.id)).resolves.toBe('85.40');
    await expect(open(note.id)).resolves.toBe('0.00');
    const payments = await app.list<Payment>('/payments', { invoiceId: corrected.id });
    expect(payments).toMatchObject([
      { kind: 'offset', amount: '0.00', methodCode: null, creditNoteId: note.id, receivedOn: DAY },
    ]);
    expect(payments.flatMap(paid)).toEqual([
      [note.instalments[0], '36.60'],
      [corrected.instalments[0], '36.60'],
    ]);
    await expect(balanceOf(partnerId)).resolves.toBe('85.40');
  });

  it('stays open as far as its invoice is paid, and helps to pay another', async () => {
    const corrected = await invoice();
    await pay({ amount: '100.00' });
    const note = await invoice({ credits: corrected.id });
    await app.drain();
    await expect(open(corrected.id)).resolves.toBe('0.00');
    await expect(open(note.id)).resolves.toBe('100.00');

    const next = await invoice();
    const payment = await pay({
      amount: '22.00',
      allocations: [
        { instalmentId: next.instalments[0], amount: '122.00' },
        { instalmentId: note.instalments[0], amount: '100.00' },
      ],
    });
    expect(payment).toMatchObject({ kind: 'receipt', unallocated: '0.00' });
    await expect(open(next.id)).resolves.toBe('0.00');
    await expect(open(note.id)).resolves.toBe('0.00');
    await app.drain();
    await expect(balanceOf(partnerId)).resolves.toBe('0.00');
  });

  it('can be set against another invoice by hand, and that undone', async () => {
    const [note, other] = [await invoice({ credits: (await invoice()).id }), await invoice()];
    await app.drain();
    const [automatic] = await app.list<Payment>('/payments', { invoiceId: note.id });
    await app.post(`/payments/${automatic?.id}/reverse`, { reason: 'Su altra fattura' });
    const offset = await pay({
      ...{ amount: '0.00', methodCode: null },
      allocations: [note, other].map(({ instalments }) => ({
        instalmentId: instalments[0],
        amount: '122.00',
      })),
    });
    expect(offset).toMatchObject({ kind: 'offset', amount: '0.00', methodCode: null });
    await expect(open(note.id)).resolves.toBe('0.00');
    await expect(open(other.id)).resolves.toBe('0.00');

    await app.post(`/payments/${offset.id}/reverse`, { reason: 'Errore' });
    await app.drain();
    await expect(open(note.id)).resolves.toBe('122.00');
    await expect(open(other.id)).resolves.toBe('122.00');
    await expect(
      app.list('/journal-entries', { sourceKind: 'payment-reversal', sourceId: offset.id }),
    ).resolves.toEqual([]);
  });
});

describe('many payments at once', () => {
  const payment = (values: Partial<NewPayment> = {}): NewPayment => ({
    ...{
      partnerId,
      ...{ amount: decimal('50.00'), fee: ZERO, writeOff: ZERO },
      receivedOn: DAY,
      methodCode: 'BON',
      reference: null,
      notes: null,
    },
    allocations: null,
    ...values,
  });

  it('pay in turn, in one transaction', async () => {
    const { id } = await invoice();
    const ids = await app.resolve(PaymentService).registerMany([payment(), payment(), payment()]);
    const payments = await Promise.all(ids.map((paymentId) => app.get<Payment>(`/payments/${paymentId}`)));
    expect(payments.map(({ unallocated }) => unallocated)).toEqual(['0.00', '0.00', '28.00']);
    await expect(open(id)).resolves.toBe('0.00');
    await app.drain();
    await expect(balanceOf(partnerId)).resolves.toBe('-28.00');
  });

  it('are all refused when one is wrong', async () => {
    const { id } = await invoice();
    const payments = [payment(), payment({ methodCode: 'XYZ' })];
    await expect(app.resolve(PaymentService).registerMany(payments)).rejects.toMatchObject({
      code: 'payment.invalid',
      params: { index: 1 },
    });
    await expect(open(id)).resolves.toBe('122.00');
  });

  it('need no more statements for a hundred than for one', async () => {
    await invoice();
    let count = 0;
    const requestId = 'counted';
    app.db.subscribers.push({
      beforeQuery: () => {
        if (currentContext().requestId === requestId) count++;
      },
    });
    const statements = async (payments: number): Promise<number> => {
      count = 0;
      const many = Array.from({ length: payments }, () => payment({ amount: decimal('1.00') }));
      await runInContext({ actor: SYSTEM, requestId }, () => app.resolve(PaymentService).registerMany(many));
      return count;
    };
    const one = await statements(1);
    expect(one).toBeGreaterThan(5);
    await expect(statements(100)).resolves.toBe(one);
  });
});

describe('open items', () => {
  it('tell what is due, how late, and in which bucket', async () => {
    app.clock.hold('2026-06-15');
    const issued = await issueDocument(app, { partnerId, issuedOn: '2026-04-01', rules: IN_TWO });
    await pay({ amount: '11.00' });
    const items = await app.list<OpenItem>('/open-items', { partnerId });
    expect(items).toMatchObject([
      {
        id: issued.instalments[0],
        invoiceId: issued.id,
        dueOn: '2026-05-01',
        amount: '61.00',
        open: '50.00',
        daysLate: 45,
        bucket: '31-60',
      },
      {
        id: issued.instalments[1],
        dueOn: '2026-05-31',
        open: '61.00',
        daysLate: 15,
        bucket: '1-30',
        partnerName: 'Cliente Srl',
      },
    ]);
    const only = async (query: Record<string, string | boolean>): Promise<number[]> =>
      (await app.list<OpenItem>('/open-items', { partnerId, ...query })).map(({ id }) => id);
    await expect(only({ bucket: '31-60' })).resolves.toEqual([issued.instalments[0]]);
    await expect(only({ bucket: 'over-90' })).resolves.toEqual([]);
    await expect(only({ overdue: true })).resolves.toHaveLength(2);
    await expect(only({ overdue: false })).resolves.toEqual([]);
    await expect(only({ q: issued.number, sort: 'open', order: 'DESC' })).resolves.toEqual(
      [...issued.instalments].reverse(),
    );

    const ageing = await app.get<Ageing>(`/open-items/ageing?partnerId=${partnerId}`);
    expect(ageing).toEqual({
      asOf: '2026-06-15',
      buckets: [
        { bucket: 'not-due', count: 0, open: '0.00' },
        { bucket: '1-30', count: 1, open: '61.00' },
        { bucket: '31-60', count: 1, open: '50.00' },
        { bucket: '61-90', count: 0, open: '0.00' },
        { bucket: 'over-90', count: 0, open: '0.00' },
      ],
      open: '111.00',
      overdue: '111.00',
      unallocated: '0.00',
    });
  });

  it('less what was paid on account are the receivables in the books', async () => {
    await invoice({ issuedOn: '2026-06-15' });
    await pay({ amount: '200.00' });
    await app.drain();
    const { open: all, unallocated } = await app.get<Ageing>('/open-items/ageing');
    const { data } = await app.get<{ data: { code: string; closing: string }[] }>(
      '/trial-balance?perPage=500',
    );
    const receivables = data.find(({ code }) => code === '1501')?.closing;
    expect(decimal(all).minus(decimal(unallocated)).toFixed(2)).toBe(receivables);
  });
});

describe('who is bound to a reseller', () => {
  it('sees and records payments of his own partners only', async () => {
    const resellerId = (await app.given.partner({ reseller: true })).id;
    const own = (await app.given.partner({ resellerId })).id;
    const token = await tokenFor(app, ['payment.read', 'payment.write', 'payment.reverse'], { resellerId });
    await issueDocument(app, { partnerId: own, issuedOn: '2026-06-15' });
    await issueDocument(app, { partnerId, issuedOn: '2026-06-15' });
    const foreign = await pay({ amount: '10.00' });
    const mine = await app.post<Payment>('/payments', body({ partnerId: own, amount: '20.00' }), { token });

    await expect(app.list<Payment>('/payments', {}, { token })).resolves.toEqual([mine]);
    await expect(app.list<OpenItem>('/open-items', {}, { token })).resolves.toMatchObject([
      { partnerId: own, open: '102.00' },
    ]);
    await expect(app.get('/open-items/ageing', { token })).resolves.toMatchObject({ open: '102.00' });
    await app.call('get', `/payments/${foreign.id}`, undefined, { token, expect: 404 });
    await app.call('post', '/payments', body(), { token, expect: 404 });
    await app.call('post', `/payments/${foreign.id}/reverse`, { reason: 'x' }, { token, expect: 404 });
  });
});
