import { JournalService } from '../../api/src/accounting/journal/journal.service';
import { VatCollectionService } from '../../api/src/accounting/vat/collection/vat-collection.service';
import { testApp } from '../support/app';
import { tokenFor } from '../support/people';
import { receiveBills, type BillSketch } from '../support/receive-bill';

interface Bill {
  readonly id: number;
  readonly version: number;
  readonly status: string;
  readonly partnerId: number;
  readonly lines: readonly { readonly costAccount: string; readonly periodTo: string | null }[];
}

interface Posted {
  readonly postedOn: string;
  readonly lines: readonly {
    readonly accountCode: string;
    readonly debit: string;
    readonly credit: string;
  }[];
}

interface Undoing {
  readonly protocol: number;
  readonly year: number;
  readonly undoneOn: string;
  readonly entries: readonly Posted[];
}

interface Register {
  readonly data: readonly {
    readonly protocol: number;
    readonly undoes: boolean;
    readonly documentNumber: string;
  }[];
  readonly ownVat: string;
  readonly journalVat: string;
}

const app = testApp({ today: '2026-03-20' });

const of = ({ id }: Pick<Bill, 'id'>): Promise<Bill> => app.get<Bill>(`/bills/${id}`);

async function booked(number: string, more: Partial<BillSketch> = {}): Promise<Bill> {
  await receiveBills(app, [{ number, issuedOn: app.clock.today(), net: '100.00', ...more }]);
  await app.drain();
  const [bill] = await app.list<Bill>('/bills', { q: number });
  if (!bill) throw new Error(`no bill ${number}`);
  return of(bill);
}

const undo = async (bill: Bill, options = {}): Promise<Undoing> =>
  app.post<Undoing>(
    `/bills/${bill.id}/undo`,
    { version: (await of(bill)).version, reason: 'Fattura non nostra' },
    options,
  );

async function again(bill: Bill, lines: object[] = [], more = {}): Promise<{ protocol: number }> {
  const { version } = await of(bill);
  return app.post(`/bills/${bill.id}/record`, { version, lines, ...more });
}

/** `4200 D 100.00` */
const shown = ({ lines }: Pick<Posted, 'lines'>): string[] =>
  lines.map(({ accountCode, debit, credit }) =>
    debit === '0.00' ? `${accountCode} A ${credit}` : `${accountCode} D ${debit}`,
  );

/** Protocols of a month as the register of purchases has them, those that take one back with a minus. */
async function protocols(month = '2026-03'): Promise<string[]> {
  const { data } = await app.get<Register>(`/vat-registers/purchases?from=${month}-01&to=${month}-28`);
  return data.map(
    ({ protocol, undoes, documentNumber }) => `${undoes ? '-' : ''}${protocol} ${documentNumber}`,
  );
}

/** Balances of all accounts. */
async function balances(): Promise<Readonly<Record<string, string>>> {
  const rows = await app.db.query<{ code: string; balance: string }[]>(
    `SELECT a.code, SUM(l.debit - l.credit) AS balance FROM journal_line l JOIN account a ON a.id = l.account_id
      GROUP BY a.code HAVING balance <> 0 ORDER BY a.code`,
  );
  return Object.fromEntries(rows.map(({ code, balance }) => [code, balance]));
}

/** Registers and journal have the same VAT in every month, by registration and by competence, and the settlement knows it. */
async function agree(): Promise<void> {
  for (const month of ['2026-02', '2026-03', '2026-04', '2026-05', '2026-06']) {
    for (const book of ['purchases', 'sales']) {
      for (const by of ['registration', 'competence']) {
        const path = `/vat-registers/${book}?from=${month}-01&to=${month}-28&by=${by}`;
        const { ownVat, journalVat } = await app.get<Register>(path);
        expect([month, book, by, ownVat]).toEqual([month, book, by, journalVat]);
      }
    }
  }
  expect(await app.get('/vat-settlements/next')).toMatchObject({ agrees: true });
}

async function refused(bill: Bill, expected: object, action = 'undo'): Promise<void> {
  const { version } = await of(bill);
  const before = await balances();
  const body = { version, ...(action === 'undo' ? { reason: 'Prova' } : { lines: [] }) };
  const answer = await app.call('post', `/bills/${bill.id}/${action}`, body, { expect: 409 });
  expect(answer.body).toMatchObject(expected);
  const asked = action === 'undo' ? { version } : body;
  const preview = await app.call('post', `/bills/${bill.id}/${action}/preview`, asked, { expect: 409 });
  expect(preview.body).toMatchObject(expected);
  expect(await balances()).toEqual(before);
}

let first: Bill;

