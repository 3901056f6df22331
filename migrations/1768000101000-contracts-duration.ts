import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `contract_daily_chunk` (`id` int NOT NULL AUTO_INCREMENT, `run_id` int NOT NULL, `position` int NOT NULL, `contract_ids` json NOT NULL, `contracts` int NOT NULL, `done_at` datetime(3) NULL, UNIQUE INDEX `IDX_a3ff413722069a1b89ffc377e2` (`run_id`, `position`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `contract_daily_result` (`id` int NOT NULL AUTO_INCREMENT, `run_id` int NOT NULL, `contract_id` int NOT NULL, `action` varchar(32) NULL, `on_day` date NULL, `until` date NULL, `days_before` int NULL, `outcome` varchar(32) NOT NULL, `fault` varchar(80) NULL, `key` varchar(80) NULL, INDEX `IDX_b942c76c6b4aacaee1ba969758` (`contract_id`), INDEX `IDX_7769514516d2b161c2ae971e62` (`run_id`, `action`), UNIQUE INDEX `IDX_82f0ddf12df4f78fb317eb243e` (`key`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  `CREATE TABLE \`contract_daily_run\` (\`id\` int NOT NULL AUTO_INCREMENT, \`day\` date NOT NULL, \`dry_run\` tinyint NOT NULL, \`scheduled_on\` date NULL, \`status\` varchar(32) NOT NULL, \`contracts\` int NOT NULL, \`promotion_notices\` int NOT NULL DEFAULT '0', \`created_by\` varchar(120) NOT NULL, \`created_at\` datetime(3) NOT NULL, \`finished_at\` datetime(3) NULL, UNIQUE INDEX \`IDX_b80fc6bc4e84f7aa920633f49c\` (\`scheduled_on\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  'CREATE TABLE `contract_setting` (`id` int NOT NULL, `proposal_days` int NULL, `notice_days` int NOT NULL, `reminder_days` json NOT NULL, `trial_reminder_days` json NOT NULL, `early_fee_product_id` int NULL, `version` int NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `contract_withdrawal` (`id` int NOT NULL AUTO_INCREMENT, `contract_id` int NOT NULL, `kind` varchar(32) NOT NULL, `received_on` date NOT NULL, `last_day` date NOT NULL, `previous_ends_on` date NULL, `fee_kind` varchar(32) NOT NULL, `fee` decimal(14,2) NOT NULL, `waiver` varchar(32) NULL, `fee_line_id` int NULL, `reason` varchar(500) NULL, `created_at` datetime(3) NOT NULL, `revoked_at` datetime(3) NULL, INDEX `IDX_a7c0750bee5b9f928c85763cce` (`contract_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'ALTER TABLE `contract` ADD `term_months` int NULL',
  `ALTER TABLE \`contract\` ADD \`renewal\` varchar(32) NOT NULL DEFAULT 'none'`,
  'ALTER TABLE `contract` ADD `renewal_months` int NULL',
  'ALTER TABLE `contract` ADD `term_starts_on` date NULL',
  'ALTER TABLE `contract` ADD `term_ends_on` date NULL',
  'ALTER TABLE `contract` ADD `commitment_months` int NULL',
  'ALTER TABLE `contract` ADD `commitment_ends_on` date NULL',
  `ALTER TABLE \`contract\` ADD \`early_fee\` varchar(32) NOT NULL DEFAULT 'none'`,
  'ALTER TABLE `contract` ADD `early_fee_amount` decimal(14,2) NULL',
  'ALTER TABLE `contract` ADD `notice_days` int NULL',
  'ALTER TABLE `contract` ADD `reminder_days` json NULL',
  'CREATE INDEX `IDX_079e7988528684e585996f0432` ON `contract` (`valid_until`)',
  'CREATE INDEX `IDX_3380cfc5626b0bb40f54af298c` ON `contract` (`trial_ends_on`)',
  'CREATE INDEX `IDX_be754c19ccd832f0dba59aa8c6` ON `contract` (`term_ends_on`)',
  'CREATE INDEX `IDX_64cc6e2e1fa27729f782783f5e` ON `contract` (`ends_on`)',
  'ALTER TABLE `contract_daily_chunk` ADD CONSTRAINT `FK_bf3865b021df14550f72602b081` FOREIGN KEY (`run_id`) REFERENCES `contract_daily_run`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `contract_daily_result` ADD CONSTRAINT `FK_e4617f7e0132c8ea46b3ee35a8f` FOREIGN KEY (`run_id`) REFERENCES `contract_daily_run`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `contract_daily_result` ADD CONSTRAINT `FK_b942c76c6b4aacaee1ba9697583` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `contract_setting` ADD CONSTRAINT `FK_ccaf74a4e4b71e47ad477da27f3` FOREIGN KEY (`early_fee_product_id`) REFERENCES `product`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `contract_withdrawal` ADD CONSTRAINT `FK_a7c0750bee5b9f928c85763cce8` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `contract_withdrawal` ADD CONSTRAINT `FK_8f5b1d5a89f579fe57b5ddb5b14` FOREIGN KEY (`fee_line_id`) REFERENCES `contract_line`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  `INSERT INTO \`contract_setting\` (\`id\`, \`proposal_days\`, \`notice_days\`, \`reminder_days\`, \`trial_reminder_days\`, \`version\`) VALUES (1, 30, 30, '[60,30]', '[7]', 1)`,
];

const DOWN = [
  'ALTER TABLE `contract_daily_chunk` DROP FOREIGN KEY `FK_bf3865b021df14550f72602b081`',
  'ALTER TABLE `contract_daily_result` DROP FOREIGN KEY `FK_e4617f7e0132c8ea46b3ee35a8f`',
  'ALTER TABLE `contract_daily_result` DROP FOREIGN KEY `FK_b942c76c6b4aacaee1ba9697583`',
  'ALTER TABLE `contract_setting` DROP FOREIGN KEY `FK_ccaf74a4e4b71e47ad477da27f3`',
  'ALTER TABLE `contract_withdrawal` DROP FOREIGN KEY `FK_a7c0750bee5b9f928c85763cce8`',
  'ALTER TABLE `contract_withdrawal` DROP FOREIGN KEY `FK_8f5b1d5a89f579fe57b5ddb5b14`',
  'DROP INDEX `IDX_079e7988528684e585996f0432` ON `contract`',
  'DROP INDEX `IDX_3380cfc5626b0bb40f54af298c` ON `contract`',
  'DROP INDEX `IDX_be754c19ccd832f0dba59aa8c6` ON `contract`',
  'DROP INDEX `IDX_64cc6e2e1fa27729f782783f5e` ON `contract`',
  'ALTER TABLE `contract` DROP COLUMN `term_months`',
  'ALTER TABLE `contract` DROP COLUMN `renewal`',
  'ALTER TABLE `contract` DROP COLUMN `renewal_months`',
  'ALTER TABLE `contract` DROP COLUMN `term_starts_on`',
  'ALTER TABLE `contract` DROP COLUMN `term_ends_on`',
  'ALTER TABLE `contract` DROP COLUMN `commitment_months`',
  'ALTER TABLE `contract` DROP COLUMN `commitment_ends_on`',
  'ALTER TABLE `contract` DROP COLUMN `early_fee`',
  'ALTER TABLE `contract` DROP COLUMN `early_fee_amount`',
  'ALTER TABLE `contract` DROP COLUMN `notice_days`',
  'ALTER TABLE `contract` DROP COLUMN `reminder_days`',
  'DROP TABLE `contract_daily_chunk`',
  'DROP TABLE `contract_daily_result`',
  'DROP TABLE `contract_daily_run`',
  'DROP TABLE `contract_setting`',
  'DROP TABLE `contract_withdrawal`',
];

/** How long contracts last, what leaving early costs, withdrawals, what holds for all, and the runs that do what days bring. */
export class ContractsDuration1768000101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
