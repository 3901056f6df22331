import { testApp } from '../support/app';
import { issueDocument } from '../support/issue-document';
import { receiveBills } from '../support/receive-bill';
import { tokenFor } from '../support/people';

const app = testApp({ today: '2026-01-10' });

interface Figures {
  readonly from: string;
  readonly to: string;
  readonly outputVat: string;
  readonly inputVat: string;
  readonly due: string;
  readonly credit: string;
  readonly agrees: boolean;
}

interface Settled extends Figures {
  readonly id: number;
  readonly entryId: number | null;
}

let partnerId: number;

const next = (query = ''): Promise<Figures> => app.get(`/vat-settlements/next${query}`);

async function settle(query = '', more: object = {}): Promise<Settled> {
  const { from, due, credit } = await next(query);
  return app.post('/vat-settlements', { from, due, credit, ...more });
}

/** Debits less credits of an account in an entry or in all of them. */
async function moved(code: string, until: string): Promise<string> {
  const [row] = await app.db.query<{ amount: string }[]>(
    `SELECT COALESCE(SUM(l.debit - l.credit), 0) AS amount FROM journal_line l JOIN account a ON a.id = l.account_id
      WHERE a.code = ? AND l.posted_on <= ?`,
    [code, until],
  );
  return row?.amount ?? '';
}

beforeAll(async () => {
  await app.db.query("UPDATE tax_code SET payability = 'D' WHERE code = '10v'");
  partnerId = (await app.given.partner()).id;
  for (const [issuedOn, net, taxCode] of [
    ['2026-01-10', '1000.00', '22v'],
    ['2026-01-12', '500.00', '22vsp'],
    ['2026-01-20', '100.00', '10v'],
  ] as const)
    await issueDocument(app, { partnerId, issuedOn, net, taxCode });
  app.clock.hold('2026-02-05');
  await receiveBills(app, [
    { number: 'J1', issuedOn: '2026-01-31', net: '600.00' },
    { number: 'J2', issuedOn: '2026-01-31', net: '50.00', rate: '0', natura: 'N6.9' },
    { number: 'J3', issuedOn: '2026-01-31', net: '40.00', payability: 'D' },
  ]);
  await app.post('/payments', { partnerId, amount: '1220.00', receivedOn: '2026-01-25', methodCode: 'BON' });
  await app.drain();
});

it('foretells the month by the registers: split payment and what waits for money left out, reverse charge both ways', async () => {
  expect(await next()).toMatchObject({
    ...{ cadence: 'monthly', number: 1, from: '2026-01-01', to: '2026-01-31', first: true, over: true },
    ...{
      sales: '1600.00',
      purchases: '690.00',
      outputVat: '231.00',
      inputVat: '143.00',
      difference: '88.00',
    },
    ...{ due: '88.00', credit: '0.00', dueOn: '2026-02-16', taxCode: '6001', unposted: 0, agrees: true },
  });
  expect(await next('?openingCredit=100')).toMatchObject({
    yearCredit: '100.00',
    due: '0.00',
    credit: '12.00',
  });
});

it('is confirmed once, as it was seen, and clears the accounts of VAT', async () => {
  const seen = { from: '2026-01-01', due: '88.00', credit: '0.00' };
  await app.call('post', '/vat-settlements', { ...seen, due: '88.01' }, { expect: 409 });
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => app.call('post', '/vat-settlements', seen).catch(() => null)),
  );
  expect(answers.filter((answer) => answer?.status === 201)).toHaveLength(1);
  const [settled] = await app.list<Settled>('/vat-settlements');
  const entry = await app.get<{ lines: object[] }>(`/journal-entries/${settled?.entryId ?? 0}`);
  expect(entry).toMatchObject({
    ...{ postedOn: '2026-01-31', description: 'Liquidazione IVA gennaio 2026', sourceKind: 'vat-settlement' },
    lines: [
      { accountCode: '2601', debit: '231.00' },
      { accountCode: '1601', credit: '143.00' },
      { accountCode: '2605', credit: '88.00' },
    ],
  });
  expect([await moved('2601', '2026-12-31'), await moved('1601', '2026-12-31')]).toEqual(['0.00', '0.00']);
});

it('lets what comes late count in the next period, and carries a small debt', async () => {
  await issueDocument(app, { partnerId, issuedOn: '2026-01-31', net: '200.00' });
  await app.drain();
  const { from, outputVat } = await next();
  expect({ from, outputVat }).toEqual({ from: '2026-02-01', outputVat: '44.00' });
  expect(await next()).toMatchObject({ previousDebt: '88.00', due: '132.00', agrees: true, over: false });
  const { body } = await app.call(
    ...(['post', '/vat-settlements', { from, due: '132.00', credit: '0.00' }, { expect: 409 }] as const),
  );
  expect(body).toMatchObject({ code: 'vat-settlement.not-over' });
});

it('changes to quarters with the year, with interest, and leads a credit into the new year', async () => {
  app.clock.hold('2027-01-05');
  await receiveBills(app, [{ number: 'D1', issuedOn: '2027-01-02', net: '10.00' }]);
  await app.drain();
  for (let month = 2; month < 12; month++) await settle();
  await app.db.query("UPDATE accounting_setting SET vat_cadence = 'quarterly'");
  const december = await settle('?advance=300', { advance: '300.00' });
  expect(december).toMatchObject({ cadence: 'monthly', from: '2026-12-01', credit: '300.00' });
  expect(await moved('1602', '2026-12-31')).toBe('-300.00');
  app.clock.hold('2027-04-05');
  await issueDocument(app, { partnerId, issuedOn: '2027-03-01', net: '2000.00' });
  await app.drain();
  expect(await next()).toMatchObject({
    ...{ cadence: 'quarterly', number: 1, from: '2027-01-01', to: '2027-03-31', yearCredit: '300.00' },
    ...{
      outputVat: '450.00',
      inputVat: '11.00',
      interest: '1.39',
      due: '140.39',
      taxCode: '6031',
      dueOn: '2027-05-16',
    },
  });
  const quarter = await settle();
  expect((await app.download(`/vat-settlements/${quarter.id}/pdf`)).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await app.download(`/vat-settlements/${quarter.id}/xlsx`)).subarray(0, 2).toString()).toBe('PK');
  expect(await moved('5204', '2027-12-31')).toBe('1.39');
});

it('is for those who may', async () => {
  const token = await tokenFor(app, ['vat-settlement.read']);
  await app.call('get', '/vat-settlements/next', undefined, { token, expect: 200 });
  await app.call('post', '/vat-settlements', {}, { token, expect: 403 });
});
