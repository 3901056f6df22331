import { ALL_PERMISSIONS, isPermission, type Permission } from '@ponte/shared/permissions';
import { ADMINISTRATOR, DEFAULT_ROLES } from './default-roles';

it('gives the administrator everything', () => {
  expect(ADMINISTRATOR.permissions).toEqual(ALL_PERMISSIONS);
});

it.each(DEFAULT_ROLES)('$code holds known permissions, each once', ({ permissions }) => {
  expect(permissions.every(isPermission)).toBe(true);
  expect(new Set(permissions).size).toBe(permissions.length);
});

it.each(DEFAULT_ROLES)('$code cannot make users, roles or keys', ({ permissions }) => {
  const keysToTheHouse: readonly Permission[] = [
    'user.write',
    'role.write',
    'api-key.write',
    'company.write',
  ];
  expect(permissions.filter((permission) => keysToTheHouse.includes(permission))).toEqual([]);
});

it('codes and names are unique', () => {
  const roles = [ADMINISTRATOR, ...DEFAULT_ROLES];
  expect(new Set(roles.map(({ code }) => code)).size).toBe(roles.length);
  expect(new Set(roles.map(({ name }) => name)).size).toBe(roles.length);
});
