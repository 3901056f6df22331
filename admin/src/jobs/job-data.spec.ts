import { describeData } from './job-data';

it.each([
  [{ invoiceIds: [4711, 4712], issuedOn: '2026-03-31' }, 'invoiceIds 4711, 4712 · issuedOn 2026-03-31'],
  [{ runId: 7, retry: true }, 'runId 7 · retry true'],
  [{ ids: [1, 2, 3, 4, 5, 6, 7] }, 'ids 1, 2, 3, 4, 5 … (7)'],
  [{ chunk: { from: 1 } }, 'chunk {"from":1}'],
  [{}, ''],
])('%j reads %s', (data, text) => {
  expect(describeData(data)).toBe(text);
});
