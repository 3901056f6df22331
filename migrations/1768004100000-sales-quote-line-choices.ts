import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether tax and account of a quote's line were chosen for it. Of lines of before nobody knows: they keep what they have. */
export class SalesQuoteLineChoices1768004100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE `quote_line` ADD `tax_chosen` tinyint NOT NULL DEFAULT 1, ADD `account_chosen` tinyint NOT NULL DEFAULT 1',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `quote_line` DROP COLUMN `tax_chosen`, DROP COLUMN `account_chosen`');
  }
}
