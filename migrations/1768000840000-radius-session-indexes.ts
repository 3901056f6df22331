import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes by which sessions are looked up: up to a column more, with when a session ended. */
const LOOKED_UP = [
  ['ix_address', 'framedipaddress'],
  ['ix_delegated', 'delegatedipv6prefix'],
] as const;
const TABLES = ['radacct', 'radacct_archive'] as const;

/**
 * Who had an address is told by the index alone, without a look at each session that ever had it; and the sessions on a NAS
 * are found, in the order of their beginning, among those that are up.
 */
export class RadiusSessionIndexes1768000840000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(rebuilt(table, '`acctstarttime`, `acctstoptime`'));
    await runner.query(
      'ALTER TABLE `radacct` ADD INDEX `ix_open_nas` (`acctstoptime`, `nasshortname`, `acctstarttime`)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `radacct` DROP INDEX `ix_open_nas`');
    for (const table of TABLES) await runner.query(rebuilt(table, '`acctstarttime`'));
  }
}

function rebuilt(table: string, more: string): string {
  const changes = LOOKED_UP.map(
    ([name, column]) => `DROP INDEX \`${name}\`, ADD INDEX \`${name}\` (\`${column}\`, ${more})`,
  );
  return `ALTER TABLE \`${table}\` ${changes.join(', ')}`;
}
