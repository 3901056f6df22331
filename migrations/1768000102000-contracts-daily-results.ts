import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'DROP INDEX `IDX_be754c19ccd832f0dba59aa8c6` ON `contract`',
  'DROP INDEX `IDX_64cc6e2e1fa27729f782783f5e` ON `contract`',
  'CREATE INDEX `IDX_cf7d5c42f9c3613c1d5d52f339` ON `contract` (`status`, `term_ends_on`)',
  'CREATE INDEX `IDX_837a68107cf4d7e3aa7a23801e` ON `contract` (`status`, `ends_on`)',
  'ALTER TABLE `contract_daily_result` ADD `contract_code` varchar(32) NOT NULL',
  'ALTER TABLE `contract_daily_result` ADD `partner_id` int NOT NULL',
  'ALTER TABLE `contract_daily_result` ADD `partner_name` varchar(200) NOT NULL',
];

const DOWN = [
  'ALTER TABLE `contract_daily_result` DROP COLUMN `partner_name`',
  'ALTER TABLE `contract_daily_result` DROP COLUMN `partner_id`',
  'ALTER TABLE `contract_daily_result` DROP COLUMN `contract_code`',
  'DROP INDEX `IDX_837a68107cf4d7e3aa7a23801e` ON `contract`',
  'DROP INDEX `IDX_cf7d5c42f9c3613c1d5d52f339` ON `contract`',
  'CREATE INDEX `IDX_64cc6e2e1fa27729f782783f5e` ON `contract` (`ends_on`)',
  'CREATE INDEX `IDX_be754c19ccd832f0dba59aa8c6` ON `contract` (`term_ends_on`)',
];

/** What days brought contracts tells whose they are; ends are looked for among the contracts in service. */
export class ContractsDailyResults1768000102000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
