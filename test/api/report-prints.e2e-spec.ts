import { createHash } from 'node:crypto';
import ExcelJs from 'exceljs';
import { reportParameters } from '@ponte/shared/report-parameters';
import { testApp } from '../support/app';
import { issueDocument } from '../support/issue-document';
import { tokenFor } from '../support/people';
import { receiveBills } from '../support/receive-bill';

const app = testApp({ today: '2026-01-05' });

interface Print {
  readonly id: number;
  readonly report: string;
  readonly parameters: string;
  readonly format: string;
  readonly sha256: string;
  readonly current: boolean;
  readonly printedBy: string;
  readonly supersededBy: string | null;
  readonly reason: string | null;
}

const JANUARY = 'from=2026-01-01&to=2026-01-31';
const FIRST_QUARTER = 'from=2026-01-01&to=2026-03-31';

let partnerId: number;
let accountId: number;
let reports: readonly string[];

/** Documents of a quarter, which is settled; and one more in April. */
beforeAll(async () => {
  partnerId = (await app.given.partner({ name: 'Cliente Srl' })).id;
  await app.db.query("UPDATE company SET vat_number = '01234567897', fiscal_code = ''");
  await app.patch('/accounting-setting', {
    ...{ version: 1, declarantFiscalCode: 'RSSMRA85T10A562S', declarantRole: '1' },
  });
  const [exempt] = await app.db.query<{ code: string }[]>(
    'SELECT code FROM tax_code WHERE stamp_subject = 1 ORDER BY id LIMIT 1',
  );
  for (const month of ['01', '02', '03', '04']) {
    const issuedOn = `2026-${month}-10`;
    app.clock.hold(issuedOn);
    await issueDocument(app, { partnerId, issuedOn });
    await issueDocument(app, { partnerId, issuedOn, net: '90.00', taxCode: exempt?.code ?? '' });
    await receiveBills(app, [{ number: `P${month}`, issuedOn, net: '50.00' }]);
    await app.drain();
  }
  app.clock.hold('2026-05-02');
  for (let month = 1; month <= 3; month++) {
    const next = await app.get<{ from: string; due: string; credit: string }>('/vat-settlements/next');
    await app.post('/vat-settlements', { from: next.from, due: next.due, credit: next.credit });
  }
  await app.drain();
  accountId = (await app.list<{ id: number }>('/accounts', { q: '1501' }))[0]?.id ?? 0;
  const settled = await app.list<{ id: number; from: string }>('/vat-settlements');
  const january = settled.find(({ from }) => from === '2026-01-01')?.id ?? 0;
  const both = (path: string, query = '') => [`${path}/pdf${query}`, `${path}/xlsx${query}`];
  reports = [
    ...both('/vat-registers/sales', `?${FIRST_QUARTER}`),
    ...both('/vat-registers/purchases', `?${FIRST_QUARTER}`),
    ...both('/vat-registers/sales', `?${JANUARY}&by=competence`),
    ...both(`/vat-settlements/${january}`),
    '/lipe/2026/1',
    ...both('/journal-book', `?${JANUARY}`),
    ...both(`/accounts/${accountId}/ledger`, `?${FIRST_QUARTER}`),
    ...both(`/partner-ledgers/${partnerId}`, `?${FIRST_QUARTER}`),
    ...both('/partner-balances', '?to=2026-03-31&open=true'),
    ...both('/trial-balance', `?${FIRST_QUARTER}`),
    ...both('/financial-statements', `?${FIRST_QUARTER}`),
    ...both('/aged-balance', '?day=2026-03-31'),
    ...both('/stamp-duty/2026/1'),
    ...both('/deferrals/preview', '?day=2026-03-31'),
    ...both('/turnover', `?${FIRST_QUARTER}&by=category&compare=previous`),
  ];
}, 120_000);

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
  const others = ['/recurring-revenue/pdf?months=6', '/cohorts/xlsx?months=6', '/withholdings/2026/xlsx'];
  const all = [...reports, ...others];
  const before = await bytesOf(all);
  const elsewhere = (await app.given.partner({ name: 'Un Altro Srl' })).id;
  await issueDocument(app, { partnerId: elsewhere, issuedOn: '2026-05-02', net: '77.00' });
  await app.drain();
  expect(await bytesOf(all)).toEqual(before);
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
  await app.drain();
  expect(await bytesOf(reports)).toEqual(first);
  const prints = await kept();
  expect(prints).toHaveLength(reports.length);
  expect(new Set(prints.map(({ report }) => report)).size).toBe(14);
  expect(prints.every(({ current, sha256 }) => current && /^[\da-f]{64}$/.test(sha256))).toBe(true);
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
