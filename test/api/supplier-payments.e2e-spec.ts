import { SupplierPaymentService } from '../../api/src/payments/suppliers/supplier-payment.service';
import { SupplierJournal } from '../../api/src/accounting/journal/supplier-journal.service';
import { decimal } from '@ponte/shared/money';
import { testApp } from '../support/app';
import { receiveBills } from '../support/receive-bill';

const app = testApp();

const PROFESSIONAL = '01234567897';

interface Item {
  readonly id: number;
  readonly billId: number;
  readonly number: string;
  readonly partnerId: number;
  readonly open: string;
  readonly withheld: string;
}

interface Payment {
  readonly id: number;
  readonly unallocated: string;
  readonly withheld: string;
}

const items = async (query = ''): Promise<Item[]> =>
  (await app.get<{ data: Item[] }>(`/supplier-items?perPage=200${query}`)).data;

async function item(number: string): Promise<Item> {
  const found = (await items()).find((each) => each.number === number);
  if (!found) throw new Error(`nothing open of ${number}`);
  return found;
}

const partnerOf = async (number: string): Promise<number> => (await item(number)).partnerId;

async function pay(number: string, amount: string, allocations?: Record<string, string>): Promise<Payment> {
  const partnerId = await partnerOf(number);
  const all = await items();
  const chosen = Object.entries(allocations ?? {}).map(([of, part]) => ({
    ...{ instalmentId: all.find((each) => each.number === of)?.id, amount: part },
  }));
  const body = { partnerId, amount, paidOn: '2026-05-20', methodCode: 'BON' };
  const payment = await app.post<Payment>('/supplier-payments', {
    ...(amount === '0.00' ? { ...body, methodCode: undefined } : body),
    ...(allocations === undefined ? {} : { allocations: chosen }),
  });
  await app.drain();
  return payment;
}

/** The lines of the entry of a source, as a bookkeeper writes them. */
async function entry(sourceKind: string, sourceId: number): Promise<string[]> {
  const rows = await app.db.query<{ line: string }[]>(
    `SELECT CONCAT(IF(l.debit > 0, 'D ', 'A '), a.code, ' ', l.debit + l.credit) AS line
       FROM journal_entry e JOIN journal_line l ON l.entry_id = e.id JOIN account a ON a.id = l.account_id
      WHERE e.source_kind = ? AND e.source_id = ? ORDER BY l.id`,
    [sourceKind, sourceId],
  );
  return rows.map(({ line }) => line);
}

/** Per supplier: what the books owe, and what is open less advances; they are the same to the cent. */
async function expectAgreement(): Promise<void> {
  const books = await app.db.query<{ id: number; owed: string }[]>(
    `SELECT l.partner_id AS id, SUM(l.credit - l.debit) AS owed FROM journal_line l JOIN account a ON a.id = l.account_id
      WHERE a.code = '2501' GROUP BY l.partner_id ORDER BY l.partner_id`,
  );
  const open = await app.db.query<{ id: number; owed: string }[]>(
    `SELECT b.partner_id AS id, SUM(IF(n.credit, -1, 1) * (n.payable - n.settled + n.withheld - n.withheld_settled))
            - COALESCE((SELECT SUM(y.unallocated) FROM supplier_payment y WHERE y.partner_id = b.partner_id), 0) AS owed
       FROM bill b JOIN bill_instalment n ON n.bill_id = b.id GROUP BY b.partner_id ORDER BY b.partner_id`,
  );
  expect(books.length).toBeGreaterThan(0);
  expect(books).toEqual(open);
}

beforeAll(async () => {
  app.clock.hold('2026-05-20');
  await receiveBills(app, [
    {
      number: 'S1',
      issuedOn: '2026-03-31',
      net: '1000.00',
      instalments: { '2026-04-30': '610.00', '2026-05-31': '610.00' },
    },
    { number: 'S2', issuedOn: '2026-04-30', net: '200.00' },
    { number: 'S3', issuedOn: '2026-05-10', net: '50.00', credit: true },
    { number: 'P1', issuedOn: '2026-05-02', net: '300.00', withheld: '20', supplier: PROFESSIONAL },
    { number: 'P2', issuedOn: '2026-05-03', net: '100.00', withheld: '20', supplier: PROFESSIONAL },
  ]);
  await app.drain();
});

