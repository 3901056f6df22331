import { mendAddress, mendField } from './mend';

it.each([
  ['partners', 7, 'recipientCode', '/partners/7', 'resources.partners.fields.recipientCode'],
  ['company', null, 'zip', '/company', 'resources.company.fields.zip'],
  ['invoices', 42, 'lines.2', '/invoices/42/show', 'resources.einvoices.mend_line'],
  ['invoices', 42, null, '/invoices/42/show', null],
] as const)('%s %s %s is mended at %s', (resource, id, field, address, key) => {
  expect(mendAddress({ resource, id })).toBe(address);
  expect(mendField({ resource, field })).toMatchObject({ key });
});

it('counts lines from one', () => {
  expect(mendField({ resource: 'invoices', field: 'lines.2' }).line).toBe(3);
});
