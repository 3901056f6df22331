import { testApp } from '../support/app';
import { issueDocument } from '../support/issue-document';
import { tokenFor } from '../support/people';

const app = testApp({ today: '2026-01-05' });

it('lists the stamp duty of each quarter with its documents, equal to the journal', async () => {
  const partnerId = (await app.given.partner()).id;
  const [exempt] = await app.db.query<{ code: string }[]>(
    'SELECT code FROM tax_code WHERE stamp_subject = 1 ORDER BY id LIMIT 1',
  );
  const taxCode = exempt?.code ?? '';
  const issue = (issuedOn: string, net: string) => issueDocument(app, { partnerId, issuedOn, net, taxCode });
  await issue('2026-01-05', '77.47'); // not more than the limit
  const first = await issue('2026-01-06', '77.48');
  const second = await issue('2026-03-31', '300.00');
  await issue('2026-04-01', '300.00');
  await app.drain();

  const { data } = await app.get<{ data: object[] }>('/stamp-duty/2026');
  expect(data).toMatchObject([
    {
      quarter: 1,
      documents: 2,
      amount: '4.00',
      taxCode: '2521',
      dueOn: '2026-05-31',
      deferredTo: '2026-11-30',
    },
    {
      quarter: 2,
      documents: 1,
      amount: '2.00',
      taxCode: '2522',
      dueOn: '2026-09-30',
      deferredTo: '2026-11-30',
    },
    { quarter: 3, documents: 0, amount: '0.00', taxCode: '2523', dueOn: '2026-11-30', deferredTo: null },
    { quarter: 4, documents: 0, amount: '0.00', taxCode: '2524', dueOn: '2027-02-28', deferredTo: null },
  ]);
  const documents = await app.get<{ data: object[] }>('/stamp-duty/2026/1');
  expect(documents.data).toMatchObject([
    { invoiceId: first.id, number: first.number, stampDuty: '2.00' },
    { invoiceId: second.id, issuedOn: '2026-03-31' },
  ]);
  const [owed] = await app.db.query<{ amount: string }[]>(
    `SELECT SUM(l.credit - l.debit) AS amount FROM journal_line l JOIN account a ON a.id = l.account_id
      WHERE a.code = '2607' AND l.posted_on BETWEEN '2026-01-01' AND '2026-03-31'`,
  );
  expect(owed?.amount).toBe('4.00');
  expect((await app.download('/stamp-duty/2026/1/pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await app.download('/stamp-duty/2026/1/xlsx')).subarray(0, 2).toString()).toBe('PK');
  await app.call('get', '/stamp-duty/2026/5', undefined, { expect: 404 });
  const token = await tokenFor(app, ['invoice.read']);
  await app.call('get', '/stamp-duty/2026', undefined, { token, expect: 403 });
});
