import { createHash } from 'node:crypto';
import ExcelJs from 'exceljs';
import { reportParameters } from '@ponte/shared/report-parameters';
import { testApp } from '../support/app';
import { issueDocument } from '../support/issue-document';
import { tokenFor } from '../support/people';
import { receiveBills } from '../support/receive-bill';

const app = testApp({ today: '2025-12-01' });

interface Print {
  readonly id: number;
  readonly report: string;
  readonly parameters: string;
  readonly format: string;
  readonly sha256: string;
  readonly current: boolean;
  readonly printedAt: string;
  readonly printedBy: string;
  readonly supersededBy: string | null;
  readonly reason: string | null;
}

const JANUARY = 'from=2026-01-01&to=2026-01-31';
const FIRST_QUARTER = 'from=2026-01-01&to=2026-03-31';

let partnerId: number;
let condominium: number;
let accountId: number;
let january: number;
let reports: readonly string[];

interface Listed {
  /** Under what its prints are kept. */
  readonly report: string;
  /** Where the screen reads it. */
  readonly screen: string;
  /** What its files are below, where that is not the path of the screen. */
  readonly files?: string;
}

/** Every report an accountant prints. By agent is by reseller. */
const everyReport = (): readonly Listed[] => [
  { report: 'vat-register-sales', screen: `/vat-registers/sales?${FIRST_QUARTER}` },
  { report: 'vat-register-purchases', screen: `/vat-registers/purchases?${FIRST_QUARTER}` },
  { report: 'vat-register-sales', screen: `/vat-registers/sales?${JANUARY}&by=competence` },
  { report: 'vat-settlement', screen: `/vat-settlements/${january}` },
  { report: 'journal-book', screen: `/journal-book?${JANUARY}` },
  { report: 'account-ledger', screen: `/accounts/${accountId}/ledger?${FIRST_QUARTER}` },
  { report: 'partner-ledger', screen: `/partner-ledgers/${partnerId}?${FIRST_QUARTER}` },
  {
    report: 'partner-balances',
    screen: '/partner-ledgers?to=2026-03-31&open=true',
    files: '/partner-balances',
  },
  { report: 'trial-balance', screen: `/trial-balance?${FIRST_QUARTER}` },
  { report: 'financial-statements', screen: `/financial-statements?${FIRST_QUARTER}` },
  { report: 'aged-balance', screen: '/aged-balance?day=2026-03-31' },
  { report: 'stamp-duty', screen: '/stamp-duty/2026/1' },
  { report: 'deferrals', screen: '/deferrals/preview?day=2026-03-31' },
  ...['total', 'month', 'category', 'product', 'area', 'reseller'].flatMap((by) =>
    ['previous', 'last-year'].map((compare) => ({
      report: 'turnover',
      screen: `/turnover?${FIRST_QUARTER}&by=${by}&compare=${compare}`,
    })),
  ),
  { report: 'recurring-revenue', screen: '/recurring-revenue?months=6&to=2026-03-31' },
  { report: 'cohorts', screen: '/cohorts?months=6&to=2026-03-31' },
  { report: 'withholdings', screen: '/withholdings/2025' },
  { report: 'suffered-withholdings', screen: '/suffered-withholdings/2025' },
];

const filesOf = ({ screen, files }: Listed): string[] => {
  const [path = '', query] = screen.split('?');
  return ['pdf', 'xlsx'].map(
    (format) => `${files ?? path}/${format}${query === undefined ? '' : `?${query}`}`,
  );
};

/** A supplier's document that withholds, paid on the same day. */
const payWithheld = async (number: string, issuedOn: string): Promise<void> => {
  await receiveBills(app, [{ number, issuedOn, net: '100.00', withheld: '20' }]);
  await app.drain();
  type Item = Record<'partnerId' | 'id', number> & Record<'number' | 'open', string>;
  const open = (await app.list<Item>('/supplier-items')).find((item) => item.number === number);
  await app.post('/supplier-payments', {
    ...{ partnerId: open?.partnerId, amount: open?.open, paidOn: issuedOn, methodCode: 'BON' },
    allocations: [{ instalmentId: open?.id, amount: open?.open }],
  });
  await app.drain();
};

/** A part of what a customer owes that withholds. */
const receive = async (amount: string, receivedOn: string): Promise<void> => {
  await app.post('/payments', { partnerId: condominium, amount, receivedOn, methodCode: 'BON' });
  await app.drain();
};

