import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'ALTER TABLE `accounting_setting` ADD `declarant_fiscal_code` varchar(16) NULL',
  'ALTER TABLE `accounting_setting` ADD `declarant_role` varchar(2) NULL',
  "ALTER TABLE `accounting_setting` ADD `advance_method` varchar(1) NOT NULL DEFAULT '1'",
];

const DOWN = [
  'ALTER TABLE `accounting_setting` DROP COLUMN `advance_method`, DROP COLUMN `declarant_role`, DROP COLUMN `declarant_fiscal_code`',
];

/** Who signs the communications of VAT. */
export class AccountingDeclarant1768001303000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
