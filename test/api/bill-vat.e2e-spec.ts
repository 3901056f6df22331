import { VatCollectionService } from '../../api/src/accounting/vat/collection/vat-collection.service';
import { SupplierJournal } from '../../api/src/accounting/journal/supplier-journal.service';
import { testApp } from '../support/app';
import { receiveBills } from '../support/receive-bill';

const app = testApp({ today: '2026-01-10' });

interface Item {
  readonly id: number;
  readonly billId: number;
  readonly number: string;
  readonly partnerId: number;
}

async function item(number: string): Promise<Item> {
  const { data } = await app.get<{ data: Item[] }>('/supplier-items?perPage=200');
  const found = data.find((each) => each.number === number);
  if (!found) throw new Error(`nothing open of ${number}`);
  return found;
}

async function bill(number: string, issuedOn: string, more: object = {}): Promise<Item> {
  app.clock.hold(issuedOn);
  await receiveBills(app, [{ number, issuedOn, net: '100.00', payability: 'D', ...more }]);
  await app.drain();
  return item(number);
}

async function pay({ id, partnerId }: Item, amount: string, paidOn: string): Promise<number> {
  app.clock.hold(paidOn);
  const payment = await app.post<{ id: number }>('/supplier-payments', {
    ...{ partnerId, amount, paidOn, methodCode: 'BON', allocations: [{ instalmentId: id, amount }] },
  });
  await app.drain();
  return payment.id;
}

/** What became deductible of a bill, `2026-02-05 7.33`, and that the journal has the same. */
async function deducted(billId: number): Promise<string[]> {
  const moved = (code: string, sign: string): string =>
    `(SELECT SUM(l.debit - l.credit) * ${sign} FROM journal_line l JOIN account a ON a.id = l.account_id AND a.code = '${code}' WHERE l.entry_id = e.id)`;
  const rows = await app.db.query<{ on: string; vat: string; left: string; to: string }[]>(
    `SELECT c.due_on AS \`on\`, c.vat, ${moved('1606', '-1')} AS \`left\`, ${moved('1601', '1')} AS \`to\`
     FROM vat_collection c
     JOIN vat_entry v ON v.id = c.vat_entry_id AND v.bill_id = ?
     JOIN journal_entry e ON e.source_kind = 'vat-collection' AND e.source_id = c.id AND e.posted = 1
     ORDER BY c.id`,
    [billId],
  );
  for (const { vat, left, to } of rows) expect([left, to]).toEqual([vat, vat]);
  return rows.map(({ on, vat }) => `${on} ${vat}`);
}

/** What waits by the bill's page, and by account 1606. */
async function waiting(...billIds: number[]): Promise<void> {
  const [row] = await app.db.query<{ left: string }[]>(
    `SELECT COALESCE(SUM(l.debit - l.credit), 0) AS \`left\` FROM journal_line l JOIN account a ON a.id = l.account_id WHERE a.code = '1606'`,
  );
  let cents = 0;
  for (const id of billIds) {
    const { waiting: left } = await app.get<{ waiting: string }>(`/bill-vat/${id}`);
    cents += Number(left.replace('.', ''));
  }
  expect(Number(row?.left.replace('.', ''))).toBe(cents);
}

let first: Item;

it('waits for our payments, follows each to the cent, and goes back with one that is undone', async () => {
  first = await bill('D1', '2026-01-10');
  expect(await deducted(first.billId)).toEqual([]);
  expect(await app.get(`/bill-vat/${first.billId}`)).toMatchObject({ vat: '22.00', waiting: '22.00' });
  await pay(first, '40.67', '2026-02-05');
  const second = await pay(first, '40.67', '2026-02-06');
  await app.resolve(SupplierJournal).postPayments([second]); // a second time changes nothing
  expect(await deducted(first.billId)).toEqual(['2026-02-05 7.33', '2026-02-06 7.33']);
  await waiting(first.billId);
  app.clock.hold('2026-03-01');
  await app.post(`/supplier-payments/${second}/reverse`, { reason: 'Bonifico non partito' });
  await app.drain();
  await waiting(first.billId);
  await pay(first, '81.33', '2026-03-03');
  expect(await deducted(first.billId)).toEqual([
    ...['2026-02-05 7.33', '2026-02-06 7.33', '2026-03-01 -7.33', '2026-03-03 14.67'],
  ]);
  await waiting(first.billId);
});

it('counts in the settlement of the months of the payments, as the ledger has it', async () => {
  app.clock.hold('2026-04-01');
  const settle = async (): Promise<object> => {
    const next = await app.get<{ from: string; due: string; credit: string }>('/vat-settlements/next');
    const { from, due, credit } = next;
    await app.post('/vat-settlements', { from, due, credit });
    return next;
  };
  expect(await settle()).toMatchObject({ purchases: '100.00', inputVat: '0.00', agrees: true });
  expect(await settle()).toMatchObject({ inputVat: '14.66', paidInputVat: '14.66', agrees: true });
  expect(await settle()).toMatchObject({ inputVat: '7.34', paidInputVat: '7.34', agrees: true });
  const [row] = await app.db.query<{ left: string }[]>(
    `SELECT SUM(l.debit - l.credit) AS \`left\` FROM journal_line l JOIN account a ON a.id = l.account_id WHERE a.code = '1601'`,
  );
  expect(row?.left).toBe('0.00');
});

it('is paid by what is withheld too, and by an advance that is used later', async () => {
  const withheld = await bill('D2', '2026-04-10', { withheld: '20', supplier: '01234567897' });
  await pay(withheld, '51.00', '2026-04-20');
  await pay(withheld, '51.00', '2026-04-21');
  expect(await deducted(withheld.billId)).toEqual(['2026-04-20 11.00', '2026-04-21 11.00']);
  const { partnerId } = first;
  app.clock.hold('2026-05-01');
  const { id } = await app.post<{ id: number }>('/supplier-payments', {
    ...{ partnerId, amount: '122.00', paidOn: '2026-05-01', methodCode: 'BON', allocations: [] },
  });
  const later = await bill('D3', '2026-05-10');
  await app.post(`/supplier-payments/${id}/allocate`);
  await app.drain();
  expect(await deducted(later.billId)).toEqual(['2026-05-10 22.00']);
});

it('takes back of a credit note what is set off with it', async () => {
  const note = await bill('D4', '2026-06-01', { credit: true });
  const owed = await bill('D5', '2026-06-02');
  await app.post('/supplier-payments', {
    ...{ partnerId: owed.partnerId, amount: '0.00', paidOn: '2026-06-02' },
    allocations: [note, owed].map(({ id }) => ({ instalmentId: id, amount: '122.00' })),
  });
  await app.drain();
  expect(await deducted(note.billId)).toEqual(['2026-06-02 -22.00']);
  expect(await deducted(owed.billId)).toEqual(['2026-06-02 22.00']);
});

it('is deducted one year later whether paid or not, typed by hand too', async () => {
  app.clock.hold('2026-07-01');
  const { id } = await app.post<{ id: number }>('/bills', {
    ...{ partnerId: first.partnerId, number: 'D6', issuedOn: '2026-07-01', deferred: true },
    lines: [{ description: 'Noleggio', amount: '100.00', treatment: '22' }],
  });
  await app.drain();
  await waiting(id);
  app.clock.hold('2027-07-01');
  const collections = app.resolve(VatCollectionService);
  await Promise.all([collections.collectDue(), collections.collectDue()]);
  expect(await deducted(id)).toEqual(['2027-07-01 22.00']);
});