/** Documents of a quarter, which is settled; a contract; a withholding of the year before; and one more document in April. */
beforeAll(async () => {
  partnerId = (await app.given.partner({ name: 'Cliente Srl' })).id;
  await app.db.query("UPDATE company SET vat_number = '01234567897', fiscal_code = ''");
  await app.patch('/accounting-setting', {
    ...{ version: 1, declarantFiscalCode: 'RSSMRA85T10A562S', declarantRole: '1' },
  });
  const [exempt] = await app.db.query<{ code: string }[]>(
    'SELECT code FROM tax_code WHERE stamp_subject = 1 ORDER BY id LIMIT 1',
  );
  await payWithheld('R1', '2025-12-01');
  condominium = (await app.given.partner({ name: 'Condominio Via Po' })).id;
  await issueDocument(app, { partnerId: condominium, issuedOn: '2025-12-01', withholding: true });
  await receive('59.00', '2025-12-01');
  app.clock.hold('2026-01-02');
  const product = await app.given.product({ unitPrice: '30.00' });
  await app.given.contract({ partnerId, startsOn: '2026-01-02', lines: [{ productId: product.id }] });
  for (const month of ['01', '02', '03', '04']) {
    const issuedOn = `2026-${month}-10`;
    app.clock.hold(issuedOn);
    await issueDocument(app, { partnerId, issuedOn });
    await issueDocument(app, { partnerId, issuedOn, net: '90.00', taxCode: exempt?.code ?? '' });
    await receiveBills(app, [{ number: `P${month}`, issuedOn, net: '50.00' }]);
    await app.drain();
  }
  app.clock.hold('2026-05-02');
  for (const from of ['2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01']) {
    const next = await app.get<{ due: string; credit: string }>('/vat-settlements/next');
    await app.post('/vat-settlements', { from, due: next.due, credit: next.credit });
  }
  await app.drain();
  accountId = (await app.list<{ id: number }>('/accounts', { q: '1501' }))[0]?.id ?? 0;
  const settled = await app.list<{ id: number; from: string }>('/vat-settlements');
  january = settled.find(({ from }) => from === '2026-01-01')?.id ?? 0;
  reports = ['/lipe/2026/1', ...everyReport().flatMap(filesOf)];
}, 120_000);

it('stand on the screen, on paper and in a spreadsheet, every one of them', async () => {
  const seen: unknown[] = [];
  for (const each of everyReport()) {
    const shown = await app.get<object>(each.screen);
    const [pdf, xlsx] = await Promise.all(filesOf(each).map((path) => app.download(path)));
    const begin = [pdf?.subarray(0, 5).toString('latin1'), xlsx?.subarray(0, 2).toString('latin1')];
    seen.push([each.screen, Object.keys(shown).length > 0, ...begin]);
  }
  expect(seen).toEqual(everyReport().map(({ screen }) => [screen, true, '%PDF-', 'PK']));
}, 60_000);

const rename = async (company: string, partner: string): Promise<void> => {
  await app.given.company({ name: company });
  await app.db.query('UPDATE partner SET name = ? WHERE id = ?', [partner, partnerId]);
};

/** What the bytes of each come to. */
const bytesOf = async (paths: readonly string[]): Promise<Record<string, string>> => {
  const found: Record<string, string> = {};
  for (const path of paths)
    found[path] = createHash('sha256')
      .update(await app.download(path))
      .digest('hex');
  return found;
};

const kept = (query: Record<string, string | boolean> = {}): Promise<Print[]> =>
  app.list<Print>('/report-prints', query);

it('of months that are open are the same bytes as long as the figures are the same, and none is kept', async () => {
  const before = await bytesOf(reports);
  const elsewhere = (await app.given.partner({ name: 'Un Altro Srl' })).id;
  await issueDocument(app, { partnerId: elsewhere, issuedOn: '2026-05-02', net: '77.00' });
  await app.drain();
  expect(await bytesOf(reports)).toEqual(before);
  expect(await kept()).toEqual([]);
}, 60_000);

it('of locked months are identical to the byte, whatever becomes of names', async () => {
  await app.post('/accounting-periods/2026-03-01', { state: 'locked' });
  const first = await bytesOf(reports);
  await rename('Altra Ragione Sociale Srl', 'Cliente Nuovo Nome Srl');
  await app.db.query("UPDATE account SET name = 'Clienti Italia' WHERE code = '1501'");
  app.clock.hold('2026-05-20');
  const elsewhere = (await app.given.partner({ name: 'Ancora Un Altro Srl' })).id;
  await issueDocument(app, { partnerId: elsewhere, issuedOn: '2026-05-20', net: '55.00' });
  const [contract] = await app.list<{ id: number }>('/contracts');
  await app.post(`/contracts/${contract?.id}/close`, { reason: 'Trasloco', endsOn: '2026-05-20' });
  await app.db.query("UPDATE contract_line SET ends_on = '2026-03-15'"); // as if it had been closed in time
  app.clock.hold('2026-05-21');
  await payWithheld('R2', '2025-12-31'); // dated back into the locked year
  await receive('59.00', '2025-12-31');
  await app.drain();
  expect(await bytesOf(reports)).toEqual(first);
  const prints = await kept();
  expect(prints).toHaveLength(reports.length);
  const names = ['lipe', ...everyReport().map(({ report }) => report)];
  expect([...new Set(prints.map(({ report }) => report))].sort()).toEqual([...new Set(names)].sort());
  expect(prints.every(({ current, sha256 }) => current && /^[\da-f]{64}$/.test(sha256))).toBe(true);
});

