import { testApp } from '../support/app';
import { tokenFor } from '../support/people';

interface Bill {
  readonly id: number;
  readonly version: number;
  readonly lines: readonly { readonly costAccount: string }[];
}

interface Line {
  readonly accountCode: string;
  readonly debit: string;
  readonly credit: string;
}

interface Correction {
  readonly entryId: number | null;
  readonly postedOn: string;
  readonly lines: readonly Line[];
}

const app = testApp({ today: '2026-03-20' });
let supplierId = 0;

beforeAll(async () => {
  supplierId = (await app.given.partner({ kind: 'company', name: 'Dorsale Srl', vatNumber: '12345678903' }))
    .id;
});

/** A bill of 100 + 50 EUR and VAT. */
const typed = (number: string, type = 'bill'): Promise<Bill> =>
  app.post<Bill>('/bills', {
    ...{ partnerId: supplierId, type, number, issuedOn: '2026-03-18' },
    lines: [
      { description: 'Banda', amount: '100.00', treatment: '22' },
      { description: 'Assistenza', amount: '50.00', treatment: '22' },
    ],
  });
const booked = async (number: string, type?: string): Promise<Bill> => {
  const bill = await typed(number, type);
  await app.drain();
  return bill;
};
const wanted = ({ version }: Pick<Bill, 'version'>, ...accounts: string[]) => ({
  version,
  lines: accounts.map((costAccount, index) => ({ position: index + 1, costAccount })),
});
const current = ({ id }: Bill): Promise<Bill> => app.get<Bill>(`/bills/${id}`);
/** `4120 D 100.00` */
const shown = ({ lines }: { readonly lines: readonly Line[] }) =>
  lines.map(({ accountCode, debit, credit }) =>
    debit === '0.00' ? `${accountCode} A ${credit}` : `${accountCode} D ${debit}`,
  );

it('changes the account of a line by an entry that was foretold, once, and keeps what was posted', async () => {
  const bill = await booked('A1');
  const path = `/bills/${bill.id}/accounts`;
  const body = wanted(bill, '4120');
  const seen = await app.post<Correction>(`${path}/preview`, body);
  expect(seen).toMatchObject({ entryId: null, postedOn: '2026-03-20' });
  expect(shown(seen)).toEqual(['4200 A 100.00', '4120 D 100.00']);
  expect(await current(bill)).toEqual(bill);

  const key = 'one-change-of-accounts';
  const done = await app.post<Correction>(path, body, { key });
  expect(done).toMatchObject({ postedOn: seen.postedOn, lines: seen.lines });
  expect(await app.post(path, body, { key })).toEqual(done);
  const entries = await app.list<Correction & { id: number; sourceKind: string }>('/journal-entries', {
    ...{ billId: bill.id, sort: 'createdAt' },
  });
  expect(entries.map(({ sourceKind }) => sourceKind).toSorted()).toEqual(['bill', 'bill-account']);
  const own = entries.find(({ sourceKind }) => sourceKind === 'bill');
  expect(own && shown(own)).toEqual(['4200 D 150.00', '1601 D 33.00', '2501 A 183.00']);
  expect(await current(bill)).toMatchObject({
    version: bill.version + 1,
    lines: [
      { costAccount: '4120', accountReason: 'chosen' },
      { costAccount: '4200', accountReason: 'none' },
    ],
  });
  const history = await app.list('/audit-entries', { resource: 'bill', resourceId: bill.id });
  expect(history).toMatchObject([{ action: 'created', actorKind: 'user' }]);
});

it('is followed by the supplier’s next bill, line by line, which says why', async () => {
  expect((await booked('A2')).lines).toMatchObject([
    { costAccount: '4120', accountReason: 'words' },
    { costAccount: '4200', accountReason: 'words' },
  ]);
});

it('mirrors the change of a credit note', async () => {
  const note = await booked('N1', 'credit-note');
  const done = await app.post<Correction>(`/bills/${note.id}/accounts`, wanted(note, '4202', '4200'));
  expect(shown(done).toSorted()).toEqual(['4120 D 100.00', '4202 A 100.00']);
});

it.each(['bill', 'bill-account'])(
  'does not undo an entry of kind %s by hand, and points to its bill',
  async (sourceKind) => {
    const [bill] = await app.list<Bill>('/bills', { q: 'A1' });
    const entries = await app.list<{ id: number; sourceKind: string }>('/journal-entries', {
      billId: bill?.id ?? 0,
    });
    const id = entries.find((entry) => entry.sourceKind === sourceKind)?.id;
    const { body } = await app.call('post', `/journal-entries/${String(id)}/reverse`, {}, { expect: 409 });
    expect(body).toMatchObject({ code: 'journal-entry.of-bill', params: { billId: bill?.id } });
  },
);

it('refuses accounts that are no costs, lines that are not there, what changes nothing or was seen before', async () => {
  const bill = await booked('B1');
  const refused = async (expected: number, body: object, token?: string) => {
    const options = { expect: expected, ...(token ? { token } : {}) };
    return (await app.call('post', `/bills/${bill.id}/accounts`, body, options)).body as { code: string };
  };
  for (const account of ['1601', '2501', '3120', '9999']) {
    expect(await refused(422, wanted(bill, account))).toMatchObject({ code: 'bill.invalid-accounts' });
  }
  const lines = [{ position: 3, costAccount: '4202' }];
  expect(await refused(422, { version: bill.version, lines })).toMatchObject({
    code: 'bill.invalid-accounts',
  });
  const [costAccount = ''] = bill.lines.map((line) => line.costAccount);
  expect(await refused(409, wanted(bill, costAccount))).toMatchObject({ code: 'bill.same-accounts' });
  await app.post(`/bills/${bill.id}/accounts`, wanted(bill, '4910'));
  expect(await refused(409, wanted(bill, '4200'))).toMatchObject({ code: 'record.changed' });
  const token = await tokenFor(app, ['bill.read', 'journal-entry.read']);
  await refused(403, wanted(bill, '4200'), token);
});

it('waits until the bill is in the books', async () => {
  const bill = await typed('C1');
  const { body } = await app.call('post', `/bills/${bill.id}/accounts`, wanted(bill, '4202'), {
    expect: 409,
  });
  expect(body).toMatchObject({ code: 'bill.not-posted' });
  await app.drain();
});

it('puts a locked month right on the first open day', async () => {
  const bill = await booked('D1');
  app.clock.hold('2026-05-04');
  await app.post('/accounting-periods/2026-03-01', { state: 'locked' });
  const locked = await app.post<Correction>(`/bills/${bill.id}/accounts`, wanted(bill, '4200'));
  expect(locked).toMatchObject({ postedOn: '2026-04-01' });
  await app.post('/accounting-periods/2026-04-01', { state: 'soft' });
  const body = wanted(await current(bill), '4202');
  const token = await tokenFor(app, ['bill.read', 'journal-entry.write']);
  const past = await app.post<Correction>(`/bills/${bill.id}/accounts/preview`, body, { token });
  expect(past).toMatchObject({ postedOn: '2026-05-01' });
});
