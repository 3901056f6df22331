import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE \`contract_group\` (\`id\` int NOT NULL AUTO_INCREMENT, \`payer_id\` int NOT NULL, \`name\` varchar(100) NOT NULL, \`group_by\` varchar(32) NOT NULL DEFAULT 'group', \`active\` tinyint NOT NULL DEFAULT 1, \`version\` int NOT NULL, INDEX \`IDX_63b9309ee948852f6c83a076cd\` (\`payer_id\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  `CREATE TABLE \`contract_pause\` (\`id\` int NOT NULL AUTO_INCREMENT, \`contract_id\` int NOT NULL, \`starts_on\` date NOT NULL, \`ends_on\` date NULL, \`fee_percent\` decimal(7,4) NOT NULL DEFAULT '0.0000', \`reason\` varchar(500) NULL, \`created_at\` datetime(3) NOT NULL, INDEX \`IDX_763c8e006cc78c92c4da109ce2\` (\`contract_id\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  'CREATE TABLE `invoice_contract` (`id` int NOT NULL AUTO_INCREMENT, `invoice_id` int NOT NULL, `contract_id` int NOT NULL, `contract_code` varchar(32) NOT NULL, `label` varchar(255) NOT NULL, `first_position` int NOT NULL, `last_position` int NOT NULL, INDEX `IDX_79405a7b0bdc1a12781f0f3a24` (`contract_id`), UNIQUE INDEX `IDX_34ec5656f3befaa1981449fc28` (`invoice_id`, `contract_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  `ALTER TABLE \`contract_event\` ADD \`kind\` varchar(32) NOT NULL DEFAULT 'move'`,
  'ALTER TABLE `contract_event` ADD `details` json NULL',
  'ALTER TABLE `contract_line` ADD `follows_line_id` int NULL',
  'ALTER TABLE `contract_line` ADD `origin_line_id` int NULL',
  'ALTER TABLE `contract_line` ADD `provision` varchar(32) NULL',
  'ALTER TABLE `contract_line` ADD `penalty` decimal(18,8) NULL',
  `ALTER TABLE \`contract_line\` ADD \`instalments\` int NOT NULL DEFAULT '1'`,
  'ALTER TABLE `contract_line` ADD `pause_percent` decimal(7,4) NULL',
  'ALTER TABLE `contract_line` ADD `held_until` date NULL',
  'ALTER TABLE `contract_line` ADD `batch_id` varchar(40) NULL',
  'ALTER TABLE `contract_line` ADD `recurrence_months` int NULL',
  'ALTER TABLE `contract_line` ADD `policy` varchar(32) NULL',
  'ALTER TABLE `contract_line` ADD `fixed_day` int NULL',
  'ALTER TABLE `contract_line` ADD `anchor` varchar(32) NULL',
  'ALTER TABLE `contract_line` ADD `anchor_on` date NULL',
  'ALTER TABLE `contract` ADD `anchor_on` date NULL',
  'ALTER TABLE `contract` ADD `day_count` varchar(32) NULL',
  'ALTER TABLE `contract` ADD `payer_id` int NULL',
  'ALTER TABLE `contract` ADD `group_id` int NULL',
  'ALTER TABLE `contract` ADD `cost_centre` varchar(40) NULL',
  `ALTER TABLE \`invoice_line\` ADD \`discount_amount\` decimal(18,8) NOT NULL DEFAULT '0.00000000'`,
  `ALTER TABLE \`company\` ADD \`day_count\` varchar(32) NOT NULL DEFAULT 'actual'`,
  'CREATE INDEX `IDX_916bbaa2be6da3c33ccf83d727` ON `contract_line` (`follows_line_id`)',
  'CREATE INDEX `IDX_b4b11ae60b0bcdb7665076e738` ON `contract_line` (`origin_line_id`)',
  'CREATE INDEX `IDX_d7557183ee4c84e7f3b6812d2a` ON `contract_line` (`batch_id`)',
  'CREATE INDEX `IDX_135f774feeb09d2bbb49884627` ON `contract` (`payer_id`)',
  'CREATE INDEX `IDX_a7f96c011d113eff167c3bfea2` ON `contract` (`group_id`)',
  'ALTER TABLE `contract_group` ADD CONSTRAINT `FK_63b9309ee948852f6c83a076cda` FOREIGN KEY (`payer_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `contract_line` ADD CONSTRAINT `FK_916bbaa2be6da3c33ccf83d727e` FOREIGN KEY (`follows_line_id`) REFERENCES `contract_line`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `contract_line` ADD CONSTRAINT `FK_b4b11ae60b0bcdb7665076e7384` FOREIGN KEY (`origin_line_id`) REFERENCES `contract_line`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `contract_pause` ADD CONSTRAINT `FK_763c8e006cc78c92c4da109ce24` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `contract` ADD CONSTRAINT `FK_135f774feeb09d2bbb498846275` FOREIGN KEY (`payer_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `contract` ADD CONSTRAINT `FK_a7f96c011d113eff167c3bfea2e` FOREIGN KEY (`group_id`) REFERENCES `contract_group`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `invoice_contract` ADD CONSTRAINT `FK_e5c446cb0d782af7960207ff0d1` FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `invoice_contract` ADD CONSTRAINT `FK_79405a7b0bdc1a12781f0f3a243` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];

