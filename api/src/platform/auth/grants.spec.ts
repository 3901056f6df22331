import { DomainError } from '@ponte/shared/domain-error';
import { ALL_PERMISSIONS, type Permission } from '@ponte/shared/permissions';
import fc from 'fast-check';
import { assertHolds, assertSameReseller, permissionsOf } from './grants';

const giver = (permissions: readonly Permission[], resellerId: number | null = null) => ({
  permissions: new Set<string>(permissions),
  resellerId,
});

const some = fc.subarray(ALL_PERMISSIONS);

it('lets one give what one holds', () => {
  fc.assert(
    fc.property(some, some, (own, others) => {
      const given = others.filter((permission) => own.includes(permission));
      expect(() => {
        assertHolds(giver(own), given);
      }).not.toThrow();
    }),
  );
});

it('lets nobody give more, and says what is missing', () => {
  try {
    assertHolds(giver(['user.write', 'partner.read']), [
      'partner.read',
      'invoice.issue',
      'user.write',
      'role.write',
    ]);
    throw new Error('was let through');
  } catch (error) {
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({
      code: 'auth.forbidden',
      params: { missing: ['invoice.issue', 'role.write'] },
    });
  }
});

it.each([
  // giver's reseller, for whom, allowed
  [null, null, true],
  [null, 7, true],
  [7, 7, true],
  [7, 8, false],
  [7, null, false],
])('a giver of reseller %s gives for %s: %s', (own, target, allowed) => {
  const give = (): void => {
    assertSameReseller(giver([], own), target);
  };
  if (allowed) expect(give).not.toThrow();
  else expect(give).toThrow('auth.forbidden');
});

it('adds up the permissions of roles, each once', () => {
  expect(
    permissionsOf([{ permissions: ['user.read', 'role.read'] }, { permissions: ['role.read'] }]),
  ).toEqual(['user.read', 'role.read']);
  expect(permissionsOf([])).toEqual([]);
});
