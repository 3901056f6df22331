import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `contract_attachment` (`id` int NOT NULL AUTO_INCREMENT, `contract_id` int NOT NULL, `file_id` int NOT NULL, `title` varchar(160) NOT NULL, `position` int NOT NULL, `printed` tinyint NOT NULL DEFAULT 1, `pages` int NULL, `added_at` datetime(3) NOT NULL, `version` int NOT NULL, INDEX `IDX_f2bf9bc1659542064692b25ef9` (`contract_id`, `position`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `contract_consent` (`id` int NOT NULL AUTO_INCREMENT, `contract_id` int NOT NULL, `kind` varchar(32) NOT NULL, `given` tinyint NOT NULL, `source` varchar(16) NOT NULL, `actor_name` varchar(120) NOT NULL, `at` datetime(3) NOT NULL, INDEX `IDX_146e3b5be4c5f203cf9961a39a` (`contract_id`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `contract_print` (`id` int NOT NULL AUTO_INCREMENT, `contract_id` int NOT NULL, `number` int NOT NULL, `contract_version` int NOT NULL, `template` varchar(40) NOT NULL, `language` varchar(2) NOT NULL, `file_id` int NOT NULL, `sha256` varchar(64) NOT NULL, `pages` int NOT NULL, `boxes` json NOT NULL, `terms_version_ids` json NOT NULL, `actor_name` varchar(120) NOT NULL, `printed_at` datetime(3) NOT NULL, `signed_at` datetime(3) NULL, `signed_file_id` int NULL, UNIQUE INDEX `IDX_00b24ba067248f955b76f63905` (`contract_id`, `number`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `contract_template` (`id` int NOT NULL AUTO_INCREMENT, `template` varchar(40) NOT NULL, `customer_kind` varchar(16) NULL, `category_id` int NULL, `version` int NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `terms_version` (`id` int NOT NULL AUTO_INCREMENT, `terms_id` int NOT NULL, `number` int NOT NULL, `valid_from` date NOT NULL, `title` varchar(160) NOT NULL, `body` mediumtext NOT NULL, `clauses` varchar(500) NULL, `used_at` datetime(3) NULL, `created_at` datetime(3) NOT NULL, `version` int NOT NULL, UNIQUE INDEX `IDX_38230df6275a31b7bea906b86e` (`terms_id`, `number`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  "CREATE TABLE `terms` (`id` int NOT NULL AUTO_INCREMENT, `slot` varchar(40) NOT NULL, `name` varchar(120) NOT NULL, `position` int NOT NULL DEFAULT '1', `language` varchar(2) NOT NULL, `customer_kind` varchar(16) NULL, `category_id` int NULL, `product_id` int NULL, `active` tinyint NOT NULL DEFAULT 1, `version` int NOT NULL, INDEX `IDX_a1ff6f97d30b81977452c8ef42` (`slot`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
  'ALTER TABLE `company` ADD `creditor_id` varchar(35) NULL',
  'ALTER TABLE `contract_attachment` ADD CONSTRAINT `FK_08fe2b16a1e96dc52d7a5eba93c` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `contract_attachment` ADD CONSTRAINT `FK_ec0756a922a3f68e5a91b0e09fe` FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `contract_consent` ADD CONSTRAINT `FK_5c95bedaeae7eac93d147a14de2` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `contract_print` ADD CONSTRAINT `FK_a2110b1e8ad9a41b79f689173bf` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `contract_print` ADD CONSTRAINT `FK_86fa4b8e12b8d6c8dd0dec22157` FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `contract_print` ADD CONSTRAINT `FK_4be16dbd66932e385d16d459088` FOREIGN KEY (`signed_file_id`) REFERENCES `file`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `contract_template` ADD CONSTRAINT `FK_aea69b826b21c648901133ce136` FOREIGN KEY (`category_id`) REFERENCES `product_category`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `terms_version` ADD CONSTRAINT `FK_74d3f0d5065619c6116b3076de7` FOREIGN KEY (`terms_id`) REFERENCES `terms`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `terms` ADD CONSTRAINT `FK_b1e6b8b8663d97b42c9f5cad345` FOREIGN KEY (`category_id`) REFERENCES `product_category`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `terms` ADD CONSTRAINT `FK_d044953261048f2b772c26e3134` FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];

const DOWN = [
  'ALTER TABLE `terms` DROP FOREIGN KEY `FK_d044953261048f2b772c26e3134`',
  'ALTER TABLE `terms` DROP FOREIGN KEY `FK_b1e6b8b8663d97b42c9f5cad345`',
  'ALTER TABLE `terms_version` DROP FOREIGN KEY `FK_74d3f0d5065619c6116b3076de7`',
  'ALTER TABLE `contract_template` DROP FOREIGN KEY `FK_aea69b826b21c648901133ce136`',
  'ALTER TABLE `contract_print` DROP FOREIGN KEY `FK_4be16dbd66932e385d16d459088`',
  'ALTER TABLE `contract_print` DROP FOREIGN KEY `FK_86fa4b8e12b8d6c8dd0dec22157`',
  'ALTER TABLE `contract_print` DROP FOREIGN KEY `FK_a2110b1e8ad9a41b79f689173bf`',
  'ALTER TABLE `contract_consent` DROP FOREIGN KEY `FK_5c95bedaeae7eac93d147a14de2`',
  'ALTER TABLE `contract_attachment` DROP FOREIGN KEY `FK_ec0756a922a3f68e5a91b0e09fe`',
  'ALTER TABLE `contract_attachment` DROP FOREIGN KEY `FK_08fe2b16a1e96dc52d7a5eba93c`',
  'ALTER TABLE `company` DROP COLUMN `creditor_id`',
  'DROP TABLE `terms`',
  'DROP TABLE `terms_version`',
  'DROP TABLE `contract_template`',
  'DROP TABLE `contract_print`',
  'DROP TABLE `contract_consent`',
  'DROP TABLE `contract_attachment`',
];

/** Prints of contracts, the terms and templates that make them, consents and attachments. */
export class ContractsPrint1768000302000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
