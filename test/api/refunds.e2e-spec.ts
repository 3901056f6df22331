import { decimal } from '@ponte/shared/money';
import { parse } from 'csv-parse/sync';
import { CreditUseService } from '../../api/src/payments/credit-use/credit-use.service';
import { runInContext, SYSTEM } from '../../api/src/platform/context';
import { testApp } from '../support/app';
import { issueSettled } from '../support/issue-document';
import { tokenFor } from '../support/people';

const app = testApp();
const DAY = '2026-03-31';
const IBAN = 'IT60X0542811101000000123456';

interface Payment {
  readonly id: number;
  readonly kind: string;
  readonly amount: string;
  readonly unallocated: string;
  readonly refunded: string;
}

interface Preview {
  readonly credits: readonly { readonly kind: 'payment' | 'credit-note'; readonly id: number }[];
}

let partnerId: number;

beforeEach(async () => {
  app.clock.hold(DAY);
  partnerId = (await app.given.partner()).id;
});

const invoice = (values: object = {}) => issueSettled(app, { partnerId, issuedOn: DAY, ...values });
const onAccount = (amount: string, values: object = {}): Promise<Payment> =>
  app.post<Payment>('/payments', {
    ...{ partnerId, amount, receivedOn: DAY, methodCode: 'BON', allocations: [] },
    ...values,
  });
const bodyOf = (amount: string, values: object = {}): object => ({
  ...{ partnerId, amount, paidOn: DAY, methodCode: 'BON' },
  ...values,
});
const refund = (amount: string, values: object = {}): Promise<Payment> =>
  app.post<Payment>('/refunds', bodyOf(amount, values));
const refused = async (path: string, body: object, status: number): Promise<unknown> =>
  (await app.call('post', path, body, { expect: status })).body;
const undo = (payment: Payment): Promise<Payment> =>
  app.post<Payment>(`/payments/${payment.id}/reverse`, { reason: 'Bonifico respinto' });
const preview = (values: object = {}): Promise<Preview> =>
  app.post<Preview>('/refunds/preview', { partnerId, ...values });

/** Closing of the customer's account, with which open items less credit agree. */
async function balance(): Promise<string> {
  await app.drain();
  const { closing } = await app.get<{ closing: string }>(`/partner-ledgers/${partnerId}`);
  const ageing = await app.get<{ open: string; unallocated: string }>(
    `/open-items/ageing?partnerId=${partnerId}`,
  );
  expect(decimal(ageing.open).minus(ageing.unallocated).toFixed(2)).toBe(closing);
  return closing;
}

const aged = async (day: string): Promise<string> => {
  const { partners } = await app.get<{ partners: { partnerId: number; balance: string }[] }>(
    `/aged-balance?day=${day}`,
  );
  return partners.find((row) => row.partnerId === partnerId)?.balance ?? '0.00';
};

/** Lines of the entries of a payment, `D 1801 10.00`. */
async function entries(id: number): Promise<string[]> {
  const rows = await app.db.query<{ line: string }[]>(
    `SELECT CONCAT(IF(l.debit > 0, 'D ', 'A '), a.code, ' ', l.debit + l.credit) AS line
     FROM journal_entry e JOIN journal_line l ON l.entry_id = e.id JOIN account a ON a.id = l.account_id
     WHERE e.source_kind IN ('payment', 'payment-reversal') AND e.source_id = ? ORDER BY e.id, l.id`,
    [id],
  );
  return rows.map(({ line }) => line);
}

/** An invoice that was paid, and a credit note of it that is credit therefore. */
async function paidAndCredited(taxCode = '22v') {
  const paid = await invoice({ taxCode });
  await app.post('/payments', {
    ...{ partnerId, amount: taxCode === '22v' ? '122.00' : '110.00', receivedOn: DAY, methodCode: 'BON' },
  });
  await app.drain();
  const note = await invoice({ taxCode, net: '50.00', credits: paid.id });
  await app.drain();
  return note;
}

