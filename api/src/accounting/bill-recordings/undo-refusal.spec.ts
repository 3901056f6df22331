import Big from 'big.js';
import { undoRefusal, type BillToUndo, type UndoLimits } from './undo-refusal';

const BILL: BillToUndo = {
  ...{ id: 7, status: 'recorded', registeredOn: '2026-03-20', integration: null },
  ...{ paid: new Big('0'), deductedVat: new Big('0'), competence: '2026-03-01', deferredOn: null },
};
const LIMITS: UndoLimits = { openMonth: '2026-03-01', yearClosedTo: '2025-12-31' };

describe('undoRefusal', () => {
  it.each<[string, Partial<BillToUndo>, Partial<UndoLimits>, string | null]>([
    ['nothing hangs on it', {}, {}, null],
    ['it stands in no register', { competence: null }, {}, null],
    ['it is undone', { status: 'undone' }, {}, 'bill.undone'],
    ['it is not in the books yet', { registeredOn: null }, {}, 'bill.not-posted'],
    ['its year is closed', { registeredOn: '2025-12-31' }, {}, 'period.year-closed'],
    ['it is integrated', { integration: 'IR 2026/0001' }, {}, 'bill.integrated'],
    ['a cent of it is paid', { paid: new Big('0.01') }, {}, 'bill.paid'],
    ['its VAT was deducted', { deductedVat: new Big('22') }, {}, 'bill.vat-deducted'],
    ['a credit note’s was given back', { deductedVat: new Big('-22') }, {}, 'bill.vat-deducted'],
    ['its month is settled', {}, { openMonth: '2026-04-01' }, 'bill.vat-settled'],
    ['a part of it is deferred', { deferredOn: '2026-03-31' }, {}, 'bill.deferred'],
  ])('when %s', (_, bill, limits, code) => {
    expect(undoRefusal({ ...BILL, ...bill }, { ...LIMITS, ...limits })?.code ?? null).toBe(code);
  });

  it('tells first what can’t be mended', () => {
    const bill = { ...BILL, registeredOn: '2025-12-31', paid: new Big('1') };
    expect(undoRefusal(bill, LIMITS)).toMatchObject({ code: 'period.year-closed', params: { year: 2025 } });
  });
});
