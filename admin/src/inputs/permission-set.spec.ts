import { permissionsOf, withPermissions } from './permission-set';

it('knows the permissions on a resource', () => {
  expect(permissionsOf('job')).toEqual(['job.read', 'job.retry']);
});

it('puts in and takes out, in the order of the table', () => {
  const read = withPermissions(['partner.read'], ['company.read'], true);
  expect(read).toEqual(['company.read', 'partner.read']);
  expect(withPermissions(read, ['partner.read'], false)).toEqual(['company.read']);
});

it('changes nothing when asked for what is there', () => {
  expect(withPermissions(['partner.read'], ['partner.read'], true)).toEqual(['partner.read']);
});