describe('a refund', () => {
  it('takes the oldest credit first, out of the bank, with its fee; and is undone whole', async () => {
    const note = await paidAndCredited();
    const payment = await onAccount('40.00', { reference: 'CRO 1' });
    await expect(balance()).resolves.toBe('-101.00');
    await expect(preview({ amount: '80.00' })).resolves.toMatchObject({
      credits: [
        { kind: 'credit-note', invoiceId: note.id, left: '61.00', refunded: '61.00', spokenFor: false },
        { kind: 'payment', id: payment.id, reference: 'CRO 1', left: '40.00', refunded: '19.00' },
      ],
      ...{ amount: '80.00', available: '101.00', owed: '0.00', overdue: '0.00' },
    });
    await expect(balance()).resolves.toBe('-101.00');

    const back = await refund('80.00', { fee: '1.50', iban: 'it60 x054 2811 1010 0000 0123 456' });
    expect(back).toMatchObject({
      ...{
        kind: 'refund',
        amount: '-80.00',
        fee: '1.50',
        unallocated: '0.00',
        iban: IBAN,
        methodCode: 'BON',
      },
      allocations: [{ invoiceId: note.id, amount: '61.00', detachable: false }],
      refunds: [{ refundId: back.id, paymentId: payment.id, amount: '19.00', undoneAt: null }],
    });
    await expect(app.get(`/payments/${payment.id}`)).resolves.toMatchObject({
      ...{ unallocated: '21.00', refunded: '19.00', refunds: [{ refundId: back.id, paidOn: DAY }] },
    });
    await expect(balance()).resolves.toBe('-21.00');
    expect(await entries(back.id)).toEqual(['A 1801 81.50', 'D 4213 1.50', 'D 1501 80.00']);
    await expect(app.get(`/partners/${partnerId}/counters`)).resolves.toMatchObject({ credit: '21.00' });
    expect(await refused(`/payments/${payment.id}/reverse`, { reason: 'Insoluto' }, 409)).toMatchObject({
      code: 'payment.refunded',
    });

    await undo(back);
    await expect(balance()).resolves.toBe('-101.00');
    expect((await entries(back.id)).slice(3)).toEqual(['D 1801 81.50', 'A 4213 1.50', 'A 1501 80.00']);
    await expect(app.get(`/payments/${payment.id}`)).resolves.toMatchObject({
      ...{ unallocated: '40.00', refunded: '0.00' },
    });
    expect(await refused(`/payments/${back.id}/reverse`, { reason: 'Ancora' }, 409)).toMatchObject({
      code: 'payment.reversed',
    });
    await undo(payment);
    await expect(balance()).resolves.toBe('-61.00');
  });

  it('leaves the aged balance of days before it and before its undoing as they were', async () => {
    const payment = await onAccount('40.00', { receivedOn: '2026-03-10' });
    const back = await refund('30.00', { paidOn: '2026-03-20' });
    const days = ['2026-03-05', '2026-03-15', '2026-03-25', DAY];
    const expected = ['0.00', '-40.00', '-10.00', '-10.00'];
    await expect(Promise.all(days.map(aged))).resolves.toEqual(expected);
    app.clock.hold('2026-04-10');
    await undo(back);
    await expect(Promise.all(days.map(aged))).resolves.toEqual(expected);
    await expect(aged('2026-04-10')).resolves.toBe('-40.00');
    await undo(payment);
    await expect(Promise.all([...days, '2026-04-10'].map(aged))).resolves.toEqual([...expected, '0.00']);
  });

  it('leaves a credit note to its open invoice unless it is chosen', async () => {
    const first = await invoice();
    const note = await invoice({ net: '50.00', credits: first.id });
    const [offset] = await (async () => {
      await app.drain();
      return app.list<Payment>('/payments', { partnerId, kind: 'offset' });
    })();
    if (offset) await undo(offset);
    expect(await refused('/refunds', bodyOf('1.00'), 422)).toMatchObject({
      code: 'refund.invalid',
      errors: [{ field: 'amount', code: 'more-than-credit' }],
    });
    await refund('61.00', { credits: [{ kind: 'credit-note', id: note.instalments[0] }] });
    await expect(balance()).resolves.toBe('122.00');
  });

  it.each([
    [{ amount: '10.01' }, 'amount', 'more-than-credit'],
    [{ amount: '0.00' }, 'amount', 'not-positive'],
    [{ paidOn: '2026-04-01' }, 'paidOn', 'in-future'],
    [{ paidOn: '2026-03-30' }, 'paidOn', 'before-credit'],
    [{ methodCode: 'NUL' }, 'methodCode', 'unknown'],
    [{ iban: 'IT60X0542811101000000123457' }, 'iban', 'iban.check-digits'],
    [{ credits: [{ kind: 'payment', id: 999_999 }] }, 'credits.0.id', 'not-open'],
  ])('is refused with %j', async (values, field, code) => {
    await onAccount('10.00');
    expect(await refused('/refunds', bodyOf('10.00', values), 422)).toMatchObject({
      code: 'refund.invalid',
      errors: [{ field, code }],
    });
  });

  it('takes none of another customer, and none that is hidden', async () => {
    const payment = await onAccount('10.00');
    const other = (await app.given.partner()).id;
    const chosen = { partnerId: other, credits: [{ kind: 'payment', id: payment.id }] };
    await refused('/refunds', bodyOf('10.00', chosen), 422);
    await refused('/refunds', bodyOf('10.00', { partnerId: 999_999 }), 404);
    const reader = await tokenFor(app, ['payment.read']);
    await app.call('post', '/refunds', bodyOf('10.00'), { token: reader, expect: 403 });
  });
});

