import { buffer, text } from 'node:stream/consumers';
import ExcelJs from 'exceljs';
import { csvStream } from './csv';
import { sheetStream, type LongSheet } from './sheet-stream';

const EVIL = '=HYPERLINK("http://evil.example";"apri")';

function payments(rows: readonly (readonly (string | null)[])[]): LongSheet {
  return {
    name: 'Incassi',
    columns: [
      ['Data', 'day', 12],
      ['Cliente', 'text', 40],
      ['Importo', 'amount', 14],
    ],
    rows: (async function* () {
      for (const row of rows) yield await Promise.resolve([row]);
    })(),
  };
}

async function sheetsOf(sheet: LongSheet, most?: number): Promise<Record<string, unknown[][]>> {
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(new Uint8Array(await buffer(sheetStream(sheet, most))).buffer);
  const read = (sheet: ExcelJs.Worksheet) => sheet.getSheetValues().slice(1) as unknown[][];
  return Object.fromEntries(
    workbook.worksheets.map((each) => [each.name, read(each).map((row) => row.slice(1))]),
  );
}

describe('a long table', () => {
  it('is a spreadsheet whose days, texts and amounts read back as such, and a text is never a formula', async () => {
    const rows = [
      ['2026-03-31', 'Rossi Mario', '1234.50'],
      ['2026-04-01', EVIL, '-0.01'],
      [null, null, null],
    ];
    expect(await sheetsOf(payments(rows))).toEqual({
      Incassi: [
        ['Data', 'Cliente', 'Importo'],
        [new Date('2026-03-31T00:00:00Z'), 'Rossi Mario', 1234.5],
        [new Date('2026-04-01T00:00:00Z'), EVIL, -0.01],
      ],
    });
  });

  it('goes on in a further sheet when one is full', async () => {
    const row = (name: string) => [null, name, null];
    const sheets = await sheetsOf(payments(['A', 'B', 'C'].map(row)), 2);
    expect(Object.entries(sheets).map(([name, rows]) => [name, rows.map((cells) => cells[1])])).toEqual([
      ['Incassi', ['Cliente', 'A', 'B']],
      ['Incassi 2', ['Cliente', 'C']],
    ]);
  });

  it('is the same bytes for the same rows, whenever it is written and however they come', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => [
      '2026-03-31',
      `Cliente ${index}`,
      `${index}.50`,
    ]);
    const inOne: LongSheet = {
      ...payments([]),
      rows: (async function* () {
        yield await Promise.resolve(rows);
      })(),
    };
    jest.useFakeTimers({
      doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'],
      now: new Date('2026-03-31'),
    });
    const one = await buffer(sheetStream(payments(rows), 2000));
    jest.setSystemTime(new Date('2027-08-01T12:00:00'));
    const other = await buffer(sheetStream(inOne, 2000));
    jest.useRealTimers();
    expect(other.equals(one)).toBe(true);
  });

  it.each([
    ['Rossi Mario', 'Rossi Mario'],
    ['Rossi; Bianchi "snc"', '"Rossi; Bianchi ""snc"""'],
    ['=1+1', "'=1+1"],
    ['+39 0736', "'+39 0736"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
  ])('has %j in CSV as %j', async (name, written) => {
    expect(await text(csvStream(payments([['2026-03-31', name, '-1234.50']])))).toBe(
      `\uFEFFData;Cliente;Importo\r\n2026-03-31;${written};-1234,50\r\n`,
    );
  });

  it.each([
    ['XLSX', sheetStream],
    ['CSV', csvStream],
  ])(
    'breaks off as %s when its rows do, so that half a file is not taken for a whole one',
    async (_, stream) => {
      const rows = (async function* () {
        yield await Promise.resolve([[null, 'A', null]]);
        throw new Error('the rows broke off');
      })();
      await expect(buffer(stream({ ...payments([]), rows }))).rejects.toThrow('the rows broke off');
    },
  );
});