afterEach(expectAgreement);

it('lists what we owe by due day, with what is to be withheld, sums and a spreadsheet', async () => {
  const supplier = await partnerOf('S1');
  expect(await items(`&partnerId=${supplier}`)).toMatchObject([
    { number: 'S1', open: '610.00', daysLate: 20, dueOn: '2026-04-30' },
    { number: 'S2', open: '244.00' },
    { number: 'S3', open: '-61.00', type: 'credit-note' },
    { number: 'S1', open: '610.00', dueOn: '2026-05-31' },
  ]);
  expect(await item('P1')).toMatchObject({ open: '306.00', withheld: '60.00' });
  expect(await app.get(`/supplier-items/totals?partnerId=${supplier}`)).toMatchObject({
    ...{ count: 4, open: '1403.00', withheld: '0.00', advances: '0.00' },
  });
  expect(await items(`&partnerId=${supplier}&dueFrom=2026-05-25`)).toHaveLength(1);
  const xlsx = await app.download('/supplier-items/xlsx?overdue=true');
  expect(xlsx.subarray(0, 2).toString()).toBe('PK');
});

it('pays several bills at once, a credit note set off, and the books follow', async () => {
  const payment = await pay('S1', '793.00', { S1: '610.00', S2: '244.00', S3: '61.00' });
  expect(payment).toMatchObject({ unallocated: '0.00', withheld: '0.00', kind: 'payment' });
  expect(await entry('supplier-payment', payment.id)).toEqual(['D 2501 793.00', 'A 1801 793.00']);
  const states = await app.get<{ data: unknown[] }>('/bills?sort=number&paymentState=paid');
  expect(states.data).toMatchObject([{ number: 'S2' }, { number: 'S3' }]);
  expect((await app.get<{ data: unknown[] }>('/bills?paymentState=partly')).data).toMatchObject([
    { number: 'S1', openAmount: '610.00', paymentState: 'partly' },
  ]);
});

it('posts a payment once, whatever is asked twice', async () => {
  const [row] = await app.db.query<{ id: number }[]>('SELECT MAX(id) AS id FROM supplier_payment');
  const journal = app.resolve(SupplierJournal);
  await Promise.all([journal.postPayments([row?.id ?? 0]), journal.postPayments([row?.id ?? 0])]);
  expect(await entry('supplier-payment', row?.id ?? 0)).toHaveLength(2);
});

it('withholds in proportion, the last part all that is left; the tax office is owed it', async () => {
  const first = await pay('P1', '100.00', { P1: '100.00' });
  expect(first.withheld).toBe('19.61');
  expect(await entry('supplier-payment', first.id)).toEqual([
    'D 2501 119.61',
    'A 1801 100.00',
    'A 2602 19.61',
  ]);
  expect(await item('P1')).toMatchObject({ open: '206.00', withheld: '40.39' });
  const last = await pay('P1', '206.00', { P1: '206.00' });
  expect(await entry('supplier-payment', last.id)).toEqual([
    'D 2501 246.39',
    'A 1801 206.00',
    'A 2602 40.39',
  ]);
  expect((await items()).some(({ number }) => number === 'P1')).toBe(false);
  await app.post(`/supplier-payments/${first.id}/reverse`, { reason: 'Bonifico respinto' });
  await app.drain();
  expect(await item('P1')).toMatchObject({ open: '100.00', withheld: '19.61' });
  expect(await entry('supplier-payment-reversal', first.id)).toEqual([
    ...['A 2501 119.61', 'D 1801 100.00', 'D 2602 19.61'],
  ]);
  await app.call('post', `/supplier-payments/${first.id}/reverse`, { reason: 'Di nuovo' }, { expect: 409 });
});

