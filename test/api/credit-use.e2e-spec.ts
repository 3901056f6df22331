import { decimal, sum } from '@ponte/shared/money';
import { CreditUseService } from '../../api/src/payments/credit-use/credit-use.service';
import { runInContext, SYSTEM } from '../../api/src/platform/context';
import { testApp } from '../support/app';
import { issueDocument } from '../support/issue-document';

const app = testApp();
const DAY = '2026-03-31';

interface Payment {
  readonly id: number;
  readonly kind: string;
  readonly amount: string;
  readonly unallocated: string;
  readonly allocations: readonly { readonly invoiceId: number; readonly amount: string }[];
}

let partnerId: number;

beforeAll(() => {
  app.clock.hold(DAY);
});

beforeEach(async () => {
  partnerId = (await app.given.partner()).id;
});

const invoice = (values: object = {}) => issueDocument(app, { partnerId, issuedOn: DAY, ...values });
const onAccount = (amount: string, receivedOn = '2026-03-01'): Promise<Payment> =>
  app.post<Payment>('/payments', {
    ...{ partnerId, amount, receivedOn, methodCode: 'BON', allocations: [] },
  });
const seen = (id: number): Promise<Payment> => app.get<Payment>(`/payments/${id}`);
const open = async (id: number): Promise<string> =>
  (await app.get<{ openAmount: string }>(`/invoices/${id}`)).openAmount;
const use = (...ids: number[]): Promise<void> =>
  runInContext({ actor: SYSTEM, requestId: 'test' }, () => app.resolve(CreditUseService).use(ids));

/** What customers owe by their documents and by the books is one sum. */
async function agrees(): Promise<void> {
  await app.drain();
  const { closing } = await app.get<{ closing: string }>(`/partner-ledgers/${partnerId}`);
  const ageing = await app.get<{ open: string; unallocated: string }>(
    `/open-items/ageing?partnerId=${partnerId}`,
  );
  expect(decimal(ageing.open).minus(ageing.unallocated).toFixed(2)).toBe(closing);
}

it('pays a new invoice with what is on account, the oldest first, once', async () => {
  const [second, first] = [await onAccount('100.00', '2026-03-10'), await onAccount('50.00', '2026-03-05')];
  const { id } = await invoice();
  await app.drain();
  await expect(open(id)).resolves.toBe('0.00');
  await expect(seen(first.id)).resolves.toMatchObject({
    unallocated: '0.00',
    allocations: [{ invoiceId: id, amount: '50.00' }],
  });
  await expect(seen(second.id)).resolves.toMatchObject({ unallocated: '28.00', version: 2 });
  await agrees();
  await use(id);
  await expect(seen(second.id)).resolves.toMatchObject({ unallocated: '28.00' });
  await app.post(`/payments/${first.id}/reverse`, { reason: 'Insoluto' });
  await use(id); // the event once more
  await expect(open(id)).resolves.toBe('50.00');
  await agrees();
});

it('pays several by due day and number', async () => {
  const late = await invoice({ rules: [{ days: 60, endOfMonth: false, percent: '100' }] });
  const [one, two] = [await invoice(), await invoice()];
  await app.drain(); // the event of each invoice by itself would use what comes in, in their order
  await onAccount('200.00');
  await use(late.id, two.id, one.id);
  await expect(Promise.all([one.id, two.id, late.id].map(open))).resolves.toEqual([
    '0.00',
    '44.00',
    '122.00',
  ]);
  await agrees();
});

it('pays with what is left of a credit note whose invoice is settled, without an entry', async () => {
  const paid = await invoice();
  await app.post('/payments', { partnerId, amount: '122.00', receivedOn: DAY, methodCode: 'BON' });
  const note = await invoice({ net: '30.00', credits: paid.id });
  const { id } = await invoice();
  await app.drain();
  await expect(open(note.id)).resolves.toBe('0.00');
  await expect(open(id)).resolves.toBe('85.40');
  const offsets = await app.list<Payment>('/payments', { partnerId, kind: 'offset' });
  expect(offsets).toMatchObject([
    { amount: '0.00', creditNoteId: null, reference: `Nota di credito ${note.number}` },
  ]);
  await agrees();
});

it('leaves a credit note to the invoice it corrects while that is open', async () => {
  const corrected = await invoice({ net: '10.00' });
  const note = await invoice({ net: '30.00', credits: corrected.id });
  const { id } = await invoice();
  await use(id);
  await expect(open(note.id)).resolves.toBe('36.60');
  await app.drain();
  await expect(open(corrected.id)).resolves.toBe('0.00');
});

it('is left to the office where the company says so, but for partners that are an exception', async () => {
  await onAccount('50.00');
  const { version } = await app.get<{ version: number }>('/payment-setting');
  await app.patch('/payment-setting', { version, usesCredit: false });
  const first = await invoice();
  await use(first.id);
  await expect(open(first.id)).resolves.toBe('122.00');
  const partner = await app.get<{ version: number }>(`/partners/${partnerId}`);
  await app.patch(`/partners/${partnerId}`, { version: partner.version, usesCredit: true });
  await use(first.id);
  await expect(open(first.id)).resolves.toBe('72.00');
  await app.patch('/payment-setting', { version: version + 1, usesCredit: true });
});

it('makes VAT due that waits for the money', async () => {
  await app.db.query("UPDATE tax_code SET payability = 'D' WHERE code = '10v'");
  await onAccount('55.00');
  const { id } = await invoice({ taxCode: '10v' });
  await app.drain();
  const rows = await app.db.query<object[]>(
    `SELECT c.due_on AS dueOn, c.vat FROM vat_collection c JOIN vat_entry v ON v.id = c.vat_entry_id WHERE v.invoice_id = ?`,
    [id],
  );
  expect(rows).toEqual([{ dueOn: DAY, vat: '5.00' }]);
  await agrees();
});

it('never gives out more than there is, whoever takes it at the same time', async () => {
  const credit = await onAccount('100.00');
  const ids = [];
  for (let count = 0; count < 4; count++) ids.push((await invoice()).id);
  await Promise.all(
    [
      ...ids.map((id) => use(id)),
      use(...ids),
      app.call('post', `/payments/${credit.id}/allocate`, {}),
      app.call('post', `/payments/${credit.id}/allocate`, {}),
    ].map((work) => work.catch(() => undefined)),
  ); // who comes too late finds no credit
  const after = await seen(credit.id);
  expect(after.unallocated).toBe('0.00');
  expect(sum(after.allocations.map(({ amount }) => decimal(amount))).toFixed(2)).toBe('100.00');
  const left = await Promise.all(ids.map(open));
  expect(sum(left.map((amount) => decimal(amount))).toFixed(2)).toBe('388.00');
  await agrees();
});