describe('credit is given out once', () => {
  it('whoever asks for it at the same time', async () => {
    const note = await paidAndCredited();
    const payment = await onAccount('40.00');
    for (const [amount, kind, id] of [
      ['61.00', 'credit-note', note.instalments[0]],
      ['40.00', 'payment', payment.id],
    ] as const) {
      const replies = await Promise.all(
        Array.from({ length: 8 }, () =>
          refund(amount, { credits: [{ kind, id }] }).then(
            () => 'done',
            (error: unknown) => (String(error).includes('not-open') ? 'refused' : String(error)),
          ),
        ),
      );
      expect(replies.sort()).toEqual(['done', ...Array.from({ length: 7 }, () => 'refused')]);
    }
    await expect(balance()).resolves.toBe('0.00');
  });

  it('with the same key once, with the same answer', async () => {
    await onAccount('40.00');
    const key = `refund-${partnerId}`;
    const first = await app.post('/refunds', bodyOf('15.00'), { key });
    await expect(app.post('/refunds', bodyOf('15.00'), { key })).resolves.toEqual(first);
    await expect(balance()).resolves.toBe('-25.00');
  });

  it('to the customer, or to a new invoice that it pays by itself', async () => {
    for (let round = 0; round < 4; round++) {
      partnerId = (await app.given.partner()).id;
      await onAccount('30.00');
      const note = await paidAndCredited();
      const next = await invoice();
      const use = runInContext({ actor: SYSTEM, requestId: 'test' }, () =>
        app.resolve(CreditUseService).use([next.id]),
      );
      const back = refund('91.00', {
        credits: [
          { kind: 'credit-note', id: note.instalments[0] },
          ...(await preview()).credits
            .filter(({ kind }) => kind === 'payment')
            .map(({ id }) => ({ kind: 'payment', id })),
        ],
      }).then(
        () => true,
        () => false,
      );
      const [given] = await Promise.all([back, use]);
      await expect(balance()).resolves.toBe(given ? '122.00' : '31.00');
    }
  });
});

it('counts the VAT of a credit note that waited for money when it is given back', async () => {
  await app.db.query("UPDATE tax_code SET payability = 'D' WHERE code = '10v'");
  const note = await paidAndCredited('10v');
  const due = async (): Promise<string[]> => {
    await app.drain();
    const rows = await app.db.query<{ on: string; vat: string }[]>(
      'SELECT c.due_on AS `on`, c.vat FROM vat_collection c JOIN vat_entry v ON v.id = c.vat_entry_id WHERE v.invoice_id = ? ORDER BY c.id',
      [note.id],
    );
    return rows.map(({ on, vat }) => `${on} ${vat}`);
  };
  expect(await due()).toEqual([]);
  app.clock.hold('2026-04-10');
  await refund('22.00', { paidOn: '2026-04-05' });
  const back = await refund('33.00', { paidOn: '2026-04-10' });
  expect(await due()).toEqual(['2026-04-05 -2.00', '2026-04-10 -3.00']);
  app.clock.hold('2026-05-02');
  await undo(back);
  expect(await due()).toEqual(['2026-04-05 -2.00', '2026-04-10 -3.00', '2026-05-02 3.00']);
});

it('is below zero in lists and in the file, so that sums are the money that is there', async () => {
  const payment = await onAccount('40.00');
  const back = await refund('15.00', { iban: IBAN });
  const rows = await app.list<Payment>('/payments', { partnerId, kind: 'refund' });
  expect(rows).toMatchObject([{ id: back.id, amount: '-15.00' }]);
  const file = await app.download(`/payments/csv?partnerId=${partnerId}`);
  const lines = parse<Record<string, string>>(file, { bom: true, columns: true, delimiter: ';' });
  expect(lines).toMatchObject([
    { Tipo: 'Incasso', Importo: '40,00', 'A credito': '25,00', Rimborsato: '15,00' },
    {
      ...{ Tipo: 'Rimborso', Importo: '-15,00', Rimborsato: '0,00', IBAN },
      'Documenti pagati': `Incasso n. ${payment.id} -15,00`,
    },
  ]);
});