it('takes a recording back as was foretold, its changed accounts with it, and leaves nothing in the books', async () => {
  const empty = await balances();
  first = await booked('A1');
  await app.post(`/bills/${first.id}/accounts`, {
    ...{ version: first.version, lines: [{ position: 1, costAccount: '4120' }] },
  });
  const { version } = await of(first);
  const seen = await app.post<Undoing>(`/bills/${first.id}/undo/preview`, { version });
  expect(seen).toMatchObject({ protocol: 1, year: 2026, undoneOn: '2026-03-20' });
  expect(seen.entries.map(shown)).toEqual([
    ['4200 A 100.00', '1601 A 22.00', '2501 D 122.00'],
    ['4200 D 100.00', '4120 A 100.00'],
  ]);
  expect(await of(first)).toMatchObject({ version, status: 'recorded' });
  const done = await undo(first, { key: 'one-undo-of-a-bill' });
  expect(done.entries.map(shown)).toEqual(seen.entries.map(shown));
  expect(await balances()).toEqual(empty);
  expect(await protocols()).toEqual(['1 A1', '-1 A1']);
  expect(await of(first)).toMatchObject({ status: 'undone', version: version + 1 });
  await agree();
  const history = await app.list('/audit-entries', { resource: 'bill', resourceId: first.id });
  expect(history).toHaveLength(2);
});

it('keeps an undone bill from payments, integrations and other accounts, and comes to it by its status only', async () => {
  await refused(first, { code: 'bill.undone' });
  const lines = [{ position: 1, costAccount: '4202' }];
  const { version, partnerId } = await of(first);
  const changed = await app.call('post', `/bills/${first.id}/accounts`, { version, lines }, { expect: 409 });
  expect(changed.body).toMatchObject({ code: 'bill.undone' });
  const integrated = await app.call('post', '/vat-integrations', { billIds: [first.id] }, { expect: 409 });
  expect(integrated.body).toMatchObject({ code: 'bill.undone' });
  expect(await app.list('/supplier-items', { billId: first.id })).toEqual([]);
  const [instalment] = await app.db.query<{ id: number }[]>(
    'SELECT id FROM bill_instalment WHERE bill_id = ?',
    [first.id],
  );
  const payment = { partnerId, amount: '122.00', paidOn: '2026-03-20', methodCode: 'BON' };
  await app.call(
    'post',
    '/supplier-payments',
    { ...payment, allocations: [{ instalmentId: instalment?.id, amount: '122.00' }] },
    { expect: 422 },
  );
  expect(await app.list('/bills', { paymentState: 'open' })).toEqual([]);
  expect(await app.list('/bills', { status: 'undone' })).toMatchObject([{ id: first.id }]);
});

it('does not bring it back when its event comes again, or its file', async () => {
  await app.resolve(JournalService).postBills([first.id]);
  await receiveBills(app, [{ number: 'A1', issuedOn: '2026-03-20', net: '100.00' }]).catch(() => undefined);
  await app.drain();
  expect(await protocols()).toEqual(['1 A1', '-1 A1']);
});

it('records it again, corrected, under the next protocol', async () => {
  const other = await booked('A2');
  const lines = [{ position: 1, costAccount: '4202', periodFrom: '2026-03-01', periodTo: '2026-04-01' }];
  const { version } = await of(first);
  const seen = await app.post<Posted>(`/bills/${first.id}/record/preview`, { version, lines });
  expect(seen).toMatchObject({
    ...{ protocol: null, postedOn: '2026-03-20', competence: '2026-03-01', competences: ['2026-03-01'] },
  });
  expect(shown(seen)).toEqual(['4202 D 100.00', '1601 D 22.00', '2501 A 122.00']);
  expect(await again(first, lines)).toMatchObject({ protocol: 3, lines: seen.lines });
  expect(await protocols()).toEqual(['1 A1', '-1 A1', '2 A2', '3 A1']);
  expect(await of(first)).toMatchObject({
    ...{ status: 'recorded', lines: [{ costAccount: '4202', periodTo: '2026-04-01' }] },
  });
  expect(await app.list('/bill-recordings', { billId: first.id })).toMatchObject([
    { protocol: 1, undoneOn: '2026-03-20', reason: 'Fattura non nostra' },
    { protocol: 3, undoneOn: null, reason: null },
  ]);
  const kinds = await app.list<{ sourceKind: string }>('/journal-entries', { billId: first.id });
  expect(kinds.map(({ sourceKind }) => sourceKind).toSorted()).toEqual([
    ...['bill', 'bill-account', 'bill-again', 'bill-undo', 'reversal'],
  ]);
  await agree();
  await refused(other, { code: 'bill.not-undone' }, 'record');
  await undo(first);
  await again(first);
  expect((await protocols()).slice(3)).toEqual(['3 A1', '-3 A1', '4 A1']);
  await agree();
});

