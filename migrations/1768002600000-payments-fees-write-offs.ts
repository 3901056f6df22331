import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'ALTER TABLE `payment_method` ADD `fee_account` varchar(32) NULL',
  "ALTER TABLE `payment` ADD `fee` decimal(14,2) NOT NULL DEFAULT '0.00', ADD `write_off` decimal(14,2) NOT NULL DEFAULT '0.00'",
  'ALTER TABLE `payment` ADD CONSTRAINT `payment_fee` CHECK (`fee` >= 0 and `fee` <= `amount`)',
  'ALTER TABLE `payment` ADD CONSTRAINT `payment_write_off` CHECK (`write_off` = 0 or `unallocated` = 0)',
  "CREATE TABLE `payment_setting` (`id` int NOT NULL, `write_off_limit` decimal(14,2) NOT NULL DEFAULT '0.99', `version` int NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB",
  'INSERT INTO `payment_setting` (`id`, `version`) VALUES (1, 1)',
];

const DOWN = [
  'DROP TABLE `payment_setting`',
  'ALTER TABLE `payment` DROP CONSTRAINT `payment_write_off`',
  'ALTER TABLE `payment` DROP CONSTRAINT `payment_fee`',
  'ALTER TABLE `payment` DROP COLUMN `write_off`, DROP COLUMN `fee`',
  'ALTER TABLE `payment_method` DROP COLUMN `fee_account`',
];

/** What the bank keeps of a payment, cents written off, and up to how many. */
export class PaymentsFeesWriteOffs1768002600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
