import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `report_print` (`id` int NOT NULL AUTO_INCREMENT, `report` varchar(32) NOT NULL, `parameters` varchar(255) NOT NULL, `format` varchar(8) NOT NULL, `current` tinyint NULL, `file_id` int NOT NULL, `file_name` varchar(120) NOT NULL, `sha256` varchar(64) NOT NULL, `printed_by` varchar(120) NOT NULL, `printed_at` datetime(3) NOT NULL, `superseded_at` datetime(3) NULL, `superseded_by` varchar(120) NULL, `reason` varchar(255) NULL, INDEX `IDX_bc1b4c41d040698e838bc66191` (`printed_at`), UNIQUE INDEX `IDX_32b1e5a59c311da8fc29731be6` (`report`, `parameters`, `format`, `current`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'ALTER TABLE `report_print` ADD CONSTRAINT `FK_de087c6d29e4ce7610534bbec7a` FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];

const DOWN = [
  'ALTER TABLE `report_print` DROP FOREIGN KEY `FK_de087c6d29e4ce7610534bbec7a`',
  'DROP TABLE `report_print`',
];

/** The first prints of reports in which nothing moves any more. */
export class AccountingReportPrints1768002500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
