import ExcelJs from 'exceljs';
import { testApp } from '../support/app';
import { issueDocument } from '../support/issue-document';
import { tokenFor } from '../support/people';

const app = testApp();

interface Line {
  readonly id: number;
  readonly number: number;
  readonly printed: boolean;
  readonly postedOn: string;
  readonly entryId: number;
}

interface Book {
  readonly carried: { readonly debit: string; readonly credit: string };
  readonly totals: { readonly debit: string; readonly credit: string };
  readonly data: readonly Line[];
  readonly total: number;
}

interface Print {
  readonly id: number;
  readonly fromDay: string;
  readonly firstNumber: number;
  readonly lastNumber: number;
  readonly debit: string;
}

const book = (query: string): Promise<Book> => app.get(`/journal-book?${query}`);
const YEAR = 'from=2026-01-01&to=2026-12-31&perPage=500';
let partnerId: number;

beforeAll(async () => {
  app.clock.hold('2026-03-31');
  partnerId = (await app.given.partner()).id;
  await issueDocument(app, { partnerId, issuedOn: '2026-01-20' });
  await issueDocument(app, { partnerId, issuedOn: '2026-01-31', net: '50.00' });
  await issueDocument(app, { partnerId, issuedOn: '2026-02-10', net: '10.00' });
  await app.drain();
});

it('numbers the lines of a year by day and entry, and carries the totals forward', async () => {
  const { data, totals } = await book(YEAR);
  expect(data.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(data.map(({ postedOn }) => postedOn)).toEqual(data.map(({ postedOn }) => postedOn).sort());
  expect(totals).toEqual({ debit: '195.20', credit: '195.20' });
  const february = await book('from=2026-02-01&to=2026-02-28');
  expect(february.carried).toEqual({ debit: '183.00', credit: '183.00' });
  expect(february.data[0]).toMatchObject({ number: 7, printed: false });
  const second = await book('from=2026-01-01&to=2026-12-31&perPage=4&page=2');
  expect(second.data.map(({ number }) => number)).toEqual([5, 6, 7, 8]);
});

it('is drafted as PDF and spreadsheet, of one year at a time', async () => {
  const days = 'from=2026-02-01&to=2026-02-28';
  const pdf = await app.download(`/journal-book/pdf?${days}`);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(new Uint8Array(await app.download(`/journal-book/xlsx?${days}`)).buffer);
  const sheet = workbook.worksheets[0];
  expect(sheet?.getCell('I2').value).toBe(183); // brought forward
  expect(sheet?.getCell('A3').value).toBe('7');
  expect(sheet?.getCell('I6').value).toBe(195.2); // carried on
  await app.call('get', '/journal-book?from=2025-12-31&to=2026-01-01', undefined, { expect: 409 });
});

it('is printed for good only where the month is locked', async () => {
  await app.call('post', '/journal-prints', { until: '2026-01-31' }, { expect: 409 });
  await app.post('/accounting-periods/2026-01-01', { state: 'locked' });
  const print = await app.post<Print>('/journal-prints', { until: '2026-01-31' });
  expect(print).toMatchObject({
    ...{ fromDay: '2026-01-01', firstNumber: 1, lastNumber: 6, debit: '183.00' },
  });
  await app.call('post', '/journal-prints', { until: '2026-01-31' }, { expect: 409 }); // nothing is left to print
});

it('hands out the same bytes however far the books have moved on, and numbers go on from there', async () => {
  const [january] = await app.list<Print>('/journal-prints');
  const path = `/journal-prints/${january?.id ?? 0}/pdf`;
  const printed = await app.download(path);
  const numbers = (await book(YEAR)).data.filter((line) => line.printed);
  await issueDocument(app, { partnerId, issuedOn: '2026-03-02', net: '70.00' });
  await app.drain();
  await app.db.query("UPDATE account SET name = 'Clienti Italia' WHERE code = '1501'");
  await app.post('/accounting-periods/2026-02-01', { state: 'locked' });
  const february = await app.post<Print>('/journal-prints', { until: '2026-02-28' });
  expect(february).toMatchObject({ fromDay: '2026-02-01', firstNumber: 7, lastNumber: 9, debit: '195.20' });

  expect((await app.download(path)).equals(printed)).toBe(true);
  const after = await book(YEAR);
  const still = after.data.filter(({ id }) => numbers.some((line) => line.id === id));
  expect(still.map(({ id, number }) => [id, number])).toEqual(numbers.map(({ id, number }) => [id, number]));
  expect(after.data.map(({ printed: done }) => done).lastIndexOf(true)).toBe(8);
  expect(after.total).toBe(12);
});

it('is not for whoever sees some customers only', async () => {
  const resellerId = (await app.given.partner({ reseller: true })).id;
  const token = await tokenFor(app, ['journal-entry.read'], { resellerId });
  await app.call('get', `/journal-book?${YEAR}`, undefined, { token, expect: 403 });
  await app.call('get', '/journal-prints', undefined, { token, expect: 403 });
});
