import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `account` (`id` int NOT NULL AUTO_INCREMENT, `code` varchar(32) NOT NULL, `name` varchar(255) NOT NULL, `type` varchar(32) NOT NULL, `active` tinyint NOT NULL DEFAULT 1, `version` int NOT NULL, UNIQUE INDEX `IDX_4a3f3a286a3d055274192578e8` (`code`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `journal_entry` (`id` int NOT NULL AUTO_INCREMENT, `journal_id` int NOT NULL, `posted_on` date NOT NULL, `description` varchar(255) NOT NULL, `source_kind` varchar(32) NOT NULL, `source_id` int NOT NULL, `partner_id` int NULL, `reversal_of_id` int NULL, `posted` tinyint NOT NULL DEFAULT 0, `created_at` datetime(3) NOT NULL, INDEX `IDX_9eea181c9b9590e36ed76310dc` (`posted`), INDEX `IDX_1fd0dd46db61553f929906771a` (`partner_id`, `posted_on`), INDEX `IDX_1a4a6b244c05f5536f005dbe2f` (`posted_on`, `id`), UNIQUE INDEX `IDX_f8b666d8755dbb0fc4166e2920` (`source_kind`, `source_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `journal_line` (`id` int NOT NULL AUTO_INCREMENT, `entry_id` int NOT NULL, `account_id` int NOT NULL, `partner_id` int NULL, `debit` decimal(14,2) NOT NULL, `credit` decimal(14,2) NOT NULL, `posted_on` date NOT NULL, INDEX `IDX_99ff62b3d5f544538f24d9d816` (`partner_id`, `posted_on`), INDEX `IDX_b0c7b7ae8c164823a26b27afea` (`account_id`, `posted_on`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `journal` (`id` int NOT NULL AUTO_INCREMENT, `code` varchar(32) NOT NULL, `name` varchar(255) NOT NULL, `kind` varchar(32) NOT NULL, UNIQUE INDEX `IDX_41a73f43d9ecb3cba873e01e70` (`code`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
];

const DOWN = [
  'DROP TABLE `journal`',
  'DROP TABLE `journal_line`',
  'DROP TABLE `journal_entry`',
  'DROP TABLE `account`',
];

/** Tables of accounting. */
export class AccountingCreate1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
