import { JournalService } from '../../api/src/accounting/journal/journal.service';
import { VatCollectionService } from '../../api/src/accounting/vat/collection/vat-collection.service';
import { testApp } from '../support/app';
import { issueDocument } from '../support/issue-document';

const app = testApp({ today: '2026-03-02' });
let partnerId: number;

beforeAll(async () => {
  await app.db.query("UPDATE tax_code SET payability = 'D' WHERE code = '10v'");
  partnerId = (await app.given.partner()).id;
  await app.patch('/payment-setting', { version: 1, usesCredit: false }); // here the office decides
});

const pay = async (amount: string, receivedOn: string): Promise<number> => {
  app.clock.hold(receivedOn);
  const { id } = await app.post<{ id: number }>('/payments', {
    ...{ partnerId, amount, receivedOn, methodCode: 'BON' },
  });
  await app.drain();
  return id;
};

/** What became due of the documents, `2026-03-05 3.67`, and that the journal has the same. */
async function due(invoiceId: number): Promise<string[]> {
  const rows = await app.db.query<{ due_on: string; vat: string; debit: string; credit: string }[]>(
    `SELECT c.due_on, c.vat,
            (SELECT SUM(l.debit - l.credit) FROM journal_line l JOIN account a ON a.id = l.account_id AND a.code = '2609' WHERE l.entry_id = e.id) AS debit,
            (SELECT SUM(l.credit - l.debit) FROM journal_line l JOIN account a ON a.id = l.account_id AND a.code = '2601' WHERE l.entry_id = e.id) AS credit
     FROM vat_collection c
     JOIN vat_entry v ON v.id = c.vat_entry_id AND v.invoice_id = ?
     JOIN journal_entry e ON e.source_kind = 'vat-collection' AND e.source_id = c.id AND e.posted = 1
     ORDER BY c.id`,
    [invoiceId],
  );
  for (const { vat, debit, credit } of rows) expect([debit, credit]).toEqual([vat, vat]);
  return rows.map(({ due_on: on, vat }) => `${on} ${vat}`);
}

it('waits for the money, follows each receipt to the cent, and goes back with one that is undone', async () => {
  const { id } = await issueDocument(app, { partnerId, issuedOn: '2026-03-02', taxCode: '10v' });
  await app.drain();
  expect(await due(id)).toEqual([]);
  await pay('36.67', '2026-03-05');
  const second = await pay('36.67', '2026-03-06');
  await app.resolve(JournalService).postPayments([second]); // a second time changes nothing
  expect(await due(id)).toEqual(['2026-03-05 3.33', '2026-03-06 3.33']);
  app.clock.hold('2026-04-01');
  await app.post(`/payments/${second}/reverse`, { reason: 'Insoluto' });
  await app.drain();
  await pay('73.33', '2026-04-03');
  expect(await due(id)).toEqual([
    ...['2026-03-05 3.33', '2026-03-06 3.33', '2026-04-01 -3.33', '2026-04-03 6.67'],
  ]);
});

it('follows credit that is used later', async () => {
  const payment = await pay('110.00', '2026-05-01');
  const { id } = await issueDocument(app, { partnerId, issuedOn: '2026-05-10', taxCode: '10v' });
  await app.drain();
  await app.post(`/payments/${payment}/allocate`);
  await app.drain(); // it is told at once; the daily run finds nothing more
  expect(await due(id)).toEqual(['2026-05-10 10.00']);
  const collections = app.resolve(VatCollectionService);
  await Promise.all([collections.collectDue(), collections.collectDue()]);
  expect(await due(id)).toEqual(['2026-05-10 10.00']);
});

it('is due one year later whether paid or not', async () => {
  const { id } = await issueDocument(app, { partnerId, issuedOn: '2026-06-01', taxCode: '10v' });
  await app.drain();
  app.clock.hold('2027-05-31');
  await app.resolve(VatCollectionService).collectDue();
  expect(await due(id)).toEqual([]);
  app.clock.hold('2027-06-01');
  await app.resolve(VatCollectionService).collectDue();
  await app.resolve(VatCollectionService).collectDue();
  expect(await due(id)).toEqual(['2027-06-01 10.00']);
});
