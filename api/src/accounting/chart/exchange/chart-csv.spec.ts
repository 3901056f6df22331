import fc from 'fast-check';
import { describeWithSpecs, specText } from '../../../../../test/support/specs';
import { ACCOUNT_TYPES } from '../account-type';
import { readChartCsv, writeChartCsv } from './chart-csv';

describe('a chart of accounts as CSV', () => {
  it('is read whatever parts its columns, and in whatever order they stand', () => {
    const rows = readChartCsv('﻿Natura;Codice;Nome\nincome;3127;"Canoni; assistenza"\n');
    expect(rows).toEqual([{ line: 2, code: '3127', name: 'Canoni; assistenza', type: 'income', faults: [] }]);
    expect(readChartCsv('codice,nome,natura\n3127,Canoni,income\n')).toMatchObject([
      { code: '3127', faults: [] },
    ]);
  });

  it('tells for each row what is wrong with it, by column', () => {
    const text = 'codice;nome;natura\n31 27;;ricavi\n3128;Canoni;income\n3128;Di nuovo;income\n3129\n';
    const told = readChartCsv(text).map(({ faults }) => faults.map(({ field, code }) => `${field} ${code}`));
    expect(told).toEqual([
      [
        ...['code chart-import.invalid-code', 'name chart-import.invalid-name'],
        'type chart-import.invalid-type',
      ],
      [],
      ['code chart-import.twice'],
      ['name chart-import.invalid-name', 'type chart-import.invalid-type'],
    ]);
  });

  it('with a column that means nothing, or none at all, is refused', () => {
    expect(() => readChartCsv('codice;colore\n1;rosso\n')).toThrow('chart-import.invalid-column');
    expect(() => readChartCsv('codice;nome\n"1;x\n')).toThrow('chart-import.invalid-csv');
  });

  it('comes back as it was written', () => {
    const account = fc.record({
      code: fc.stringMatching(/^[0-9A-Za-z.-]{1,32}$/),
      name: fc.stringMatching(/^[A-Za-zà-ù0-9";,' ]{1,60}$/).map((name) => `N${name.trim()}x`),
      type: fc.constantFrom(...ACCOUNT_TYPES),
    });
    const charts = fc.uniqueArray(account, { selector: ({ code }) => code, maxLength: 20 });
    fc.assert(
      fc.property(charts, (accounts) => {
        const back = readChartCsv(writeChartCsv(accounts));
        expect(back.map(({ code, name, type }) => ({ code, name, type }))).toEqual(accounts);
        expect(back.flatMap(({ faults }) => faults)).toEqual([]);
      }),
    );
  });
});

describeWithSpecs('the published chart', () => {
  it('is read without a fault', () => {
    const rows = readChartCsv(specText('accounting/tables/coa-isp-it.csv'));
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
