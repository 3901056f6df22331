import { draftTotals, lineAmount, type LineDraft } from './draft-totals';

describe('lineAmount', () => {
  it.each([
    // price, quantity, discount, amount
    ['29.90', '1', '0', '29.90'],
    ['10', '2.5', null, '25.00'],
    ['10', null, '33.33', '6.67'],
    ['-5', '1', null, '-5.00'],
    ['0.005', '1', '0', '0.01'],
  ])('%s × %s − %s%% is %s', (unitPrice, quantity, discountPercent, amount) => {
    expect(lineAmount({ unitPrice, quantity, discountPercent })?.toFixed(2)).toBe(amount);
  });

  it.each([{ unitPrice: null }, { unitPrice: '' }, { unitPrice: '12.' }, { unitPrice: '1', quantity: 'x' }])(
    'is unknown for %p',
    (line) => {
      expect(lineAmount(line)).toBeNull();
    },
  );
});

describe('draftTotals', () => {
  const codes = {
    1: { rate: '22.00', natura: null, payability: 'I' },
    2: { rate: '0.00', natura: 'N2.2', payability: 'I' },
  } as const;
  const codeOf = ({ taxCodeId }: LineDraft) => codes[taxCodeId as keyof typeof codes];

  it('takes the tax once on the sum of a rate', () => {
    const line = { unitPrice: '0.02', taxCodeId: 1 };
    const { taxable, tax, total } = draftTotals([line, line, { unitPrice: '1.00', taxCodeId: 2 }], codeOf);
    expect([taxable, tax, total].map(String)).toEqual(['1.04', '0.01', '1.05']);
  });

  it('waits with the tax for the last code', () => {
    expect(draftTotals([{ unitPrice: '5.00' }], codeOf)).toMatchObject({ tax: null, total: null });
  });

  it('does not mind lines without a price', () => {
    expect(draftTotals([{}, { unitPrice: null }], codeOf).total?.toFixed(2)).toBe('0.00');
  });
});
