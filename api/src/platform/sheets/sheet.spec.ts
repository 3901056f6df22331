import ExcelJs from 'exceljs';
import { pinZipTimes } from './pin-zip-times';
import { sheetBytes, type Sheet } from './sheet';

const SHEET: Sheet = {
  name: 'Prova',
  columns: [
    ['Conto', 'text', 10],
    ['Saldo', 'amount', 10],
    ['Giorno', 'day', 10],
  ],
  rows: [['1501', '12.50', '2026-03-31']],
  sums: ['Totale', '12.50', null],
};

it('is the same to the byte whenever it is written, and can be read', async () => {
  jest.useFakeTimers({ now: new Date('2026-04-01T10:00:00Z'), doNotFake: ['nextTick', 'setImmediate'] });
  const first = await sheetBytes(SHEET);
  jest.setSystemTime(new Date('2027-11-30T23:59:58Z'));
  const second = await sheetBytes(SHEET);
  jest.useRealTimers();
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(new Uint8Array(first).buffer);
  expect(workbook.worksheets[0]?.getCell('B2').value).toBe(12.5);
});

it('is another where anything in it is', async () => {
  const other = await sheetBytes({ ...SHEET, rows: [['1501', '12.51', '2026-03-31']] });
  expect(Buffer.from(other).equals(Buffer.from(await sheetBytes(SHEET)))).toBe(false);
});

it.each([[''], ['PK'], ['not an archive, but long enough for the end of one']])('refuses %p', (text) => {
  expect(() => pinZipTimes(new TextEncoder().encode(text))).toThrow('not a ZIP archive');
});
