import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE \`accounting_period\` (\`id\` int NOT NULL AUTO_INCREMENT, \`month\` date NOT NULL, \`state\` varchar(32) NOT NULL DEFAULT 'open', \`version\` int NOT NULL, UNIQUE INDEX \`IDX_6f622689ee4768012580976c66\` (\`month\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  `CREATE TABLE \`accounting_setting\` (\`id\` int NOT NULL, \`vat_cadence\` varchar(32) NOT NULL DEFAULT 'monthly', \`version\` int NOT NULL, PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  'CREATE TABLE `entry_attachment` (`id` int NOT NULL AUTO_INCREMENT, `entry_id` int NOT NULL, `file_id` int NOT NULL, `added_by` varchar(120) NOT NULL, `added_at` datetime(3) NOT NULL, INDEX `IDX_2f0e59297f7da397ba35e4635a` (`entry_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `entry_template` (`id` int NOT NULL AUTO_INCREMENT, `name` varchar(80) NOT NULL, `journal_id` int NOT NULL, `description` varchar(255) NOT NULL, `lines` json NOT NULL, `version` int NOT NULL, UNIQUE INDEX `IDX_a374b11d3ddb0387c9059318b9` (`name`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  `ALTER TABLE \`journal_entry\` ADD \`version\` int NOT NULL DEFAULT '1'`,
  'ALTER TABLE `journal_entry` CHANGE `source_id` `source_id` int NULL',
  'ALTER TABLE `entry_attachment` ADD CONSTRAINT `FK_2f0e59297f7da397ba35e4635a7` FOREIGN KEY (`entry_id`) REFERENCES `journal_entry`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `entry_attachment` ADD CONSTRAINT `FK_84cfc25abee91ef6da062025135` FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `entry_template` ADD CONSTRAINT `FK_0405ad8ea09f7c5e78e218a5b8d` FOREIGN KEY (`journal_id`) REFERENCES `journal`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  // The one row that postings and locks meet at.
  "INSERT INTO `accounting_setting` (`id`, `vat_cadence`, `version`) VALUES (1, 'monthly', 1)",
];

const DOWN = [
  'ALTER TABLE `entry_template` DROP FOREIGN KEY `FK_0405ad8ea09f7c5e78e218a5b8d`',
  'ALTER TABLE `entry_attachment` DROP FOREIGN KEY `FK_84cfc25abee91ef6da062025135`',
  'ALTER TABLE `entry_attachment` DROP FOREIGN KEY `FK_2f0e59297f7da397ba35e4635a7`',
  'ALTER TABLE `journal_entry` CHANGE `source_id` `source_id` int NOT NULL',
  'ALTER TABLE `journal_entry` DROP COLUMN `version`',
  'DROP TABLE `entry_template`',
  'DROP TABLE `entry_attachment`',
  'DROP TABLE `accounting_setting`',
  'DROP TABLE `accounting_period`',
];

const REFUSED = 'journal_entry: the month is locked';

/** What is locked stays locked whatever the program does: locking a month locks all before it. */
const LOCK = `CREATE TRIGGER journal_entry_month_open BEFORE UPDATE ON journal_entry FOR EACH ROW
  IF NEW.posted AND EXISTS (SELECT 1 FROM accounting_period
      WHERE state = 'locked' AND month >= DATE_FORMAT(NEW.posted_on, '%Y-%m-01')) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${REFUSED}';
  END IF`;

/** Entries written by hand, their templates and papers; months that can be locked. */
export class AccountingFreeEntries1768001200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...UP, LOCK]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER journal_entry_month_open');
    for (const sql of DOWN) await runner.query(sql);
  }
}
