import { matchingSuppliers, type KnownSupplier } from './supplier-identity';

const known = (
  id: number,
  vatNumber: string | null,
  fiscalCode: string | null = null,
  active = true,
): KnownSupplier => ({ id, country: 'IT', vatNumber, fiscalCode, active });

describe('matchingSuppliers', () => {
  const supplier = { country: 'IT', vatNumber: '01234567890', fiscalCode: 'RSSMRA80A01H501U' };

  it.each([
    ['the VAT number first', [known(1, null, 'RSSMRA80A01H501U'), known(2, '01234567890')], [2]],
    ['the fiscal code where no VAT number is known', [known(1, null, 'RSSMRA80A01H501U')], [1]],
    ['both, if two have the number', [known(1, '01234567890'), known(2, '01234567890')], [1, 2]],
    ['the active one of two', [known(1, '01234567890', null, false), known(2, '01234567890')], [2]],
    ['an inactive one, if there is no other', [known(1, '01234567890', null, false)], [1]],
    ['nobody', [known(1, '09876543217')], []],
  ])('finds %s', (_, partners, ids) => {
    expect(matchingSuppliers(supplier, partners).map(({ id }) => id)).toEqual(ids);
  });

  it('takes the same number of another country for another firm', () => {
    expect(
      matchingSuppliers({ ...supplier, country: 'DE', fiscalCode: null }, [known(1, '01234567890')]),
    ).toEqual([]);
  });
});