it('keeps an advance until a bill uses it, and withholds then', async () => {
  const advance = await pay('P2', '150.00', {});
  expect(advance).toMatchObject({ unallocated: '150.00', withheld: '0.00' });
  await expectAgreement();
  app.clock.hold('2026-06-03');
  const all = await items();
  const open = all.find(({ number }) => number === 'P2');
  const used = await app.post<Payment>(`/supplier-payments/${advance.id}/allocate`, {
    allocations: [{ instalmentId: open?.id, amount: open?.open }],
  });
  await app.drain();
  expect(used).toMatchObject({ unallocated: '48.00', withheld: '20.00' });
  const [late] = await app.db.query<{ id: number; on: string }[]>(
    "SELECT id, posted_on AS 'on' FROM journal_entry WHERE source_kind = 'supplier-withholding'",
  );
  expect(late?.on).toBe('2026-06-03');
  await expectAgreement();
  await app.post(`/supplier-payments/${advance.id}/reverse`, { reason: 'Errore' });
  await app.drain();
  expect(await entry('supplier-payment-reversal', advance.id)).toEqual([
    ...['A 2501 170.00', 'D 1801 150.00', 'D 2602 20.00'],
  ]);
});

it('refuses more than is open, others’ bills and days to come; two that pay the same wait for each other', async () => {
  const { partnerId, id: instalmentId } = await item('P2');
  const body = { partnerId, amount: '500.00', paidOn: '2026-06-03', methodCode: 'BON' };
  const wrong = { ...body, allocations: [{ instalmentId, amount: '500.00' }] };
  await app.call('post', '/supplier-payments', wrong, { expect: 422 });
  await app.call('post', '/supplier-payments', { ...body, paidOn: '2026-06-04' }, { expect: 422 });
  const service = app.resolve(SupplierPaymentService);
  const same = {
    ...{
      partnerId,
      amount: decimal('102'),
      paidOn: '2026-06-03',
      methodCode: 'BON',
      reference: null,
      notes: null,
    },
    allocations: [{ instalmentId, amount: decimal('102') }],
  };
  const both = await Promise.allSettled([service.register(same), service.register(same)]);
  await app.drain();
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

it('lists what is withheld by month and supplier, and pays it once; the account of withholdings agrees', async () => {
  interface Year {
    readonly months: readonly { readonly month: string; readonly due: string }[];
  }
  const owed = async (): Promise<string | undefined> => {
    const rows = await app.db.query<{ owed: string }[]>(
      "SELECT SUM(l.credit - l.debit) AS owed FROM journal_line l JOIN account a ON a.id = l.account_id WHERE a.code = '2602'",
    );
    return rows[0]?.owed;
  };
  const year = await app.get<Year>('/withholdings/2026');
  expect(year).toMatchObject({
    months: [
      { month: '2026-05-01', dueOn: '2026-06-16', taxCode: '1040', tax: '40.39', paid: '0.00', due: '40.39' },
      { month: '2026-06-01', dueOn: '2026-07-16', tax: '20.00', due: '20.00' },
    ],
    suppliers: [{ base: '301.95', tax: '60.39', contributions: '0.00' }],
  });
  expect(await owed()).toBe('60.39');
  const body = { paidOn: '2026-06-03', methodCode: 'BON' };
  const paid = await app.post<Year>('/withholdings/2026-05-01/pay', body);
  expect(paid.months[0]).toMatchObject({ paid: '40.39', due: '0.00' });
  expect(await owed()).toBe('20.00');
  await app.call('post', '/withholdings/2026-05-01/pay', body, { expect: 409 });
  await app.call('post', '/withholdings/2026-06-01/pay', { ...body, paidOn: '2026-06-04' }, { expect: 422 });
  const [entry] = await app.db.query<{ id: number }[]>(
    "SELECT id FROM journal_entry WHERE source_kind = 'withholding-payment'",
  );
  await app.post(`/journal-entries/${String(entry?.id)}/reverse`, { reason: 'F24 respinto' });
  expect((await app.get<Year>('/withholdings/2026')).months[0]?.due).toBe('40.39');
  const xlsx = await app.download('/withholdings/2026/xlsx');
  expect(xlsx.subarray(0, 2).toString()).toBe('PK');
});
