import type { MigrationInterface, QueryRunner } from 'typeorm';

const ADDED: Readonly<Record<string, readonly string[]>> = {
  office: ['einvoice.send'],
  accountant: ['einvoice.send', 'einvoice.unsend'],
};
/** Roles that nobody ever saved: what a company made of a role stays as it is. */
const UNTOUCHED = 'WHERE `version` = 1 AND `code` = ?';

/** Which e-invoice files were given to SDI, when and by whom, and who may say so. */
export class EinvoiceSentMarks1768002201000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE `einvoice_file` ADD `sent_at` datetime(3) NULL, ADD `sent_by` varchar(255) NULL, ADD INDEX `IDX_334ed6546dcd38b6449eb134a7` (`sent_at`)',
    );
    for (const [role, permissions] of Object.entries(ADDED))
      await runner.query(
        `UPDATE \`role\` SET \`permissions\` = JSON_MERGE_PRESERVE(\`permissions\`, ?) ${UNTOUCHED}`,
        [JSON.stringify(permissions), role],
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED))
      for (const permission of permissions)
        await runner.query(
          `UPDATE \`role\` SET \`permissions\` = JSON_REMOVE(\`permissions\`, JSON_UNQUOTE(JSON_SEARCH(\`permissions\`, 'one', ?))) ${UNTOUCHED} AND JSON_CONTAINS(\`permissions\`, JSON_QUOTE(?))`,
          [permission, role, permission],
        );
    await runner.query(
      'ALTER TABLE `einvoice_file` DROP INDEX `IDX_334ed6546dcd38b6449eb134a7`, DROP COLUMN `sent_by`, DROP COLUMN `sent_at`',
    );
  }
}
