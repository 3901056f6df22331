import ExcelJs from 'exceljs';
import { testApp } from '../support/app';
import { issueDocument } from '../support/issue-document';
import { tokenFor } from '../support/people';

const app = testApp();

interface AgedBalance {
  readonly partners: readonly Readonly<Record<string, unknown>>[];
  readonly totals: Readonly<Record<string, string>>;
  readonly books: string;
}

const on = (day: string): Promise<AgedBalance> => app.get(`/aged-balance?day=${day}`);
let partnerId: number;

const pay = (amount: string, receivedOn: string): Promise<{ id: number }> =>
  app.post('/payments', { partnerId, amount, receivedOn, methodCode: 'BON' });

/** January: 122 billed. February: 50 paid, 122 billed and a credit note. March: 200 paid, undone in April; April: 10 paid. */
beforeAll(async () => {
  partnerId = (await app.given.partner({ name: 'Cliente Srl' })).id;
  const issue = (issuedOn: string, credits?: number) => {
    app.clock.hold(issuedOn);
    return issueDocument(app, { partnerId, issuedOn, ...(credits ? { credits, net: '10.00' } : {}) });
  };
  const first = await issue('2026-01-10');
  app.clock.hold('2026-02-01');
  await pay('50.00', '2026-02-01');
  await issue('2026-02-10');
  await issue('2026-02-20', first.id);
  await app.drain();
  app.clock.hold('2026-03-31');
  const wrong = await pay('300.00', '2026-03-05');
  app.clock.hold('2026-04-20');
  await app.post(`/payments/${wrong.id}/reverse`, { reason: 'Insoluto' });
  await pay('10.00', '2026-04-02'); // money of the second, registered on the twentieth
  await app.drain();
});

it.each([
  // day          not due   1–30     31–60    61–90     over 90   credit    balance
  ['2026-01-09', '0.00', '0.00', '0.00', '0.00', '0.00', '0.00', '0.00'],
  ['2026-01-10', '122.00', '0.00', '0.00', '0.00', '0.00', '0.00', '122.00'],
  ['2026-01-31', '0.00', '122.00', '0.00', '0.00', '0.00', '0.00', '122.00'],
  ['2026-02-01', '0.00', '72.00', '0.00', '0.00', '0.00', '0.00', '72.00'],
  ['2026-02-20', '0.00', '122.00', '59.80', '0.00', '0.00', '0.00', '181.80'],
  ['2026-03-05', '0.00', '0.00', '0.00', '0.00', '0.00', '-118.20', '-118.20'],
  ['2026-04-19', '0.00', '0.00', '0.00', '0.00', '0.00', '-128.20', '-128.20'],
  ['2026-04-20', '0.00', '0.00', '0.00', '122.00', '49.80', '0.00', '171.80'],
])('on %s it is what the receivables account has', async (day, ...figures) => {
  const { totals, books } = await on(day);
  const { notDue, to30, to60, to90, over90, credit, balance } = totals;
  expect([notDue, to30, to60, to90, over90, credit, balance]).toEqual(figures);
  expect(books).toBe(balance);
});

it('has a row for each customer, and goes into a spreadsheet and on paper', async () => {
  const { partners } = await on('2026-04-20');
  expect(partners).toMatchObject([{ partnerId, partnerName: 'Cliente Srl', balance: '171.80' }]);
  const workbook = new ExcelJs.Workbook();
  const file = await app.download('/aged-balance/xlsx?day=2026-04-20');
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  const rows = (workbook.worksheets[0]?.getSheetValues() ?? []).slice(2) as unknown[][];
  expect(rows.map((row) => row.slice(1))).toEqual([
    ['Cliente Srl', 0, 0, 0, 122, 49.8, 0, 171.8],
    ['Totali', 0, 0, 0, 122, 49.8, 0, 171.8],
  ]);
  const pdf = await app.download('/aged-balance/pdf?day=2026-04-20');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

it('is not for whoever sees some customers only', async () => {
  const resellerId = (await app.given.partner({ reseller: true })).id;
  const token = await tokenFor(app, ['account.read'], { resellerId });
  await app.call('get', '/aged-balance', undefined, { token, expect: 403 });
});