const DOWN = [
  'ALTER TABLE `contract_group` DROP FOREIGN KEY `FK_63b9309ee948852f6c83a076cda`',
  'ALTER TABLE `contract_line` DROP FOREIGN KEY `FK_916bbaa2be6da3c33ccf83d727e`',
  'ALTER TABLE `contract_line` DROP FOREIGN KEY `FK_b4b11ae60b0bcdb7665076e7384`',
  'ALTER TABLE `contract_pause` DROP FOREIGN KEY `FK_763c8e006cc78c92c4da109ce24`',
  'ALTER TABLE `contract` DROP FOREIGN KEY `FK_135f774feeb09d2bbb498846275`',
  'ALTER TABLE `contract` DROP FOREIGN KEY `FK_a7f96c011d113eff167c3bfea2e`',
  'ALTER TABLE `invoice_contract` DROP FOREIGN KEY `FK_e5c446cb0d782af7960207ff0d1`',
  'ALTER TABLE `invoice_contract` DROP FOREIGN KEY `FK_79405a7b0bdc1a12781f0f3a243`',
  'DROP INDEX `IDX_916bbaa2be6da3c33ccf83d727` ON `contract_line`',
  'DROP INDEX `IDX_b4b11ae60b0bcdb7665076e738` ON `contract_line`',
  'DROP INDEX `IDX_d7557183ee4c84e7f3b6812d2a` ON `contract_line`',
  'DROP INDEX `IDX_135f774feeb09d2bbb49884627` ON `contract`',
  'DROP INDEX `IDX_a7f96c011d113eff167c3bfea2` ON `contract`',
  'ALTER TABLE `contract_event` DROP COLUMN `kind`',
  'ALTER TABLE `contract_event` DROP COLUMN `details`',
  'ALTER TABLE `contract_line` DROP COLUMN `follows_line_id`',
  'ALTER TABLE `contract_line` DROP COLUMN `origin_line_id`',
  'ALTER TABLE `contract_line` DROP COLUMN `provision`',
  'ALTER TABLE `contract_line` DROP COLUMN `penalty`',
  'ALTER TABLE `contract_line` DROP COLUMN `instalments`',
  'ALTER TABLE `contract_line` DROP COLUMN `pause_percent`',
  'ALTER TABLE `contract_line` DROP COLUMN `held_until`',
  'ALTER TABLE `contract_line` DROP COLUMN `batch_id`',
  'ALTER TABLE `contract_line` DROP COLUMN `recurrence_months`',
  'ALTER TABLE `contract_line` DROP COLUMN `policy`',
  'ALTER TABLE `contract_line` DROP COLUMN `fixed_day`',
  'ALTER TABLE `contract_line` DROP COLUMN `anchor`',
  'ALTER TABLE `contract_line` DROP COLUMN `anchor_on`',
  'ALTER TABLE `contract` DROP COLUMN `anchor_on`',
  'ALTER TABLE `contract` DROP COLUMN `day_count`',
  'ALTER TABLE `contract` DROP COLUMN `payer_id`',
  'ALTER TABLE `contract` DROP COLUMN `group_id`',
  'ALTER TABLE `contract` DROP COLUMN `cost_centre`',
  'ALTER TABLE `invoice_line` DROP COLUMN `discount_amount`',
  'ALTER TABLE `company` DROP COLUMN `day_count`',
  'DROP TABLE `contract_group`',
  'DROP TABLE `contract_pause`',
  'DROP TABLE `invoice_contract`',
];

/** Lines that follow each other, groups and pauses of contracts; discounts by amount and several contracts on an invoice. */
export class ContractsLineChains1768000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
