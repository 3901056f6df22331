import ExcelJs from 'exceljs';
import { decimal, sum } from '@ponte/shared/money';
import { testApp } from '../support/app';
import { issueDocument } from '../support/issue-document';
import { tokenFor } from '../support/people';

const app = testApp();

interface Statements {
  readonly sections: readonly {
    readonly code: string;
    readonly amount: string;
    readonly accounts: readonly { readonly id: number; readonly code: string; readonly amount: string }[];
  }[];
  readonly assets: string;
  readonly liabilities: string;
  readonly carried: string;
  readonly result: string;
  readonly balanced: boolean;
}

const YEAR = 'from=2026-01-01&to=2026-12-31';
let partnerId: number;
let accountId: number;

beforeAll(async () => {
  app.clock.hold('2026-03-31');
  partnerId = (await app.given.partner()).id;
  await issueDocument(app, { partnerId, issuedOn: '2025-12-31' });
  await issueDocument(app, { partnerId, issuedOn: '2026-03-30', net: '250.00' });
  await issueDocument(app, { partnerId, issuedOn: '2026-03-31', taxCode: '22vsp' });
  await app.drain();
  const [account] = await app.list<{ id: number }>('/accounts', { q: '1501' });
  accountId = account?.id ?? 0;
});

async function cells(path: string): Promise<unknown[][]> {
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(new Uint8Array(await app.download(path)).buffer);
  const rows: unknown[][] = [];
  workbook.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  return rows;
}

it('tell what is owned, what is owed and what the year earned, the year before apart', async () => {
  const { sections, ...sums } = await app.get<Statements>(`/financial-statements?${YEAR}`);
  expect(sums).toEqual({
    ...{ assets: '527.00', liabilities: '77.00', carried: '100.00', result: '350.00', balanced: true },
  });
  for (const { amount, accounts } of sections) {
    expect(sum(accounts.map((account) => decimal(account.amount))).toFixed(2)).toBe(amount);
  }
});

it('have for each account the figure of its ledger', async () => {
  const { sections } = await app.get<Statements>(`/financial-statements?${YEAR}`);
  const receivables = sections.flatMap(({ accounts }) => accounts).find(({ code }) => code === '1501');
  const ledger = await app.get<{ closing: string }>(`/accounts/${accountId}/ledger?${YEAR}`);
  expect(receivables).toMatchObject({ id: accountId, amount: ledger.closing });
});

it('go into a spreadsheet as they are on the screen, and so do the ledgers', async () => {
  const rows = await cells(`/financial-statements/xlsx?${YEAR}`);
  const figures = new Map(rows.map(([, name, , total]) => [name, total]));
  expect(figures.get('Totale attivo')).toBe(527);
  expect(figures.get('Totale passivo')).toBe(527);
  const ledgers = [`/accounts/${accountId}/ledger`, `/partner-ledgers/${partnerId}`];
  for (const path of ledgers) {
    const { closing, total } = await app.get<{ closing: string; total: number }>(`${path}?${YEAR}`);
    const lines = await cells(`${path}/xlsx?${YEAR}`);
    expect(lines).toHaveLength(total + 3);
    expect(lines.at(-1)?.[8]).toBe(Number(closing));
  }
});

it('are printed, like the ledgers and the trial balance', async () => {
  const papers = [
    ...['/financial-statements', '/trial-balance', `/accounts/${accountId}/ledger`],
    `/partner-ledgers/${partnerId}`,
  ];
  for (const path of papers) {
    const pdf = await app.download(`${path}/pdf?${YEAR}`);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  }
  await app.call('get', `/trial-balance/docx?${YEAR}`, undefined, { expect: 404 });
});

it('are not for whoever sees some customers only', async () => {
  const resellerId = (await app.given.partner({ reseller: true })).id;
  const token = await tokenFor(app, ['account.read'], { resellerId });
  await app.call('get', `/financial-statements?${YEAR}`, undefined, { token, expect: 403 });
});
