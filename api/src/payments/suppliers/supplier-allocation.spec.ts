import { decimal, money, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import fc from 'fast-check';
import { payInstalments } from './supplier-allocation';

const BILL = { instalmentId: 1, billId: 2, credit: false, partnerId: 3, dueOn: '2026-03-31' };

/** Pays one instalment in parts, each knowing what the earlier ones left. */
function pay(payable: Big, withheld: Big, parts: readonly Big[]): Big[] {
  let [open, withheldOpen] = [payable, withheld];
  return parts.map((amount) => {
    const owed = { ...BILL, payable, withheld, open, withheldOpen };
    const { allocations } = payInstalments({ partnerId: 3, amount, chosen: null }, [owed]);
    const taken = allocations[0]?.withheld ?? ZERO;
    [open, withheldOpen] = [open.minus(amount), withheldOpen.minus(taken)];
    return taken;
  });
}

describe('what is withheld', () => {
  it.each([
    ['102.00', '20.00', ['102.00'], ['20.00']],
    ['102.00', '20.00', ['51.00', '51.00'], ['10.00', '10.00']],
    ['100.00', '10.01', ['50.00', '50.00'], ['5.01', '5.00']],
    ['100.00', '20.00', ['33.33', '33.33', '33.34'], ['6.67', '6.67', '6.66']],
    ['100.00', '0.00', ['40.00', '60.00'], ['0.00', '0.00']],
  ])('%s paid with %s withheld, in parts of %j', (payable, withheld, parts, expected) => {
    const taken = pay(decimal(payable), decimal(withheld), parts.map(decimal));
    expect(taken.map(money)).toEqual(expected);
  });

  it('withholds all of it by the time all is paid, and never more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1 }),
        fc.nat(20_000),
        (cents, tax) => {
          const parts = cents.map((count) => decimal(count).div('100'));
          const withheld = decimal(tax).div('100');
          const taken = pay(sum(parts), withheld, parts);
          expect(money(sum(taken))).toBe(money(withheld));
          expect(taken.every((part) => part.gte(ZERO))).toBe(true);
        },
      ),
    );
  });
});

describe('payInstalments', () => {
  const worth = (amount: string, withheld = '0') => ({
    ...{ payable: decimal(amount), withheld: decimal(withheld) },
    ...{ open: decimal(amount), withheldOpen: decimal(withheld) },
  });
  const items = [
    { ...BILL, ...worth('102', '20') },
    { ...BILL, instalmentId: 2, credit: true, ...worth('51', '10') },
    { ...BILL, instalmentId: 9, partnerId: 4, ...worth('10') },
  ];
  const pay = (amount: string, parts: Record<number, string> | null) =>
    payInstalments(
      {
        ...{ partnerId: 3, amount: decimal(amount) },
        chosen:
          parts &&
          Object.entries(parts).map(([id, part]) => ({ instalmentId: Number(id), amount: decimal(part) })),
      },
      items,
    );

  it('pays the oldest first and leaves credit notes and others’ bills alone', () => {
    const { allocations, unallocated } = pay('110', null);
    expect(allocations).toMatchObject([{ instalmentId: 1 }]);
    expect(money(unallocated)).toBe('8.00');
  });

  it('sets a credit note off with what is withheld on both', () => {
    const { allocations, unallocated } = pay('51', { 1: '102', 2: '51' });
    expect(allocations.map(({ withheld }) => money(withheld))).toEqual(['20.00', '10.00']);
    expect(money(unallocated)).toBe('0.00');
  });

  it.each([
    [{ 9: '1' }, 'allocations.0.instalmentId'],
    [{ 1: '102.01' }, 'allocations.0.amount'],
    [{ 1: '60' }, 'amount'],
    [{ 2: '51' }, 'allocations'],
  ])('refuses %j', (parts, field) => {
    expect(() => pay('50', parts)).toThrow(
      expect.objectContaining({ code: 'payment.invalid', fields: [expect.objectContaining({ field })] }),
    );
  });
});
