import { choicesOf, creditKey, refundRequest } from './refund-request';

it('asks for what was filled in, from the credits ticked', () => {
  const choices = [
    { kind: 'credit-note', id: 7 },
    { kind: 'payment', id: 12 },
  ] as const;
  const from = choices.map(creditKey);
  expect(choicesOf(from)).toEqual(choices);
  const form = { amount: '10.00', paidOn: '2026-03-31', methodCode: 'BON', from };
  expect(refundRequest(3, { ...form, fee: '', iban: null, reference: '' })).toEqual({
    ...{ partnerId: 3, amount: '10.00', paidOn: '2026-03-31', methodCode: 'BON', credits: choices },
  });
  expect(refundRequest(3, { ...form, fee: '1.50', iban: 'IT60', notes: 'x' })).toMatchObject({
    ...{ fee: '1.50', iban: 'IT60', notes: 'x' },
  });
});

it('names no credit where none is ticked, so that none is taken by itself', () => {
  expect(choicesOf(null)).toEqual([]);
});
