import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day that an accrual is undone on. */
export class AccountingAccruals1768002302000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `journal_entry` ADD `reverse_on` date NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `journal_entry` DROP COLUMN `reverse_on`');
  }
}