it('of withholdings say on the screen that something came after them', async () => {
  const { changedAt, months } = await app.get<{ changedAt: string; months: unknown[] }>('/withholdings/2025');
  const [print] = await kept({ report: 'withholdings' });
  expect(changedAt > (print?.printedAt ?? '')).toBe(true);
  expect(months).toMatchObject([{ month: '2025-12-01', tax: '40.00' }]);
  const suffered = await app.get<{ changedAt: string; amount: string }>('/suffered-withholdings/2025');
  const [other] = await kept({ report: 'suffered-withholdings' });
  expect(suffered.changedAt > (other?.printedAt ?? '')).toBe(true);
  expect(suffered.amount).toBe('4.00');
});

it('of months that are open are made anew', async () => {
  const query = 'from=2026-01-01&to=2026-04-30';
  const name = async (): Promise<unknown> => {
    const workbook = new ExcelJs.Workbook();
    const file = await app.download(`/accounts/${accountId}/ledger/xlsx?${query}`);
    await workbook.xlsx.load(new Uint8Array(file).buffer);
    return workbook.worksheets[0]?.getCell('F3').value;
  };
  expect(await name()).toBe('Cliente Nuovo Nome Srl');
  await rename('Prova Srl', 'Cliente Srl');
  expect(await name()).toBe('Cliente Srl');
  // What counts for March may still be registered in April.
  await app.download('/vat-registers/purchases/xlsx?from=2026-03-01&to=2026-03-31&by=competence');
  expect(await kept()).toHaveLength(reports.length);
});

it('asked for by many at once are kept once, and all get the same', async () => {
  const query = 'from=2026-02-01&to=2026-02-28';
  for (const path of ['/trial-balance/pdf', '/vat-registers/sales/xlsx']) {
    const files = await Promise.all([1, 2, 3, 4].map(() => app.download(`${path}?${query}`)));
    expect(files.every((file) => file.equals(files[0]!))).toBe(true);
  }
  const prints = await kept({ parameters: reportParameters({ to: '2026-02-28', from: '2026-02-01' }) });
  expect(prints.map(({ report }) => report).sort()).toEqual(['trial-balance', 'vat-register-sales']);
});

it('are superseded with a reason, stay, and are printed anew', async () => {
  const path = '/aged-balance/pdf?day=2026-03-31';
  const [print] = await kept({ report: 'aged-balance' }).then((all) =>
    all.filter(({ format }) => format === 'pdf'),
  );
  const before = await app.download(path);
  await app.post(`/report-prints/${print?.id}/supersede`, { reason: 'Ragione sociale sbagliata' });
  await app.call('post', `/report-prints/${print?.id}/supersede`, { reason: 'Ancora' }, { expect: 409 });
  await app.call('post', '/report-prints/999999/supersede', { reason: 'Chi?' }, { expect: 404 });
  const anew = await app.download(path);
  expect(anew.equals(before)).toBe(false);
  expect((await app.download(path)).equals(anew)).toBe(true);
  expect((await app.download(`/report-prints/${print?.id}/content`)).equals(before)).toBe(true);
  expect((await kept({ report: 'aged-balance', current: false }))[0]).toMatchObject({
    ...{ id: print?.id, supersededBy: print?.printedBy, reason: 'Ragione sociale sbagliata' },
  });
});

it('are for whoever may see the report', async () => {
  const ledger = `/partner-ledgers/${partnerId}/pdf?${FIRST_QUARTER}`;
  const resellerId = (await app.given.partner({ reseller: true })).id;
  const token = await tokenFor(app, ['account.read'], { resellerId });
  await app.call('get', ledger, undefined, { token, expect: 404 });
  await app.call('get', `/trial-balance/pdf?${FIRST_QUARTER}`, undefined, { token, expect: 403 });
  await app.call('get', '/report-prints', undefined, { token, expect: 403 });
  const seller = await tokenFor(app, ['report.read'], { resellerId });
  const months = '/recurring-revenue/xlsx?months=6&to=2026-03-31';
  const own = await app.download(months, seller);
  expect(own.equals(await app.download(months))).toBe(false);
  const clerk = await tokenFor(app, ['vat-settlement.read']);
  const seen = await app.list<Print>('/report-prints', {}, { token: clerk });
  expect(new Set(seen.map(({ report }) => report))).toEqual(new Set(['lipe', 'vat-settlement']));
  const [other] = await kept({ report: 'trial-balance' });
  await app.call('get', `/report-prints/${other?.id}/content`, undefined, { token: clerk, expect: 404 });
  await app.call(
    'post',
    `/report-prints/${other?.id}/supersede`,
    { reason: 'No' },
    { token: clerk, expect: 403 },
  );
  const stranger = await tokenFor(app, ['partner.read']);
  await app.call('get', '/report-prints', undefined, { token: stranger, expect: 403 });
});
