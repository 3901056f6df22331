import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `received_file` (`id` int NOT NULL AUTO_INCREMENT, `name` varchar(255) NOT NULL, `file_id` int NOT NULL, `sha256` varchar(64) NOT NULL, `state` varchar(32) NOT NULL, `code` varchar(64) NULL, `params` json NOT NULL, `bill_id` int NULL, `received_at` datetime(3) NOT NULL, `received_by` varchar(120) NOT NULL, INDEX `IDX_dedee02af138a0b2e36b8be6f7` (`sha256`), INDEX `IDX_b2f7a24e4488d4dd097f5c6e48` (`state`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `bill_attachment` (`id` int NOT NULL AUTO_INCREMENT, `bill_id` int NOT NULL, `file_id` int NOT NULL, `name` varchar(255) NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `bill_instalment` (`id` int NOT NULL AUTO_INCREMENT, `bill_id` int NOT NULL, `due_on` date NOT NULL, `amount` decimal(14,2) NOT NULL, `method` varchar(4) NULL, `iban` varchar(34) NULL, INDEX `IDX_cbc029bfaa4a4e70ea548ce179` (`due_on`, `bill_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `bill_line` (`id` int NOT NULL AUTO_INCREMENT, `bill_id` int NOT NULL, `position` int NOT NULL, `kind` varchar(32) NOT NULL, `description` varchar(1000) NOT NULL, `code` varchar(80) NULL, `quantity` decimal(18,8) NOT NULL, `unit` varchar(10) NULL, `unit_price` decimal(18,8) NOT NULL, `discounts` json NOT NULL, `amount` decimal(18,8) NOT NULL, `tax_rate` decimal(7,4) NOT NULL, `natura` varchar(4) NULL, `withheld` tinyint NOT NULL, `period_from` date NULL, `period_to` date NULL, `cost_account` varchar(32) NOT NULL, INDEX `IDX_00211616bf2320db84aabaeae4` (`bill_id`, `position`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `bill_tax` (`id` int NOT NULL AUTO_INCREMENT, `bill_id` int NOT NULL, `rate` decimal(7,4) NOT NULL, `natura` varchar(4) NULL, `payability` varchar(1) NOT NULL, `law` varchar(100) NULL, `base` decimal(14,2) NOT NULL, `tax` decimal(14,2) NOT NULL, `rounding` decimal(18,8) NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `bill` (`id` int NOT NULL AUTO_INCREMENT, `type` varchar(32) NOT NULL, `document_type` varchar(4) NOT NULL, `number` varchar(40) NOT NULL, `issued_on` date NOT NULL, `received_on` date NOT NULL, `partner_id` int NOT NULL, `supplier_name` varchar(200) NOT NULL, `taxable` decimal(14,2) NOT NULL, `tax` decimal(14,2) NOT NULL, `total` decimal(14,2) NOT NULL, `payable` decimal(14,2) NOT NULL, `withholdings` json NOT NULL, `stamp_duty` decimal(14,2) NOT NULL, `notes` varchar(1000) NULL, `warnings` json NOT NULL, `file_id` int NOT NULL, `created_at` datetime(3) NOT NULL, INDEX `IDX_8f60cd350441a42e98bbdb2629` (`received_on`, `id`), INDEX `IDX_b562ec7282a6f92f08111257f2` (`issued_on`, `id`), UNIQUE INDEX `IDX_621033dd5b576e1090a4b1fadc` (`partner_id`, `document_type`, `issued_on`, `number`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'ALTER TABLE `received_file` ADD CONSTRAINT `FK_a34d3779731d16a7cf384381ef2` FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `received_file` ADD CONSTRAINT `FK_c78f00ad18c7c5b28e69d97fcd7` FOREIGN KEY (`bill_id`) REFERENCES `bill`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `bill_attachment` ADD CONSTRAINT `FK_929b1fe56924ab534eebae4b14d` FOREIGN KEY (`bill_id`) REFERENCES `bill`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `bill_attachment` ADD CONSTRAINT `FK_da68b4b467d72bf7763635aac38` FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `bill_instalment` ADD CONSTRAINT `FK_e3ee03a616d7da8ae753698ca9c` FOREIGN KEY (`bill_id`) REFERENCES `bill`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `bill_line` ADD CONSTRAINT `FK_04ff5a9e29de1c8325b8c7f7e00` FOREIGN KEY (`bill_id`) REFERENCES `bill`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `bill_tax` ADD CONSTRAINT `FK_ff9e9afd226e3912c9fa42f9271` FOREIGN KEY (`bill_id`) REFERENCES `bill`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `bill` ADD CONSTRAINT `FK_85b1be64d8876f4d19fcbc5640b` FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `bill` ADD CONSTRAINT `FK_0053e06913674ebffa7a99ea6c0` FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  // Companies that keep books already get what purchases are posted to.
  "INSERT INTO `account` (`code`, `name`, `type`, `version`) SELECT '1606', 'IVA n/credito sospesa (esigibilità differita)', 'asset_current', 1 FROM DUAL WHERE EXISTS (SELECT 1 FROM `account`) AND NOT EXISTS (SELECT 1 FROM `account` WHERE `code` = '1606')",
  "INSERT INTO `account` (`code`, `name`, `type`, `version`) SELECT '4200', 'Costi per servizi diversi', 'expense', 1 FROM DUAL WHERE EXISTS (SELECT 1 FROM `account`) AND NOT EXISTS (SELECT 1 FROM `account` WHERE `code` = '4200')",
  "INSERT INTO `journal` (`code`, `name`, `kind`) SELECT 'ACQ', 'Acquisti', 'purchase' FROM DUAL WHERE EXISTS (SELECT 1 FROM `journal`) AND NOT EXISTS (SELECT 1 FROM `journal` WHERE `code` = 'ACQ')",
];

const DOWN = [
  'ALTER TABLE `bill` DROP FOREIGN KEY `FK_0053e06913674ebffa7a99ea6c0`',
  'ALTER TABLE `bill` DROP FOREIGN KEY `FK_85b1be64d8876f4d19fcbc5640b`',
  'ALTER TABLE `bill_tax` DROP FOREIGN KEY `FK_ff9e9afd226e3912c9fa42f9271`',
  'ALTER TABLE `bill_line` DROP FOREIGN KEY `FK_04ff5a9e29de1c8325b8c7f7e00`',
  'ALTER TABLE `bill_instalment` DROP FOREIGN KEY `FK_e3ee03a616d7da8ae753698ca9c`',
  'ALTER TABLE `bill_attachment` DROP FOREIGN KEY `FK_da68b4b467d72bf7763635aac38`',
  'ALTER TABLE `bill_attachment` DROP FOREIGN KEY `FK_929b1fe56924ab534eebae4b14d`',
  'ALTER TABLE `received_file` DROP FOREIGN KEY `FK_c78f00ad18c7c5b28e69d97fcd7`',
  'ALTER TABLE `received_file` DROP FOREIGN KEY `FK_a34d3779731d16a7cf384381ef2`',
  'DROP TABLE `bill`',
  'DROP TABLE `bill_tax`',
  'DROP TABLE `bill_line`',
  'DROP TABLE `bill_instalment`',
  'DROP TABLE `bill_attachment`',
  'DROP TABLE `received_file`',
];

/** Suppliers' bills, and the files they came in. */
export class InvoicingBills1768001000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
