import fc from 'fast-check';
import { contentDisposition } from './content-disposition';

it.each([
  ['fattura.pdf', `attachment; filename="fattura.pdf"; filename*=UTF-8''fattura.pdf`],
  ['città 1.pdf', `attachment; filename="citta 1.pdf"; filename*=UTF-8''citt%C3%A0%201.pdf`],
  ['2025/00042.pdf', `attachment; filename="2025_00042.pdf"; filename*=UTF-8''2025%2F00042.pdf`],
  [
    "l'offerta (2).pdf",
    `attachment; filename="l'offerta (2).pdf"; filename*=UTF-8''l%27offerta%20%282%29.pdf`,
  ],
  [
    'a"\r\nSet-Cookie: x',
    `attachment; filename="a___Set-Cookie: x"; filename*=UTF-8''a%22%0D%0ASet-Cookie%3A%20x`,
  ],
])('%j', (name, header) => {
  expect(contentDisposition(name)).toBe(header);
});

it('fits into a header whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => /^[\x20-\x7e]*$/.test(contentDisposition(name))),
  );
});
