import { DomainError } from '@ponte/shared/domain-error';
import Big from 'big.js';
import type { RecordedLine } from '../../invoicing/bills/bill-recordings.service';
import type { CostAccount } from '../bill-accounts/account-change';
import { recordedLines } from './recorded-lines';

const CHART = new Map<string, CostAccount>([
  ['4120', { code: '4120', type: 'expense', active: true }],
  ['1601', { code: '1601', type: 'asset_current', active: true }],
]);
const LINES = [{ position: 1, costAccount: '4120', amount: new Big('10.00') }];

function faults(line: Partial<RecordedLine>): readonly string[] {
  const wanted = { position: 1, costAccount: '4120', periodFrom: null, periodTo: null, ...line };
  try {
    expect(recordedLines(LINES, [wanted], CHART)).toEqual([wanted]);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'bill.invalid-corrections') throw error;
    return error.fields.map(({ field, code }) => `${field} ${code}`);
  }
}

describe('recordedLines', () => {
  const period = 'lines.0.periodTo bill-line.invalid-period';
  it.each<[string, Partial<RecordedLine>, readonly string[]]>([
    ['lines that stay', {}, []],
    ['a period', { periodFrom: '2026-03-01', periodTo: '2026-04-01' }, []],
    ['one end of a period', { periodFrom: '2026-03-01' }, [period]],
    ['an end without a beginning', { periodTo: '2026-03-01' }, [period]],
    ['a period of no day', { periodFrom: '2026-03-01', periodTo: '2026-03-01' }, [period]],
    ['VAT as a cost', { costAccount: '1601' }, ['lines.0.costAccount account.not-cost']],
    ['a line that is not there', { position: 2 }, ['lines.0.position bill-line.not-found']],
  ])('judges %s', (_, line, expected) => {
    expect(faults(line)).toEqual(expected);
  });
});
