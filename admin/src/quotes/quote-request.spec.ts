import { changedQuote, newQuote, salePreviewRequest } from './quote-request';

const line = { productId: 7, description: 'Fibra', quantity: '1', unit: null, unitPrice: '', optional: true };

it('leaves out what is empty, so that product and customer fill it', () => {
  expect(newQuote({ partnerId: 3, title: 'Sede', notes: null, validUntil: '', lines: [line, null] })).toEqual(
    {
      ...{ partnerId: 3, title: 'Sede' },
      lines: [{ productId: 7, description: 'Fibra', quantity: '1', optional: true }, {}],
    },
  );
});

it('sends lines only when they were touched', () => {
  const before = { id: 1, version: 2, partnerId: 3, title: 'Sede', notes: 'x', lines: [line] };
  expect(changedQuote({ ...before, title: 'Altra', notes: null }, before)).toMatchObject({
    title: 'Altra',
    notes: null,
  });
  expect(changedQuote(before, before)).not.toHaveProperty('lines');
  expect(changedQuote({ ...before, lines: [] }, before)).toHaveProperty('lines', []);
});

it('asks what lines would bear as they stand, without what is half typed', () => {
  const lines = [{ ...line, quantity: '-' }, null];
  expect(salePreviewRequest({ partnerId: 3, documentType: undefined, lines })).toEqual({
    ...{ partnerId: 3, lines: [{ productId: 7, description: 'Fibra', optional: true }, {}] },
  });
  expect(salePreviewRequest({ partnerId: null, lines })).toBeNull();
  expect(salePreviewRequest({ partnerId: 3, lines: [] })).toBeNull();
});
