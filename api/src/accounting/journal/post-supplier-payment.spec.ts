import { decimal, money, sum } from '@ponte/shared/money';
import fc from 'fast-check';
import {
  lateWithholdingEntry,
  postSupplierPayment,
  supplierPaymentEntry,
  supplierPaymentReversalEntry,
  type SupplierPaymentToPost,
} from './post-supplier-payment';
import type { PostingLine } from './posting';

const told = (lines: readonly PostingLine[] = []) =>
  lines.map(({ account, debit, credit }) =>
    debit.gt('0') ? `D ${account} ${money(debit)}` : `A ${account} ${money(credit)}`,
  );

const payment = (amount: string, withheld: string, lateWithheld = '0'): SupplierPaymentToPost => ({
  ...{ id: 1, partnerId: 7, partnerName: 'Studio Neri', reference: 'CRO 1', cashAccount: '1801' },
  ...{ amount: decimal(amount), withheld: decimal(withheld), lateWithheld: decimal(lateWithheld) },
  ...{ paidOn: '2026-04-10', reversedOn: '2026-04-12' },
});

describe('postSupplierPayment', () => {
  it.each([
    ['a bill of 122', '122.00', '0.00', ['D 2501 122.00', 'A 1801 122.00']],
    [
      'a professional, 20 % of 100 withheld',
      '102.00',
      '20.00',
      ['D 2501 122.00', 'A 1801 102.00', 'A 2602 20.00'],
    ],
    ['a credit note set against a bill', '0.00', '0.00', []],
    ['one without withholding against a bill with it', '0.00', '20.00', ['D 2501 20.00', 'A 2602 20.00']],
    ['one that takes a withholding back', '0.00', '-20.00', ['A 2501 20.00', 'D 2602 20.00']],
  ])('%s', (_, amount, withheld, lines) => {
    expect(told(postSupplierPayment(payment(amount, withheld)))).toEqual(lines);
  });

  it('balances whatever is paid and withheld', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: -50_000, max: 50_000 }), (paid, tax) => {
        const lines = postSupplierPayment({
          ...payment('0', '0'),
          ...{ amount: decimal(paid).div('100'), withheld: decimal(tax).div('100') },
        });
        expect(sum(lines.map(({ debit, credit }) => debit.minus(credit))).eq('0')).toBe(true);
      }),
    );
  });
});

it('undoes a payment with what its advance withheld since', () => {
  const entry = supplierPaymentReversalEntry(payment('102.00', '5.00', '15.00'), 33);
  expect(told(entry?.lines)).toEqual(['A 2501 122.00', 'D 1801 102.00', 'D 2602 20.00']);
  expect(entry).toMatchObject({ postedOn: '2026-04-12', reversalOfId: 33, journal: 'BAN' });
});

it('tells the reference, and the cash desk from the bank', () => {
  expect(supplierPaymentEntry({ ...payment('5', '0'), cashAccount: '1810' })).toMatchObject({
    ...{ journal: 'CAS', description: 'Pagamento Studio Neri (CRO 1)', partnerId: 7 },
  });
  expect(supplierPaymentEntry(payment('0', '0'))).toBeNull();
});

it('owes the tax office what the use of an advance withholds', () => {
  const late = {
    id: 4,
    partnerId: 7,
    partnerName: 'Studio Neri',
    withheld: decimal(20),
    withheldOn: '2026-05-02',
  };
  const entry = lateWithholdingEntry(late);
  expect(told(entry?.lines)).toEqual(['D 2501 20.00', 'A 2602 20.00']);
  expect(entry).toMatchObject({ postedOn: '2026-05-02', sourceKind: 'supplier-withholding', sourceId: 4 });
});
