import ExcelJs from 'exceljs';
import { insertMany } from '../../api/src/platform/db/bulk-writer';
import { InvoiceLine } from '../../api/src/invoicing/invoice-line.entity';
import { Transactions } from '../../api/src/platform/db/transactions.service';
import { testApp } from '../support/app';
import { issueDocument } from '../support/issue-document';
import { tokenFor } from '../support/people';
import { receiveBills } from '../support/receive-bill';

const app = testApp({ today: '2025-10-01' });

interface Preview {
  readonly sales: string;
  readonly purchases: string;
  readonly posted: boolean;
  readonly total: number;
  readonly accounts: readonly { readonly account: string; readonly amount: string }[];
  readonly data: readonly { readonly account: string; readonly deferred: string; readonly to: string }[];
}

interface Deferral {
  readonly id: number;
  readonly round: number;
  readonly entryId: number;
  readonly releaseId: number;
  readonly undoneAt: string | null;
}

const DAY = '2025-12-31';
let annual: number;

const preview = (day = DAY): Promise<Preview> => app.get(`/deferrals/preview?day=${day}`);

async function revenue(day: string, code: string): Promise<string | undefined> {
  const { data } = await app.get<{ data: { code: string; closing: string }[] }>(
    `/trial-balance?from=2025-01-01&to=${day}&perPage=500`,
  );
  return data.find((row) => row.code === code)?.closing;
}

beforeAll(async () => {
  const partnerId = (await app.given.partner()).id;
  const year = { from: '2025-10-01', to: '2026-10-01' };
  ({ id: annual } = await issueDocument(app, {
    partnerId,
    issuedOn: '2025-10-01',
    net: '120.00',
    period: year,
  }));
  const other = await issueDocument(app, {
    ...{ partnerId, issuedOn: '2025-10-01', net: '60.00', revenueAccount: '3121', period: year },
  });
  await receiveBills(app, [
    { number: 'A1', issuedOn: '2025-10-01', net: '365.00', period: { from: '2025-10-01', to: '2026-09-30' } },
  ]);
  app.clock.hold('2025-12-10');
  await issueDocument(app, {
    ...{ partnerId, issuedOn: '2025-12-10', net: '60.00', revenueAccount: '3121', period: year },
    credits: other.id,
  });
  await issueDocument(app, {
    ...{ partnerId, issuedOn: '2025-12-10', net: '31.00', period: { from: '2025-12-01', to: '2026-01-01' } },
  });
  await app.drain();
});

it('come from the periods of lines, credit notes taken off, by days or by months as the company chooses', async () => {
  expect(await preview()).toMatchObject({
    ...{ sales: '89.75', purchases: '273.00', posted: false, total: 4 },
    accounts: [
      { account: '3120', amount: '89.75' },
      { account: '3121', amount: '0.00' },
      { account: '4200', amount: '273.00' },
    ],
  });
  const { version } = await app.get<{ version: number }>('/accounting-setting');
  await app.patch('/accounting-setting', { version, deferralMethod: 'months' });
  const { sales, data } = await preview();
  expect(sales).toBe('90.00');
  expect(data[0]).toMatchObject({ documentId: annual, deferred: '90.00', to: '2026-09-30' });
  expect((await preview('2026-09-30')).total).toBe(0);
});

it('are posted once the month is over, as they were seen, and given back on the next day', async () => {
  const seen = { day: DAY, sales: '90.00', purchases: '273.75' };
  await app.call('post', '/deferrals', seen, { expect: 409 });
  app.clock.hold('2026-01-02');
  const { sales, purchases } = await preview();
  const changed = await app.call('post', '/deferrals', { ...seen, sales: '89.99' }, { expect: 409 });
  expect(changed.body).toMatchObject({ code: 'deferral.changed' });
  const invalid = await app.call('post', '/deferrals', { ...seen, day: '2025-12-30' }, { expect: 422 });
  expect(invalid.body).toMatchObject({ code: 'deferral.invalid-day' });

  const before = await revenue(DAY, '3120');
  const answers = await Promise.allSettled(
    [1, 2, 3].map(() => app.post<Deferral>('/deferrals', { day: DAY, sales, purchases })),
  );
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect([before, await revenue(DAY, '3120')]).toEqual(['-151.00', '-61.00']);
  expect(await revenue(DAY, '2702')).toBe('-90.00');
  expect(await revenue(DAY, '1902')).toBe(purchases);
  expect(await revenue('2026-01-01', '3120')).toBe('-151.00');
  expect(await revenue('2026-01-01', '2702')).toBe('0.00');

  const [deferral] = await app.list<Deferral>('/deferrals');
  const release = await app.get(`/journal-entries/${deferral?.releaseId ?? 0}`);
  expect(release).toMatchObject({ postedOn: '2026-01-01', reversalOfId: deferral?.entryId });
  expect((await preview()).posted).toBe(true);
});

it('go on paper line by line', async () => {
  const workbook = new ExcelJs.Workbook();
  const bytes = await app.download(`/deferrals/preview/xlsx?day=${DAY}`);
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  expect(workbook.worksheets[0]?.getRow(2).getCell(9).value).toBe(90);
  const pdf = await app.download(`/deferrals/preview/pdf?day=${DAY}`);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

it('are undone as a whole, and posted in another round', async () => {
  const [deferral] = await app.list<Deferral>('/deferrals');
  await app.post(`/deferrals/${deferral?.id ?? 0}/undo`);
  expect(await revenue(DAY, '3120')).toBe('-151.00');
  expect(await revenue('2026-01-01', '2702')).toBe('0.00');
  await app.call('post', `/deferrals/${deferral?.id ?? 0}/undo`, {}, { expect: 409 });
  const { sales, purchases } = await preview();
  expect(await app.post('/deferrals', { day: DAY, sales, purchases })).toMatchObject({ round: 2 });
});

it('are worked out over a hundred thousand lines without asking for any by itself', async () => {
  const tx = app.resolve(Transactions).manager;
  const { id, ...line } = await tx.findOneByOrFail(InvoiceLine, { invoiceId: annual });
  await insertMany(
    tx,
    InvoiceLine,
    Array.from({ length: 100_000 }, (_, index) => ({ ...line, position: id + index })),
  );
  const { total, sales } = await preview();
  expect({ total, sales }).toEqual({ total: 100_004, sales: '9000090.00' });
});

it('are not for whoever sees some customers only', async () => {
  const resellerId = (await app.given.partner({ reseller: true })).id;
  const token = await tokenFor(app, ['account.read'], { resellerId });
  await app.call('get', `/deferrals/preview?day=${DAY}`, undefined, { token, expect: 403 });
});
