import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `deferral` (`id` int NOT NULL AUTO_INCREMENT, `day` date NOT NULL, `round` int NOT NULL, `method` varchar(32) NOT NULL, `sales` decimal(14,2) NOT NULL, `purchases` decimal(14,2) NOT NULL, `entry_id` int NULL, `release_id` int NULL, `posted_at` datetime(3) NOT NULL, `posted_by` varchar(120) NOT NULL, `undone_at` datetime(3) NULL, `undone_by` varchar(120) NULL, UNIQUE INDEX `IDX_7896c91c47dedb375fd9b958f2` (`day`, `round`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'ALTER TABLE `deferral` ADD CONSTRAINT `FK_3b51f4d1999fa4a673979577f23` FOREIGN KEY (`entry_id`) REFERENCES `journal_entry`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `deferral` ADD CONSTRAINT `FK_bcf3641551b342b7aa3b12541da` FOREIGN KEY (`release_id`) REFERENCES `journal_entry`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  "ALTER TABLE `accounting_setting` ADD `deferral_method` varchar(32) NOT NULL DEFAULT 'days'",
];

const DOWN = [
  'ALTER TABLE `accounting_setting` DROP COLUMN `deferral_method`',
  'ALTER TABLE `deferral` DROP FOREIGN KEY `FK_bcf3641551b342b7aa3b12541da`',
  'ALTER TABLE `deferral` DROP FOREIGN KEY `FK_3b51f4d1999fa4a673979577f23`',
  'DROP TABLE `deferral`',
];

/** What belongs to later months: deferred income and prepaid expenses. */
export class AccountingDeferrals1768002301000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
