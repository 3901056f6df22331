import { JournalService } from '../../api/src/accounting/journal/journal.service';
import { testApp } from '../support/app';
import { receiveBills } from '../support/receive-bill';

const app = testApp();

interface Register {
  readonly data: readonly {
    readonly billId: number;
    readonly protocol: number;
    readonly documentNumber: string;
  }[];
  readonly vat: string;
  readonly ownVat: string;
  readonly journalVat: string;
}

const register = (book: string, query = '?from=2026-04-01&to=2026-04-30'): Promise<Register> =>
  app.get(`/vat-registers/${book}${query}`);

it('registers bills under protocols of ours, under reverse charge in both registers, equal to the journal', async () => {
  app.clock.hold('2026-04-10');
  await receiveBills(app, [
    { number: 'A1', issuedOn: '2026-03-31', net: '1850.00' },
    { number: 'A2', issuedOn: '2026-04-02', net: '33.33', rate: '0', natura: 'N6.9' },
  ]);
  await app.drain();
  app.clock.hold('2026-04-20');
  await receiveBills(app, [
    { number: 'A3', issuedOn: '2026-03-05', net: '100.00', rate: '10' },
    { number: 'A4', issuedOn: '2026-04-20', net: '50.00', credit: true },
    { number: 'A5', issuedOn: '2026-04-20', net: '80.00', payability: 'D' },
  ]);
  await app.drain();
  const purchases = await register('purchases');
  expect(purchases.data).toMatchObject([
    { documentNumber: 'A1', protocol: 1, competence: '2026-03-01', base: '1850.00', deductibleVat: '407.00' },
    {
      documentNumber: 'A2',
      protocol: 2,
      competence: '2026-04-01',
      rate: '22.00',
      natura: 'N6.9',
      vat: '7.33',
    },
    { documentNumber: 'A3', protocol: 3, competence: '2026-04-01', deductibleVat: '10.00' },
    { documentNumber: 'A4', protocol: 4, base: '-50.00', deductibleVat: '-11.00' },
    { documentNumber: 'A5', protocol: 5, payability: 'D', deductibleVat: '17.60' },
  ]);
  expect(purchases).toMatchObject({ vat: '430.93', ownVat: '430.93', journalVat: '430.93' });
  const sales = await register('sales');
  expect(sales).toMatchObject({
    data: [{ billId: purchases.data[1]?.billId, invoiceId: null, documentNumber: 'A2', vat: '7.33' }],
    ownVat: '7.33',
    journalVat: '7.33',
  });
});

it('chooses by competence what a settlement counts', async () => {
  const march = await register('purchases', '?from=2026-03-01&to=2026-03-31&by=competence');
  expect(march).toMatchObject({ total: 1, ownVat: '407.00', journalVat: '407.00' });
  expect(await register('purchases', '?from=2026-04-01&to=2026-04-30&by=competence')).toMatchObject({
    ...{ total: 4, ownVat: '23.93', journalVat: '23.93' },
  });
});

it('numbers without a gap or a double when batches cross and come twice, and begins anew each year', async () => {
  app.clock.hold('2026-12-30');
  const many = (from: number) =>
    Array.from({ length: 10 }, (_, at) => ({
      ...{ number: `B${from + at}`, issuedOn: '2026-12-01', net: `${from + at + 1}.00` },
    }));
  await receiveBills(app, [...many(0), ...many(10), ...many(20)]);
  const rows = await app.db.query<{ id: number }[]>("SELECT id FROM bill WHERE number LIKE 'B%' ORDER BY id");
  const ids = rows.map(({ id }) => id);
  const journal = app.resolve(JournalService);
  await Promise.all([
    journal.postBills(ids.slice(0, 12)),
    journal.postBills(ids.slice(8, 22)),
    journal.postBills(ids.slice(20)),
    journal.postBills(ids),
  ]);
  await app.drain();
  const numbers = async (year: number): Promise<number[]> =>
    (await register('purchases', `?from=${year}-01-01&to=${year}-12-31&perPage=500`)).data
      .map(({ protocol }) => protocol)
      .toSorted((one, other) => one - other);
  expect(await numbers(2026)).toEqual(Array.from({ length: 35 }, (_, at) => at + 1));
  app.clock.hold('2027-01-04');
  await receiveBills(app, [{ number: 'C1', issuedOn: '2026-12-31', net: '10.00' }]);
  await app.drain();
  const january = await register('purchases', '?from=2027-01-01&to=2027-01-31&by=competence');
  expect(january.data).toMatchObject([{ documentNumber: 'C1', protocol: 1, competence: '2027-01-01' }]);
});

it('is printed and goes into a spreadsheet; another book there is none', async () => {
  const pdf = await app.download('/vat-registers/purchases/pdf?from=2026-04-01&to=2026-04-30');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const xlsx = await app.download('/vat-registers/purchases/xlsx?from=2026-04-01&to=2026-04-30');
  expect(xlsx.subarray(0, 2).toString()).toBe('PK');
  await app.call('get', '/vat-registers/others', undefined, { expect: 404 });
});
