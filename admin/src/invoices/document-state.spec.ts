import { documentState, signed, type DocumentState } from './document-state';

const TODAY = '2026-03-31';

it.each<[DocumentState, Parameters<typeof documentState>[0]]>([
  ['draft', { status: 'draft', type: 'invoice', openAmount: '0.00', dueOn: null }],
  ['paid', { status: 'issued', type: 'invoice', openAmount: '0.00', dueOn: null }],
  ['open', { status: 'issued', type: 'invoice', openAmount: '12.20', dueOn: '2026-03-31' }],
  ['overdue', { status: 'issued', type: 'invoice', openAmount: '0.01', dueOn: '2026-03-30' }],
  ['open', { status: 'issued', type: 'credit-note', openAmount: '12.20', dueOn: '2026-01-31' }],
])('is %s', (state, document) => {
  expect(documentState(document, TODAY)).toBe(state);
});

it.each([
  ['invoice', '36.60', '36.60'],
  ['credit-note', '36.60', '-36.60'],
  ['credit-note', '0.00', '0.00'],
] as const)('an amount of a %s of %s counts %s', (type, amount, counts) => {
  expect(signed(type, amount)).toBe(counts);
});
