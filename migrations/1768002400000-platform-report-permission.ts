import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The roles of a new company that read its figures, by their code. */
const ADDED: Readonly<Record<string, readonly string[]>> = {
  office: ['report.read'],
  accountant: ['report.read'],
};

interface RoleRow {
  readonly id: number;
  readonly code: string;
  /** The driver gives JSON as text or read, by the server's version. */
  readonly permissions: string | readonly string[];
}

/**
 * Companies that were there before the analysis get its permission in the roles that came with the product, as new companies do.
 * Only in those nobody ever saved: what a company made of a role stays as it is.
 */
export class PlatformReportPermission1768002400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await change(runner, (held, added) => [...held, ...added.filter((one) => !held.includes(one))]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await change(runner, (held, added) => held.filter((one) => !added.includes(one)));
  }
}

async function change(
  runner: QueryRunner,
  next: (held: readonly string[], added: readonly string[]) => string[],
): Promise<void> {
  const rows = (await runner.query(
    'SELECT `id`, `code`, `permissions` FROM `role` WHERE `version` = 1 AND `code` IN (?)',
    [Object.keys(ADDED)],
  )) as RoleRow[];
  for (const { id, code, permissions } of rows) {
    const held =
      typeof permissions === 'string' ? (JSON.parse(permissions) as readonly string[]) : permissions;
    const changed = next(held, ADDED[code] ?? []);
    await runner.query('UPDATE `role` SET `permissions` = ? WHERE `id` = ?', [JSON.stringify(changed), id]);
  }
}
