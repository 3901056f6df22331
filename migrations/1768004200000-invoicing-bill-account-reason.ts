import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a line of a supplier's bill stands on its account. Of lines of before nobody knows. */
export class InvoicingBillAccountReason1768004200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `bill_line` ADD `account_reason` varchar(20) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `bill_line` DROP COLUMN `account_reason`');
  }
}
