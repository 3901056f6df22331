/** What the RADIUS server may do in the database: read what it answers from, and write what it is told. Nothing else. */
const RIGHTS: readonly (readonly [string, string])[] = [
  ['SELECT', 'radcheck'],
  ['SELECT', 'radreply'],
  ['SELECT', 'nas'],
  ['SELECT, INSERT, UPDATE', 'radacct'],
  ['INSERT', 'radpostauth'],
  ['SELECT, INSERT, UPDATE', 'nasreload'],
];

const NAME = /^[\w-]+$/;

/**
 * The statements that give the server's database user its rights. `user` is `name@host`, `radius@localhost`; the tables and views must
 * be there already. Throws on names that would have to be quoted.
 */
export function serverGrants(user: string, database: string): string[] {
  const [name = '', host = ''] = user.split('@');
  if (!NAME.test(name) || !/^[\w.%-]+$/.test(host) || !NAME.test(database))
    throw new Error(`not the name of a database user: ${user}`);
  return RIGHTS.map(
    ([rights, table]) => `GRANT ${rights} ON \`${database}\`.\`${table}\` TO '${name}'@'${host}'`,
  );
}
