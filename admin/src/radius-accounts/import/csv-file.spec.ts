import { csvOf, textOf } from './csv-file';

const bytes = (...values: number[]): ArrayBuffer => new Uint8Array(values).buffer;

it('reads UTF-8, and what is no UTF-8 as Windows writes it', () => {
  expect(textOf(bytes(0x63, 0xc3, 0xb2))).toBe('cò');
  expect(textOf(bytes(0x63, 0xf2, 0x21))).toBe('cò!');
});

it('writes what no spreadsheet takes for a formula', () => {
  expect(
    csvOf([
      ['a', '=1+1'],
      ['b"c', 'd;e'],
    ]),
  ).toBe('\uFEFF"a";"\'=1+1"\r\n"b""c";"d;e"\r\n');
});
