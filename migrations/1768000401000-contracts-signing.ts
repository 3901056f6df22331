import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `signature_chain_end` (`id` int NOT NULL, `length` int NOT NULL, `head` varchar(64) NOT NULL, `seal` varchar(64) NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
  "CREATE TABLE `signature_code` (`id` int NOT NULL AUTO_INCREMENT, `request_id` int NOT NULL, `number` int NOT NULL, `salt` varchar(32) NOT NULL, `hash` varchar(64) NOT NULL, `sent_to` varchar(255) NOT NULL, `sent_at` datetime(3) NOT NULL, `expires_at` datetime(3) NOT NULL, `tries` int NOT NULL DEFAULT '0', UNIQUE INDEX `IDX_ead84bd01651397620a4f9dfb1` (`request_id`, `number`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
  'CREATE TABLE `signature_event` (`id` int NOT NULL AUTO_INCREMENT, `request_id` int NOT NULL, `number` int NOT NULL, `kind` varchar(32) NOT NULL, `ending` tinyint NULL, `at` datetime(3) NOT NULL, `facts` mediumtext NOT NULL, `previous` varchar(64) NOT NULL, `hash` varchar(64) NOT NULL, `position` int NOT NULL, `link` varchar(64) NOT NULL, UNIQUE INDEX `IDX_3f4c232ad3f6bf51af50e70335` (`position`), UNIQUE INDEX `IDX_6e254e0ca3cd2a1cb263332e9b` (`request_id`, `ending`), UNIQUE INDEX `IDX_a36f50e1fc3724ad4a5bf84602` (`request_id`, `number`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  "CREATE TABLE `signature_request` (`id` int NOT NULL AUTO_INCREMENT, `contract_id` int NOT NULL, `open_contract_id` int NULL, `partner_id` int NOT NULL, `print_id` int NOT NULL, `state` varchar(16) NOT NULL DEFAULT 'waiting', `mode` varchar(16) NOT NULL, `channel` varchar(16) NOT NULL, `language` varchar(2) NOT NULL, `signer_name` varchar(200) NOT NULL, `to_address` varchar(255) NULL, `witness` varchar(120) NULL, `token_hash` varchar(64) NULL, `requested_at` datetime(3) NOT NULL, `requested_by` varchar(120) NOT NULL, `expires_at` datetime(3) NOT NULL, `read_at` datetime(3) NULL, `ended_at` datetime(3) NULL, `end_reason` varchar(500) NULL, `signed_file_id` int NULL, `evidence_file_id` int NULL, `drawing_file_id` int NULL, `event_count` int NOT NULL DEFAULT '0', `event_head` varchar(64) NOT NULL, UNIQUE INDEX `IDX_02f7c7476cc849781047b03e4e` (`open_contract_id`), UNIQUE INDEX `IDX_3a254d9fa6fafe55a48172b6cd` (`token_hash`), INDEX `IDX_f06cb39b22a805aff17d972af4` (`partner_id`, `id`), INDEX `IDX_045bdc1f159b55eaa831aaf39c` (`contract_id`, `id`), INDEX `IDX_008d3bd0e11b1f120db6374fce` (`state`, `expires_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
  'ALTER TABLE `contract` ADD `signed_on` date NULL',
  'ALTER TABLE `contract` ADD `signed_channel` varchar(16) NULL',
  'ALTER TABLE `contract_print` ADD `page_file_id` int NULL',
  'ALTER TABLE `contract_print` ADD CONSTRAINT `FK_d2890202ba0fe629b59d8d698c5` FOREIGN KEY (`page_file_id`) REFERENCES `file`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `signature_code` ADD CONSTRAINT `FK_7edda72ff02d9381152a25ac5f7` FOREIGN KEY (`request_id`) REFERENCES `signature_request`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `signature_event` ADD CONSTRAINT `FK_7d60ea73d3d565a97303346ce24` FOREIGN KEY (`request_id`) REFERENCES `signature_request`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `signature_request` ADD CONSTRAINT `FK_107670beb154386d696ce42a4d6` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `signature_request` ADD CONSTRAINT `FK_8ba491070531cd64c1c89c2ca4e` FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `signature_request` ADD CONSTRAINT `FK_9460c7df042bbff42dc323ef49f` FOREIGN KEY (`print_id`) REFERENCES `contract_print`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `signature_request` ADD CONSTRAINT `FK_59c7890d4fc35067b5b3cf4b3e3` FOREIGN KEY (`signed_file_id`) REFERENCES `file`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `signature_request` ADD CONSTRAINT `FK_9483dd06c21690945f140a80ba1` FOREIGN KEY (`evidence_file_id`) REFERENCES `file`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `signature_request` ADD CONSTRAINT `FK_9fcd6f6ef01c5cf4579d662285e` FOREIGN KEY (`drawing_file_id`) REFERENCES `file`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  "INSERT INTO `signature_chain_end` (`id`, `length`, `head`, `seal`) VALUES (1, 0, REPEAT('0', 64), '')", // whoever adds an event locks it
];

const DOWN = [
  'ALTER TABLE `signature_request` DROP FOREIGN KEY `FK_9fcd6f6ef01c5cf4579d662285e`',
  'ALTER TABLE `signature_request` DROP FOREIGN KEY `FK_9483dd06c21690945f140a80ba1`',
  'ALTER TABLE `signature_request` DROP FOREIGN KEY `FK_59c7890d4fc35067b5b3cf4b3e3`',
  'ALTER TABLE `signature_request` DROP FOREIGN KEY `FK_9460c7df042bbff42dc323ef49f`',
  'ALTER TABLE `signature_request` DROP FOREIGN KEY `FK_8ba491070531cd64c1c89c2ca4e`',
  'ALTER TABLE `signature_request` DROP FOREIGN KEY `FK_107670beb154386d696ce42a4d6`',
  'ALTER TABLE `signature_event` DROP FOREIGN KEY `FK_7d60ea73d3d565a97303346ce24`',
  'ALTER TABLE `signature_code` DROP FOREIGN KEY `FK_7edda72ff02d9381152a25ac5f7`',
  'ALTER TABLE `contract_print` DROP FOREIGN KEY `FK_d2890202ba0fe629b59d8d698c5`',
  'ALTER TABLE `contract_print` DROP COLUMN `page_file_id`',
  'ALTER TABLE `contract` DROP COLUMN `signed_channel`',
  'ALTER TABLE `contract` DROP COLUMN `signed_on`',
  'DROP TABLE `signature_request`',
  'DROP TABLE `signature_event`',
  'DROP TABLE `signature_code`',
  'DROP TABLE `signature_chain_end`',
];

/** Contracts put before customers to be signed, the chain of what happened, and what it makes of the contract. */
export class ContractsSigning1768000401000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
