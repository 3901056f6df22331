import { documentAddress } from './document-address';

it.each([
  [['legal', 'site', 'billing'], 'billing'],
  [['site', 'legal'], 'legal'],
  [['shipping', 'site'], 'site'],
  [['shipping'], 'shipping'],
  [[], undefined],
] as const)('of %j it prints %s', (kinds, printed) => {
  expect(documentAddress(kinds.map((kind) => ({ kind })))?.kind).toBe(printed);
});
