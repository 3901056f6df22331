import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  "ALTER TABLE `message` ADD `channel` varchar(16) NOT NULL DEFAULT 'email'",
  "CREATE TABLE `sms_setting` (`id` int NOT NULL, `enabled` tinyint NOT NULL DEFAULT 0, `user_name` varchar(120) NOT NULL DEFAULT '', `password_secret` varchar(500) NULL, `sender_name` varchar(16) NOT NULL DEFAULT '', `message_type` varchar(2) NOT NULL DEFAULT 'GP', `version` int NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB",
  'INSERT INTO `sms_setting` (`id`, `version`) VALUES (1, 1)',
];

const DOWN = ['DROP TABLE `sms_setting`', 'ALTER TABLE `message` DROP COLUMN `channel`'];

/** Messages by SMS, and our account with who sends them. */
export class MessagingSms1768001600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
