import { addressLines, mapLink } from './address-lines';

const italian = {
  kind: 'legal' as const,
  street: 'Via Roma',
  houseNumber: '12/A',
  zip: '63074',
  town: 'San Benedetto del Tronto',
  province: 'AP',
  country: 'IT',
};

const german = {
  kind: 'legal' as const,
  street: 'Hauptstraße 5',
  houseNumber: null,
  zip: '80331',
  town: 'München',
  province: null,
  country: 'DE',
};

it('writes an Italian address with its province', () => {
  expect(addressLines(italian, 'it')).toEqual(['Via Roma, 12/A', '63074 San Benedetto del Tronto (AP)']);
});

it('names a foreign country in the language of the reader', () => {
  expect(addressLines(german, 'it')).toEqual(['Hauptstraße 5', '80331 München', 'Germania']);
  expect(addressLines(german, 'en')[2]).toBe('Germany');
});

it('searches the map for the whole address', () => {
  expect(mapLink(german)).toContain(encodeURIComponent('Hauptstraße 5, 80331 München, Germany'));
});
