import { partnerRequest } from './partner-request';

const rome = {
  kind: 'legal' as const,
  street: 'Via Roma',
  zip: '00100',
  town: 'Roma',
  province: 'RM',
  country: 'IT',
};

it('lets the API name a new person', () => {
  expect(partnerRequest({ kind: 'person', lastName: 'Rossi', firstName: 'Mario' })).toEqual({
    kind: 'person',
    name: '',
    lastName: 'Rossi',
    firstName: 'Mario',
  });
});

it('leaves the name of a person who was one before', () => {
  const before = { kind: 'person' as const, name: 'Zucchero', lastName: 'Fornaciari' };
  expect(partnerRequest(before, before)).toEqual(before);
});

it('forgets the firm’s name when it turns out to be a person', () => {
  const typed = { kind: 'person' as const, name: 'Rossi snc', lastName: 'Rossi' };
  expect(partnerRequest(typed, { kind: 'company', name: 'Rossi snc' }).name).toBe('');
});

it('gives firms no first name', () => {
  const typed = { kind: 'company' as const, name: 'Rossi snc', firstName: 'Mario', lastName: 'Rossi' };
  expect(partnerRequest(typed)).toMatchObject({ name: 'Rossi snc', firstName: null, lastName: null });
});

it('takes the province off an address abroad', () => {
  const { addresses } = partnerRequest({ kind: 'company', addresses: [rome, { ...rome, country: 'FR' }] });
  expect(addresses?.map(({ province }) => province)).toEqual(['RM', null]);
});
