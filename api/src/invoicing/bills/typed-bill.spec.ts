import { money, sum } from '@ponte/shared/money';
import Big from 'big.js';
import fc from 'fast-check';
import type { PartnerSnapshot } from '../../partners/partner-snapshot';
import { integrationOf } from '../integrations/integration';
import { BILL_TREATMENTS, typedBill, type BillTreatment } from './typed-bill';

const SUPPLIER: PartnerSnapshot = {
  ...{
    kind: 'company',
    name: 'Cloud Ltd',
    firstName: null,
    lastName: null,
    country: 'IE',
    vatNumber: '1234567A',
  },
  ...{ fiscalCode: null, recipientCode: null, pec: null, email: null, language: 'en', iban: null },
  address: { street: 'Main St', houseNumber: '1', zip: 'D01', town: 'Dublin', province: null, country: 'IE' },
};
const typed = (lines: readonly [string, BillTreatment][]) =>
  typedBill(
    {
      ...{ type: 'bill', number: '7', issuedOn: '2026-04-01', dueOn: null, deferred: false },
      lines: lines.map(([amount, treatment]) => ({ description: 'x', amount: new Big(amount), treatment })),
    },
    SUPPLIER,
  );

it.each<[string, [string, BillTreatment][], string[]]>([
  ['reverse charge', [['100.00', 'reverse-charge']], ['N6.9 100.00 0.00', 'total 100.00']],
  [
    'a rate, over two lines',
    [
      ['0.10', '22'],
      ['0.17', '22'],
    ],
    ['22 0.27 0.06', 'total 0.33'],
  ],
  [
    'several treatments',
    [
      ['10.00', '10'],
      ['5.00', 'exempt'],
      ['1.00', 'outside'],
    ],
    ['10 10.00 1.00', 'N4 5.00 0.00', 'N2.2 1.00 0.00', 'total 17.00'],
  ],
])('a bill typed by hand: %s', (_title, lines, expected) => {
  const bill = typed(lines);
  const taxes = bill.taxes.map(
    ({ natura, rate, base, tax }) => `${natura ?? rate.toFixed()} ${money(base)} ${money(tax)}`,
  );
  expect([...taxes, `total ${money(bill.total)}`]).toEqual(expected);
});

it('adds up, owes its total, and is integrated as far as it is under reverse charge', () => {
  const cents = fc.integer({ min: 1, max: 999_999 }).map((value) => new Big(String(value)).div('100'));
  const line = fc.record({
    description: fc.constant('x'),
    amount: cents,
    treatment: fc.constantFrom(...BILL_TREATMENTS),
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      const bill = typedBill(
        { type: 'bill', number: '7', issuedOn: '2026-04-01', dueOn: null, deferred: false, lines },
        SUPPLIER,
      );
      expect(money(bill.taxable)).toBe(money(sum(lines.map(({ amount }) => amount))));
      expect(money(bill.total)).toBe(money(bill.taxable.plus(bill.tax)));
      expect(money(sum(bill.instalments.map(({ amount }) => amount)))).toBe(money(bill.total));
      const reversed = lines.filter(({ treatment }) => treatment === 'reverse-charge');
      expect(money(integrationOf('bill', bill.taxes)?.taxable ?? new Big('0'))).toBe(
        money(sum(reversed.map(({ amount }) => amount))),
      );
    }),
  );
});

it.each([
  ['22', 'D'],
  ['reverse-charge', 'I'],
  ['exempt', 'I'],
] as const)('lets only VAT that is charged wait for the payment: %s is %s', (treatment, payability) => {
  const lines = [{ description: 'x', amount: new Big('100'), treatment }];
  const bill = typedBill(
    { type: 'bill', number: '8', issuedOn: '2026-04-01', dueOn: null, deferred: true, lines },
    SUPPLIER,
  );
  expect(bill.taxes).toMatchObject([{ payability }]);
});
