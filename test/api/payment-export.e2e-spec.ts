import { parse } from 'csv-parse/sync';
import ExcelJs from 'exceljs';
import { testApp } from '../support/app';
import { issueDocument } from '../support/issue-document';
import { tokenFor } from '../support/people';

const app = testApp();

const DAY = '2026-03-31';
const EVIL = '=HYPERLINK("http://evil.example";"apri")';

interface Created {
  readonly id: number;
}

let partnerId: number;
let number: string;

const pay = (values: object): Promise<Created> =>
  app.post('/payments', { partnerId, amount: '122.00', receivedOn: DAY, methodCode: 'BON', ...values });

beforeAll(async () => {
  app.clock.hold(DAY);
  partnerId = (await app.given.partner()).id;
  number = (await issueDocument(app, { partnerId, issuedOn: '2026-03-01' })).number;
  await pay({ amount: '130.50', reference: EVIL });
  const wrong = await pay({ amount: '10.00', receivedOn: '2026-03-02', notes: 'Doppio' });
  await app.post(`/payments/${wrong.id}/reverse`, { reason: 'Registrato due volte' });
});

async function csv(query = ''): Promise<Record<string, string>[]> {
  const file = await app.download(`/payments/csv?${query}`);
  return parse(file, { bom: true, columns: true, delimiter: ';' });
}

async function xlsx(query = ''): Promise<unknown[][]> {
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(new Uint8Array(await app.download(`/payments/xlsx?${query}`)).buffer);
  const rows = (workbook.worksheets[0]?.getSheetValues() ?? []) as unknown[][];
  return rows.slice(1).map((row) => row.slice(1));
}

it('reads back from CSV by day, with what each payment paid, and no formula', async () => {
  expect(await csv()).toMatchObject([
    {
      ...{ Data: '2026-03-02', Stato: 'Stornato', Importo: '10,00', 'Stornato il': DAY },
      ...{ 'Motivo dello storno': 'Registrato due volte', Note: 'Doppio' },
    },
    {
      ...{ Data: DAY, Tipo: 'Incasso', Stato: 'Registrato', Modalità: 'BON', Riferimento: `'${EVIL}` },
      ...{ Importo: '130,50', 'A credito': '8,50', 'Documenti pagati': `${number} 122,00` },
    },
  ]);
});

it('reads back from the spreadsheet with days, numbers and texts', async () => {
  const [titles = [], , row = []] = await xlsx();
  const cell = (title: string) => row[titles.indexOf(title)];
  expect(cell('Data')).toEqual(new Date(`${DAY}T00:00:00Z`));
  expect(cell('Importo')).toBe(130.5);
  expect(cell('Riferimento')).toBe(EVIL); // a formula would be read as an object
});

it.each([
  ['status=reversed', ['10,00']],
  ['credit=true', ['130,50']],
  ['from=2026-03-03', ['130,50']],
  ['to=2026-03-30', ['10,00']],
  ['q=HYPERLINK', ['130,50']],
  ['methodCode=CON', []],
])('holds what the list holds with %s, whatever its page', async (query, amounts) => {
  expect((await csv(`${query}&perPage=1&page=9`)).map(({ Importo }) => Importo)).toEqual(amounts);
  expect(await xlsx(query)).toHaveLength(amounts.length + 1);
});

it('is whole when it is read in several goes', async () => {
  await app.db.query(
    `INSERT INTO payment (kind, status, partner_id, amount, unallocated, received_on, created_at, version)
     SELECT 'receipt', 'registered', ?, seq / 100, seq / 100, DATE_ADD('2025-01-01', INTERVAL seq MOD 7 DAY), '2025-01-10', 1
     FROM seq_1_to_1200`,
    [partnerId],
  );
  const rows = await csv('to=2025-12-31');
  expect(new Set(rows.map(({ 'N.': id }) => id)).size).toBe(1200);
  expect(rows.map(({ Data }) => Data)).toEqual(rows.map(({ Data }) => Data).sort());
});

it('has only a reseller’s own customers, and is not for everybody', async () => {
  const resellerId = (await app.given.partner({ reseller: true })).id;
  const token = await tokenFor(app, ['payment.read'], { resellerId });
  const { text } = await app.call('get', '/payments/csv', undefined, { token, expect: 200 });
  expect(text.trim().split('\r\n')).toHaveLength(1);
  const stranger = await tokenFor(app, ['partner.read']);
  await app.call('get', '/payments/xlsx', undefined, { token: stranger, expect: 403 });
});
