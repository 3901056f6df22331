import { paymentRequest } from './payment-request';

const FORM = { partnerId: 7, amount: '36.60', receivedOn: '2026-03-31', methodCode: 'BON' } as const;

describe('paymentRequest', () => {
  it('leaves the choice to the API', () => {
    expect(
      paymentRequest({ ...FORM, reference: '', notes: null, way: 'oldest', parts: { i1: '5.00' } }),
    ).toEqual(FORM);
  });

  it('keeps all as credit', () => {
    expect(paymentRequest({ ...FORM, way: 'credit' })).toEqual({ ...FORM, allocations: [] });
  });

  it('names what is to be paid', () => {
    const parts = { i12: '30.00', i13: null, i14: '0.00', i15: '6.60' };
    expect(paymentRequest({ ...FORM, way: 'chosen', parts }).allocations).toEqual([
      { instalmentId: 12, amount: '30.00' },
      { instalmentId: 15, amount: '6.60' },
    ]);
  });

  it('sets credit notes off without a method', () => {
    const parts = { i1: '5.00', i2: '5.00' };
    expect(paymentRequest({ ...FORM, amount: '0.00', way: 'chosen', parts })).not.toHaveProperty(
      'methodCode',
    );
  });
});
