import { decimal } from '@ponte/shared/money';
import { partnerBalanceSheet } from './partner-balance-sheet';

const owed = (name: string, debit: string, credit: string) => ({
  ...{ id: 1, name, debit: decimal(debit), credit: decimal(credit) },
  balance: decimal(debit).minus(credit),
});

it('has a row for each partner and adds them up', () => {
  const { rows, sums } = partnerBalanceSheet([owed('Rossi', '122', '22.5'), owed('Verdi', '0', '10')], 2);
  expect([...rows, sums]).toEqual([
    ['Rossi', '122.00', '22.50', '99.50'],
    ['Verdi', '0.00', '10.00', '-10.00'],
    ['Totali', '122.00', '32.50', '89.50'],
  ]);
});

it('is not cut off where there are too many', () => {
  expect(() => partnerBalanceSheet([], 50_001)).toThrow('ledger.too-long');
});
