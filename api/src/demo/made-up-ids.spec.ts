import { ibanFault } from '@ponte/shared/iban';
import { italianVatNumberFault } from '@ponte/shared/vat-number';
import fc from 'fast-check';
import { cin, madeUpIban, madeUpVatNumber, VAT_NUMBERS } from './made-up-ids';

describe('madeUpVatNumber', () => {
  it('passes the check of the tax agency', () => {
    fc.assert(
      fc.property(fc.nat(VAT_NUMBERS - 1), fc.constantFrom('044', '067', '058'), (index, office) => {
        expect(italianVatNumberFault(madeUpVatNumber(index, office))).toBeNull();
      }),
    );
  });

  it('never repeats, even where all come from one office', () => {
    const numbers = new Set(Array.from({ length: 50_000 }, (_, index) => madeUpVatNumber(index, '044')));
    expect(numbers.size).toBe(50_000);
  });
});

describe('madeUpIban', () => {
  it('passes the check digits and carries its own check letter', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (index) => {
        const iban = madeUpIban(index);
        expect(ibanFault(iban)).toBeNull();
        expect(cin(iban.slice(5))).toBe(iban[4]);
      }),
    );
  });
});

describe('cin', () => {
  it.each([
    // the example of the ABI standard, and one of Poste's accounts
    ['0542811101000000123456', 'X'],
    ['0760117400001007214826', 'L'],
  ])('%s takes %s', (number, letter) => {
    expect(cin(number)).toBe(letter);
  });
});
