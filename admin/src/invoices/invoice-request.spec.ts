import { changedInvoice, editableLines, newInvoice } from './invoice-request';

const LINE = {
  position: 1,
  productId: 7,
  description: 'Fibra',
  quantity: '1',
  amount: '30.00',
  unit: null,
  taxCodeId: 2,
};

describe('newInvoice', () => {
  it('leaves out what was left empty', () => {
    const form = {
      partnerId: 3,
      registerId: '',
      notes: null,
      lines: [{ productId: 7, quantity: '2', unitPrice: null }],
    };
    expect(newInvoice(form)).toEqual({ partnerId: 3, lines: [{ productId: 7, quantity: '2' }] });
  });

  it('has no lines when none were written', () => {
    expect(newInvoice({ partnerId: 3 })).toEqual({ partnerId: 3, lines: [] });
  });
});

describe('changedInvoice', () => {
  const before = { id: 1, notes: null, lines: [LINE] };

  it('sends no lines that nobody touched', () => {
    expect(changedInvoice({ ...before, notes: 'Grazie' }, before)).toEqual({ id: 1, notes: 'Grazie' });
  });

  it('leaves to the rules what was never chosen', () => {
    const ruled = { ...LINE, taxChosen: false, revenueAccount: '3120', accountChosen: false };
    const shown = editableLines([ruled]);
    expect(changedInvoice({ ...before, lines: shown }, { ...before, lines: [ruled] })).toEqual({
      id: 1,
      notes: null,
    });
    const after = { ...before, lines: [{ ...shown[0], quantity: '2' }] };
    expect(changedInvoice(after, { ...before, lines: [ruled] })).toEqual({
      id: 1,
      notes: null,
      lines: [{ productId: 7, description: 'Fibra', quantity: '2' }],
    });
  });

  it('sends all lines as the API takes them once one was touched', () => {
    const after = { ...before, lines: [{ ...LINE, quantity: '2' }] };
    expect(changedInvoice(after, before)).toEqual({
      id: 1,
      notes: null,
      lines: [{ productId: 7, description: 'Fibra', quantity: '2', taxCodeId: 2 }],
    });
  });
});
