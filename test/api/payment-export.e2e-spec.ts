import ExcelJs from 'exceljs';
import { testApp } from '../support/app';
import { issueDocument } from '../support/issue-document';

const app = testApp({ today: '2026-03-31' });

async function sheetRows(path: string): Promise<unknown[][]> {
  const workbook = new ExcelJs.Workbook();
  const bytes = await app.download(path);
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const rows: unknown[][] = [];
  workbook.getWorksheet('Incassi')?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  return rows;
}

const csvRows = async (path: string): Promise<string[]> =>
  (await app.download(path)).toString().trimEnd().split('\r\n');

let partnerId: number;
let number: string;

beforeAll(async () => {
  partnerId = (await app.given.partner({ name: '=SOMMA(1;2) & figli' })).id;
  const other = (await app.given.partner({ name: 'Altro' })).id;
  const invoice = await issueDocument(app, { partnerId, issuedOn: '2026-03-31' });
  number = (await app.get<{ number: string }>(`/invoices/${invoice.id}`)).number;
  const given = { receivedOn: '2026-03-31', methodCode: 'BON' };
  await app.post('/payments', { ...given, partnerId, amount: '150.00', reference: 'CRO 1' });
  await app.post('/payments', { ...given, partnerId: other, amount: '1234.50', receivedOn: '2026-02-01' });
  const wrong = await app.post<{ id: number }>('/payments', { ...given, partnerId: other, amount: '7.00' });
  await app.post(`/payments/${wrong.id}/reverse`, { reason: 'Doppio' });
});

describe('payments for a spreadsheet', () => {
  it('are those of the filter, by day, with what they pay', async () => {
    const rows = await sheetRows('/payments/xlsx');
    expect(rows[0]?.slice(0, 8)).toEqual([
      ...['Numero', 'Data', 'Cliente', 'Modalità', 'Riferimento', 'Importo', 'A credito', 'Documenti pagati'],
    ]);
    expect(rows.slice(1).map((row) => [row[2], row[5], row[6], row[7] ?? '', row[8]])).toEqual([
      ['Altro', 1234.5, 1234.5, '', 'Registrato'],
      ['=SOMMA(1;2) & figli', 150, 28, `${number}: 122,00`, 'Registrato'],
      ['Altro', 7, 0, '', 'Stornato'],
    ]);
    expect(rows[1]?.[1]).toEqual(new Date('2026-02-01T00:00:00Z'));
    await expect(sheetRows('/payments/xlsx?from=2026-03-01&status=registered')).resolves.toHaveLength(2);
  });

  it('are the same as CSV, and no formula of it', async () => {
    const [head, ...rows] = await csvRows('/payments/csv?from=2026-03-01');
    expect(head).toMatch(/^\uFEFFNumero;Data;Cliente;/);
    expect(rows[0]).toMatch(/;31\/03\/2026;"'=SOMMA\(1;2\) & figli";BON;CRO 1;150,00;28,00;/);
    expect(rows).toHaveLength(2);
    await expect(csvRows('/payments/csv?q=Nessuno')).resolves.toHaveLength(1);
  });

  it('come whole where there are more than are read at once', async () => {
    await app.db.query(
      `INSERT INTO payment (kind, status, partner_id, amount, unallocated, received_on, method_code, created_at, version)
       SELECT 'receipt', 'registered', ?, 1.00, 1.00, '2025-01-01', 'BON', NOW(3), 1 FROM seq_1_to_1203`,
      [partnerId],
    );
    await expect(csvRows('/payments/csv?to=2025-12-31')).resolves.toHaveLength(1204);
    const rows = await sheetRows('/payments/xlsx?to=2025-12-31');
    expect(new Set(rows.map(([id]) => id)).size).toBe(1204);
  });
});
