import { supplierPaymentRequest } from './supplier-payment-request';

const FORM = { partnerId: 7, amount: '36.60', paidOn: '2026-03-31', methodCode: 'BON' } as const;

describe('supplierPaymentRequest', () => {
  it('leaves the choice to the API', () => {
    expect(supplierPaymentRequest({ ...FORM, way: 'oldest' })).toEqual({
      ...FORM,
      ...{ reference: null, notes: null },
    });
  });

  it('names what is to be paid, and sets credit notes off without a method', () => {
    const parts = { i12: '30.00', i13: null };
    expect(supplierPaymentRequest({ ...FORM, amount: '0.00', way: 'chosen', parts })).toMatchObject({
      ...{ methodCode: null, allocations: [{ instalmentId: 12, amount: '30.00' }] },
    });
  });
});
