import { previewRequest } from './preview-request';

const LINE = { productId: 7, quantity: '2', unitPrice: '30.00' };

it.each([
  ['without a customer', { lines: [LINE] }],
  ['without lines', { partnerId: 3, lines: [] }],
  ['before the form is there', {}],
])('asks nothing %s', (_, form) => {
  expect(previewRequest(form)).toBeNull();
});

it('asks for the lines as they stand, without what is half typed', () => {
  const lines = [
    { ...LINE, discountPercent: '', taxCodeId: null },
    {
      description: 'Intervento',
      unitPrice: '12.',
      quantity: '-',
      periodFrom: '2026-0',
      periodTo: '2026-04-01',
    },
  ];
  expect(previewRequest({ partnerId: 3, documentType: 'TD02', lines })).toEqual({
    ...{ partnerId: 3, documentType: 'TD02' },
    lines: [LINE, { description: 'Intervento', periodTo: '2026-04-01' }],
  });
});

it('keeps the places of lines that say nothing yet', () => {
  expect(previewRequest({ partnerId: 3, documentType: 'TD04', lines: [null, LINE] })).toEqual({
    ...{ partnerId: 3, lines: [{}, LINE] },
  });
});
