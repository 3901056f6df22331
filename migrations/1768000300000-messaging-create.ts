import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  "CREATE TABLE `mail_setting` (`id` int NOT NULL, `from_name` varchar(80) NOT NULL DEFAULT '', `from_address` varchar(255) NULL, `reply_to` varchar(255) NULL, `per_minute` int NOT NULL DEFAULT '300', `version` int NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB",
  'CREATE TABLE `message_attachment` (`id` int NOT NULL AUTO_INCREMENT, `message_id` int NOT NULL, `file_id` int NOT NULL, `position` int NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
  "CREATE TABLE `message` (`id` int NOT NULL AUTO_INCREMENT, `key` varchar(190) NOT NULL, `kind` varchar(64) NOT NULL, `partner_id` int NULL, `language` varchar(2) NOT NULL, `to_address` varchar(255) NOT NULL, `subject` varchar(255) NOT NULL, `html` mediumtext NOT NULL, `text` mediumtext NOT NULL, `state` varchar(16) NOT NULL DEFAULT 'queued', `attempts` int NOT NULL DEFAULT '0', `error` varchar(500) NULL, `queued_at` datetime(3) NOT NULL, `next_try_at` datetime(3) NULL, `claimed_at` datetime(3) NULL, `sent_at` datetime(3) NULL, `internet_id` varchar(255) NOT NULL, UNIQUE INDEX `IDX_9b7fde550d30796993a3390ea7` (`key`), INDEX `IDX_673ed1d4f3ab8d099d72d01d02` (`claimed_at`), INDEX `IDX_80660fd809870a248103c2bc08` (`partner_id`, `id`), INDEX `IDX_e938aeacc28eaddeaaaaa9f4e8` (`state`, `next_try_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
  'ALTER TABLE `message_attachment` ADD CONSTRAINT `FK_9db9a64915214dde2ca1e8db9a7` FOREIGN KEY (`message_id`) REFERENCES `message`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `message_attachment` ADD CONSTRAINT `FK_7acc3d624bdcb7d83c7a0f3d650` FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `message` ADD CONSTRAINT `FK_6fcf57675ba103d239a6c408732` FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'INSERT INTO `mail_setting` (`id`, `version`) VALUES (1, 1)', // the senders lock it, so it is there from the start
];

const DOWN = ['DROP TABLE `message_attachment`', 'DROP TABLE `message`', 'DROP TABLE `mail_setting`'];

/** Messages, their attachments and how they are sent. */
export class MessagingCreate1768000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
