import { givingRequest } from './giving-request';

it.each([
  [{ promotionId: 5, voucherCode: '', startsOn: null }, { promotionId: 5 }],
  [
    { promotionId: 5, voucherCode: 'AMICI', startsOn: '2026-05-01' },
    { voucherCode: 'AMICI', startsOn: '2026-05-01' },
  ],
  [{}, {}],
])('%j asks for %j', (values, request) => {
  expect(givingRequest(values)).toEqual(request);
});
