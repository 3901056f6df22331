import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  "CREATE TABLE `bill_mailbox` (`id` int NOT NULL, `enabled` tinyint NOT NULL DEFAULT 0, `host` varchar(255) NOT NULL DEFAULT '', `port` int NOT NULL DEFAULT '993', `secure` tinyint NOT NULL DEFAULT 1, `user_name` varchar(255) NOT NULL DEFAULT '', `password_secret` varchar(500) NULL, `folder` varchar(255) NOT NULL DEFAULT 'INBOX', `move_to` varchar(255) NOT NULL DEFAULT '', `last_run_at` datetime(3) NULL, `last_error` varchar(500) NULL, `version` int NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB",
  'CREATE TABLE `bill_mail` (`id` int NOT NULL AUTO_INCREMENT, `place` varchar(64) NOT NULL, `uid_validity` varchar(20) NOT NULL, `uid` bigint UNSIGNED NOT NULL, `source_hash` varchar(64) NOT NULL, `subject` varchar(255) NOT NULL, `from_address` varchar(255) NOT NULL, `files` int NOT NULL, `taken_at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_bcd5c15f0e87e310a0122a70d2` (`source_hash`), UNIQUE INDEX `IDX_73d20ae901a439795afe426c22` (`place`, `uid_validity`, `uid`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'INSERT INTO `bill_mailbox` (`id`, `version`) VALUES (1, 1)',
];

const DOWN = ['DROP TABLE `bill_mail`', 'DROP TABLE `bill_mailbox`'];

/** The mailbox suppliers write to, and which of its messages were taken in. */
export class EinvoiceMailbox1768001602000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
