import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `journal_line_number` (`line_id` int NOT NULL, `year` int NOT NULL, `number` int NOT NULL, `print_id` int NOT NULL, INDEX `IDX_2e667e0df9b285a277db882c58` (`print_id`), UNIQUE INDEX `IDX_43eac8c8592acb188d1c4e4d4e` (`year`, `number`), PRIMARY KEY (`line_id`)) ENGINE=InnoDB',
  'CREATE TABLE `journal_print` (`id` int NOT NULL AUTO_INCREMENT, `year` int NOT NULL, `from_day` date NOT NULL, `to_day` date NOT NULL, `first_number` int NOT NULL, `last_number` int NOT NULL, `last_page` int NOT NULL, `debit` decimal(14,2) NOT NULL, `credit` decimal(14,2) NOT NULL, `file_id` int NOT NULL, `printed_by` varchar(120) NOT NULL, `printed_at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_40328d3b9a37b220569f6d6861` (`year`, `first_number`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'ALTER TABLE `journal_line_number` ADD CONSTRAINT `FK_8a875f607d98cdc37ee5d8b4b82` FOREIGN KEY (`line_id`) REFERENCES `journal_line`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `journal_line_number` ADD CONSTRAINT `FK_2e667e0df9b285a277db882c582` FOREIGN KEY (`print_id`) REFERENCES `journal_print`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `journal_print` ADD CONSTRAINT `FK_abfea321f58ca31c478684d2b3c` FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];

const DOWN = [
  'ALTER TABLE `journal_print` DROP FOREIGN KEY `FK_abfea321f58ca31c478684d2b3c`',
  'ALTER TABLE `journal_line_number` DROP FOREIGN KEY `FK_2e667e0df9b285a277db882c582`',
  'ALTER TABLE `journal_line_number` DROP FOREIGN KEY `FK_8a875f607d98cdc37ee5d8b4b82`',
  'DROP TABLE `journal_print`',
  'DROP TABLE `journal_line_number`',
];

/** Final prints of the libro giornale, and the numbers that their lines keep. */
export class AccountingJournalBook1768001220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