it('takes accounts, periods and months of competence that can be, and nothing else', async () => {
  const bill = await booked('A3', { issuedOn: '2026-03-01' });
  await undo(bill);
  const { version } = await of(bill);
  const invalid = async (body: object): Promise<unknown> =>
    (await app.call('post', `/bills/${bill.id}/record`, { version, lines: [], ...body }, { expect: 422 }))
      .body;
  const line = { position: 1, costAccount: '1601', periodFrom: '2026-03-01' };
  expect(await invalid({ lines: [line] })).toMatchObject({
    code: 'bill.invalid-corrections',
    errors: [{ field: 'lines.0.costAccount' }, { field: 'lines.0.periodTo' }],
  });
  expect(await invalid({ competence: '2026-02-01' })).toMatchObject({ code: 'bill.invalid-competence' });
  app.clock.hold('2026-04-10');
  expect(await app.post(`/bills/${bill.id}/record/preview`, { version, lines: [] })).toMatchObject({
    ...{ competence: '2026-03-01', competences: ['2026-03-01', '2026-04-01'] },
  });
  await again(bill, [], { competence: '2026-04-01' });
  const april = await app.get('/vat-registers/purchases?from=2026-04-01&to=2026-04-30&by=competence');
  expect(april).toMatchObject({ ownVat: '22.00', journalVat: '22.00' });
  await agree();
});

it('undoes once, and records once, however many ask at the same time', async () => {
  const bill = await booked('C1');
  const before = await balances();
  const count = async (kind: string): Promise<number> =>
    (await app.list('/journal-entries', { billId: bill.id, sourceKind: kind })).length;
  const all = async (path: string, body: object): Promise<unknown[]> => {
    const { version } = await of(bill);
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, () => app.call('post', `/bills/${bill.id}/${path}`, { version, ...body })),
    );
    return answers.filter(({ status }) => status === 'fulfilled');
  };
  expect(await all('undo', { reason: 'Doppia' })).toHaveLength(1);
  expect(await count('bill-undo')).toBe(1);
  expect(await all('record', { lines: [] })).toHaveLength(1);
  expect(await count('bill-again')).toBe(1);
  expect(await balances()).toEqual(before);
  const numbers = (await protocols('2026-04')).map((text) => text.split(' ')[0]);
  expect(numbers).toEqual(['6', '7', '-7', '8']);
  await agree();
});

it('goes with reverse charge and credit notes, and forgets integrations of what was undone', async () => {
  const before = await balances();
  const bill = await booked('R1', { rate: '0', natura: 'N6.9' });
  const note = await booked('R2', { credit: true });
  await undo(note);
  await undo(bill);
  expect(await balances()).toEqual(before);
  await agree();
  await again(bill);
  await app.post('/vat-integrations', { billIds: [bill.id] });
  await app.drain();
  const sales = await app.get<Register>('/vat-registers/sales?from=2026-04-01&to=2026-04-30');
  expect(sales.data.map(({ documentNumber }) => documentNumber)).toEqual(['R1', 'R1', 'IR 2026/0001']);
  const [series] = await app.list<{ id: number }>('/registers', { kind: 'self-invoice' });
  const own = `/vat-registers/sales?from=2026-04-01&to=2026-04-30&registerId=${String(series?.id)}`;
  expect(await app.get(own)).toMatchObject({ total: 1, ownVat: '22.00', journalVat: '22.00' });
  await agree();
  await refused(bill, { code: 'bill.integrated', params: { number: 'IR 2026/0001' } });
});

it('refuses what is paid until the payment is undone', async () => {
  const bill = await booked('P1', { payability: 'D' });
  const [item] = await app.list<{ id: number }>('/supplier-items', { billId: bill.id });
  const { id } = await app.post<{ id: number }>('/supplier-payments', {
    ...{ partnerId: bill.partnerId, amount: '50.00', paidOn: app.clock.today(), methodCode: 'BON' },
    allocations: [{ instalmentId: item?.id, amount: '50.00' }],
  });
  await app.drain();
  await refused(bill, { code: 'bill.paid', params: { amount: '50.00' } });
  await app.post(`/supplier-payments/${id}/reverse`, { reason: 'Bonifico non partito' });
  await app.drain();
  await undo(bill);
  await agree();
});

