import { changedContract, newContract } from './contract-request';

const LINE = {
  id: 5,
  position: 1,
  productId: 7,
  kind: 'recurring',
  quantity: '1',
  unitPrice: '29.90',
  billedTo: null,
};

describe('newContract', () => {
  it('leaves out what was left empty', () => {
    const form = {
      partnerId: 3,
      endsOn: null,
      notes: '',
      lines: [{ productId: 7, unitPrice: null, endsOn: null }],
    };
    expect(newContract(form)).toEqual({ partnerId: 3, lines: [{ productId: 7, endsOn: null }] });
  });
});

describe('changedContract', () => {
  const before = { id: 1, endsOn: '2026-12-31', lines: [LINE] };

  it('takes an end away, and sends no lines that nobody touched', () => {
    expect(changedContract({ ...before, endsOn: null }, before)).toEqual({ id: 1, endsOn: null });
  });

  it('sends all lines once one was touched', () => {
    const added = { productId: 8, quantity: '1' };
    const ended = { ...LINE, endsOn: '2026-03-31' };
    expect(changedContract({ ...before, lines: [ended, added] }, before).lines).toEqual([
      { id: 5, productId: 7, quantity: '1', unitPrice: '29.90', endsOn: '2026-03-31' },
      { productId: 8, quantity: '1', endsOn: null },
    ]);
  });
});
