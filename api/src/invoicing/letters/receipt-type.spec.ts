import { receiptType } from './receipt-type';

it.each([
  ['a PDF', '%PDF-1.7\n…', 'application/pdf'],
  [
    'an XML',
    '<?xml version="1.0"?><Ricevuta><Protocollo>08060120341234567</Protocollo></Ricevuta>',
    'application/xml',
  ],
  ['an XML with a byte order mark', '\uFEFF<Ricevuta/>', 'application/xml'],
  ['a torn XML', '<?xml version="1.0"?><Ricevuta>', null],
  ['a web page', '<!DOCTYPE html><html><body></body></html>', null],
  ['a text', 'Ricevuta 08060120341234567', null],
  ['a PDF further down', 'x%PDF-1.7', null],
  ['nothing', '', null],
])('%s', (_, content, type) => {
  expect(receiptType(Buffer.from(content))).toBe(type);
});
