import { Role } from '../../api/src/platform/auth/role.entity';
import { DEFAULT_ROLES } from '../../api/src/platform/auth/default-roles';
import { PlatformNetworkPermissions1768000830000 } from '../../migrations/1768000830000-platform-network-permissions';
import { testApp } from '../support/app';

const app = testApp();

interface Held {
  readonly permissions: readonly string[];
  readonly version: number;
}

const roles = async (): Promise<Record<string, Held>> => {
  const rows = await app.db.getRepository(Role).find();
  return Object.fromEntries(rows.map(({ code, permissions, version }) => [code, { permissions, version }]));
};
const isNetwork = (permission: string): boolean => permission.startsWith('radius-');
const sorted = (permissions: readonly string[] = []): string[] => [...permissions].sort();

/** As a company had it before there was a network. */
async function withoutNetwork(): Promise<void> {
  for (const { code, permissions } of DEFAULT_ROLES)
    await app.db.query('UPDATE role SET permissions = ?, version = 1 WHERE code = ?', [
      JSON.stringify(permissions.filter((one) => !isNetwork(one))),
      code,
    ]);
}

async function migrate(direction: 'up' | 'down'): Promise<void> {
  const runner = app.db.createQueryRunner();
  await new PlatformNetworkPermissions1768000830000()[direction](runner).finally(() => runner.release());
}

it('the roles that came with the product get what new companies have of the network', async () => {
  await withoutNetwork();
  await migrate('up');
  const after = await roles();
  for (const { code, permissions } of DEFAULT_ROLES)
    expect([code, sorted(after[code]?.permissions)]).toEqual([code, sorted(permissions)]);
  await migrate('up');
  expect(await roles()).toEqual(after);
});

it('a role that the company made its own stays as it is', async () => {
  await withoutNetwork();
  await app.db.query("UPDATE role SET name = 'Sportello', version = 2 WHERE code = 'office'");
  const before = await roles();
  await migrate('up');
  const after = await roles();
  expect(after.office).toEqual(before.office);
  expect(after.technician?.permissions.filter(isNetwork)).not.toEqual([]);
});

it('going back takes them away again', async () => {
  await withoutNetwork();
  const before = await roles();
  await migrate('up');
  await migrate('down');
  expect(await roles()).toEqual(before);
});
