import ExcelJs from 'exceljs';
import { decimal, sum } from '@ponte/shared/money';
import { JournalService } from '../../api/src/accounting/journal/journal.service';
import { VatRegisterWriter } from '../../api/src/accounting/vat/vat-register-writer.service';
import { testApp } from '../support/app';
import { issueDocument } from '../support/issue-document';
import { tokenFor } from '../support/people';

const app = testApp();

interface Register {
  readonly data: readonly {
    readonly invoiceId: number;
    readonly entryId: number | null;
    readonly registeredOn: string;
    readonly documentNumber: string;
    readonly rate: string;
    readonly natura: string | null;
    readonly payability: string;
    readonly base: string;
    readonly vat: string;
  }[];
  readonly total: number;
  readonly groups: readonly { readonly rate: string; readonly base: string; readonly vat: string }[];
  readonly base: string;
  readonly vat: string;
  readonly ownVat: string;
  readonly journalVat: string;
}

const register = (query = ''): Promise<Register> => app.get(`/vat-registers/sales${query}`);
let partnerId: number;

beforeAll(async () => {
  app.clock.hold('2026-03-31');
  partnerId = (await app.given.partner()).id;
});

it('has a line for each tax group, a credit note below zero, and leads to document and entry', async () => {
  const invoice = await issueDocument(app, { partnerId, issuedOn: '2026-03-31' });
  const note = await issueDocument(app, { partnerId, issuedOn: '2026-03-31', credits: invoice.id });
  const split = await issueDocument(app, { partnerId, issuedOn: '2026-03-31', taxCode: '22vsp' });
  await app.drain();
  const { data, ...sums } = await register();
  expect(data).toMatchObject([
    { invoiceId: invoice.id, documentNumber: invoice.number, rate: '22.00', base: '100.00', vat: '22.00' },
    { invoiceId: note.id, base: '-100.00', vat: '-22.00' },
    { invoiceId: split.id, payability: 'S', base: '100.00', vat: '22.00' },
  ]);
  expect(sums).toMatchObject({ base: '100.00', vat: '22.00', ownVat: '0.00', journalVat: '0.00' });
  // In the order of the numbers, however late a line came.
  await app.db.query('DELETE FROM vat_entry WHERE invoice_id = ?', [invoice.id]);
  await app.db.transaction((tx) => app.resolve(VatRegisterWriter).register(tx, [invoice.id]));
  const late = (await register()).data.map(({ documentNumber, vat }) => `${documentNumber} ${vat}`);
  expect(late).toEqual(data.map(({ documentNumber, vat }) => `${documentNumber} ${vat}`));
  const entry = await app.get(`/journal-entries/${data[0]?.entryId ?? 0}`);
  expect(entry).toMatchObject({ sourceKind: 'invoice', sourceId: invoice.id });
});

/** A fixed run of numbers that looks like chance: the same documents every time. */
function chance(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
}

it('agrees with the journal to the cent, day by day, whatever was issued', async () => {
  const pick = chance(20_260_331);
  const codes = ['22v', '10v', '4v', '22vsp', '00n22v'];
  const known = await app.db.query<{ code: string }[]>('SELECT code FROM tax_code WHERE code IN (?)', [
    codes,
  ]);
  const taxCodes = known.map(({ code }) => code);
  expect(taxCodes.length).toBeGreaterThan(2);
  const issued: number[] = [];
  for (let count = 0; count < 60; count++) {
    const issuedOn = `2026-04-${String(1 + Math.floor(count / 2)).padStart(2, '0')}`;
    const net = (pick(500_000) / 100 + 0.01).toFixed(2);
    const taxCode = taxCodes[pick(taxCodes.length)] ?? '22v';
    const { id } = await issueDocument(app, { partnerId, issuedOn, net, taxCode });
    issued.push(id);
    if (pick(4) === 0) {
      issued.push((await issueDocument(app, { partnerId, issuedOn, net, taxCode, credits: id })).id);
    }
  }
  await app.drain();
  await app.resolve(JournalService).postInvoices(issued); // a second time changes nothing
  const april = '?from=2026-04-01&to=2026-04-30&perPage=500';
  const whole = await register(april);
  expect(new Set(whole.data.map(({ invoiceId }) => invoiceId)).size).toBe(issued.length);
  expect(whole.journalVat).toBe(whole.ownVat);
  expect(sum(whole.groups.map(({ vat }) => decimal(vat))).toFixed(2)).toBe(whole.vat);
  expect(sum(whole.data.map(({ base }) => decimal(base))).toFixed(2)).toBe(whole.base);
  const days = [];
  for (let day = 1; day <= 30; day++) {
    const on = `2026-04-${String(day).padStart(2, '0')}`;
    const part = await register(`?from=${on}&to=${on}`);
    expect(part.journalVat).toBe(part.ownVat);
    days.push(decimal(part.ownVat));
  }
  expect(sum(days).toFixed(2)).toBe(whole.ownVat);
});

async function cells(path: string): Promise<unknown[][]> {
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(new Uint8Array(await app.download(path)).buffer);
  const rows: unknown[][] = [];
  workbook.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  return rows;
}

it('goes into a spreadsheet with amounts that add up, and so does the trial balance', async () => {
  const { vat, total } = await register('?from=2026-03-01&to=2026-03-31');
  const rows = await cells('/vat-registers/sales/xlsx?from=2026-03-01&to=2026-03-31');
  expect(rows).toHaveLength(total + 2);
  expect(rows[0]?.slice(0, 2)).toEqual(['Data registrazione', 'Documento']);
  expect(rows[1]?.[0]).toEqual(new Date('2026-03-31T00:00:00Z'));
  expect(rows.at(-1)?.[9]).toBe(Number(vat));
  const balance = await cells('/trial-balance/xlsx');
  const [, , , debit, credit] = balance.at(-1) ?? [];
  expect(debit).toBe(credit);
  expect(debit).toBeGreaterThan(0);
});

it('is printed', async () => {
  const pdf = await app.download('/vat-registers/sales/pdf?from=2026-03-01&to=2026-03-31');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

it('is not for whoever sees some customers only', async () => {
  const resellerId = (await app.given.partner({ reseller: true })).id;
  const token = await tokenFor(app, ['vat-register.read'], { resellerId });
  await app.call('get', '/vat-registers/sales', undefined, { token, expect: 403 });
});