it('leaves VAT that waits for the payment with the recording that counts', async () => {
  const bill = await booked('D1', { payability: 'D' });
  await undo(bill);
  expect(await app.get(`/bill-vat/${bill.id}`)).toMatchObject({ vat: '0.00', waiting: '0.00' });
  await again(bill);
  expect(await app.get(`/bill-vat/${bill.id}`)).toMatchObject({ vat: '22.00', waiting: '22.00' });
  const [item] = await app.list<{ id: number }>('/supplier-items', { billId: bill.id });
  await app.post('/supplier-payments', {
    ...{ partnerId: bill.partnerId, amount: '122.00', paidOn: app.clock.today(), methodCode: 'BON' },
    allocations: [{ instalmentId: item?.id, amount: '122.00' }],
  });
  await app.drain();
  const rows = await app.db.query(
    'SELECT c.vat FROM vat_collection c JOIN vat_entry v ON v.id = c.vat_entry_id WHERE v.bill_id = ?',
    [bill.id],
  );
  expect(rows).toEqual([{ vat: '22.00' }]);
});

it('refuses what is deferred until that is undone, and defers nothing of what was undone', async () => {
  const bill = await booked('E1', { period: { from: '2026-04-01', to: '2027-03-31' } });
  app.clock.hold('2026-05-04');
  const post = async (): Promise<{ id: number }> => {
    const { sales, purchases } = await app.get<{ sales: string; purchases: string }>(
      '/deferrals/preview?day=2026-04-30',
    );
    return app.post('/deferrals', { day: '2026-04-30', sales, purchases });
  };
  const { id } = await post();
  await refused(bill, { code: 'bill.deferred', params: { day: '2026-04-30' } });
  await app.post(`/deferrals/${id}/undo`);
  await undo(bill);
  expect(await app.get('/deferrals/preview?day=2026-04-30')).toMatchObject({ purchases: '0.00' });
  await again(bill);
  expect(await app.get('/deferrals/preview?day=2026-05-31')).toMatchObject({ purchases: '83.29' });
});

it('takes a locked month back on the first open day, and points from its entry to the bill', async () => {
  const bill = await booked('L1');
  app.clock.hold('2026-06-20');
  for (const month of ['03', '04', '05']) {
    await app.post(`/accounting-periods/2026-${month}-01`, { state: 'locked' });
  }
  const [entry] = await app.list<{ id: number }>('/journal-entries', { billId: bill.id });
  const { body } = await app.call(
    'post',
    `/journal-entries/${String(entry?.id)}/reverse`,
    {},
    { expect: 409 },
  );
  expect(body).toMatchObject({ code: 'journal-entry.of-bill', params: { billId: bill.id } });
  expect(await undo(bill)).toMatchObject({ undoneOn: '2026-06-01', entries: [{ postedOn: '2026-06-01' }] });
  await agree();
  for (const each of await app.list<{ id: number }>('/journal-entries', { billId: bill.id })) {
    await app.call('post', `/journal-entries/${each.id}/reverse`, {}, { expect: 409 });
  }
});

it('refuses whoever may not go past a soft lock, or has no right to undo', async () => {
  const bill = await booked('S1');
  await app.post('/accounting-periods/2026-06-01', { state: 'soft' });
  const body = { version: bill.version, reason: 'Prova' };
  const token = await tokenFor(app, ['bill.read', 'journal-entry.reverse']);
  const answer = await app.call('post', `/bills/${bill.id}/undo`, body, { token, expect: 409 });
  expect(answer.body).toMatchObject({ code: 'period.locked' });
  const reader = await tokenFor(app, ['bill.read', 'journal-entry.read']);
  await app.call('post', `/bills/${bill.id}/undo`, body, { token: reader, expect: 403 });
  await app.post('/accounting-periods/2026-06-01', { state: 'open' });
});

it('refuses what is settled, what was deducted after a year, and what a closed year has', async () => {
  const bill = await booked('V1');
  const deferred = await booked('V2', { payability: 'D' });
  app.clock.hold('2026-07-20');
  for (let month = 3; month <= 6; month += 1) {
    const { from, due, credit } = await app.get<Record<string, string>>('/vat-settlements/next');
    await app.post('/vat-settlements', { from, due, credit });
  }
  await refused(bill, { code: 'bill.vat-settled', params: { month: '2026-06-01' } });
  app.clock.hold('2027-06-21');
  await app.resolve(VatCollectionService).collectDue();
  await refused(deferred, { code: 'bill.vat-deducted', params: { amount: '22.00' } });
  const { result } = await app.get<{ result: string }>('/year-closings/preview?year=2026');
  await app.post('/year-closings', { year: 2026, result });
  await refused(bill, { code: 'period.year-closed', params: { year: 2026 } });
});
