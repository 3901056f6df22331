import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  "ALTER TABLE `payment` ADD `refunded` decimal(14,2) NOT NULL DEFAULT '0.00', ADD `iban` varchar(34) NULL",
  'ALTER TABLE `payment` DROP CONSTRAINT `payment_unallocated`, DROP CONSTRAINT `payment_fee`',
  "ALTER TABLE `payment` ADD CONSTRAINT `payment_unallocated` CHECK (`unallocated` >= 0 and `refunded` >= 0 and (`kind` = 'refund' or `unallocated` + `refunded` <= `amount`))",
  "ALTER TABLE `payment` ADD CONSTRAINT `payment_fee` CHECK (`fee` >= 0 and (`kind` = 'refund' or `fee` <= `amount`))",
  "ALTER TABLE `payment` ADD CONSTRAINT `payment_refund` CHECK (`kind` <> 'refund' or (`amount` < 0 and `unallocated` = 0 and `refunded` = 0))",
  'CREATE TABLE `payment_refund` (`id` int NOT NULL AUTO_INCREMENT, `refund_id` int NOT NULL, `payment_id` int NOT NULL, `amount` decimal(14,2) NOT NULL, `created_at` datetime(3) NOT NULL, `undone_at` datetime(3) NULL, CONSTRAINT `payment_refund_positive` CHECK (`amount` > 0), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE INDEX `IDX_b2ceff76c7c89bdd2259d27a8a` ON `payment_refund` (`refund_id`)',
  'CREATE INDEX `IDX_9b1ba9fb797de22fc87b598f50` ON `payment_refund` (`payment_id`)',
  'ALTER TABLE `payment_refund` ADD CONSTRAINT `FK_b2ceff76c7c89bdd2259d27a8a7` FOREIGN KEY (`refund_id`) REFERENCES `payment`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `payment_refund` ADD CONSTRAINT `FK_9b1ba9fb797de22fc87b598f509` FOREIGN KEY (`payment_id`) REFERENCES `payment`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];

const DOWN = [
  'DROP TABLE `payment_refund`',
  'ALTER TABLE `payment` DROP CONSTRAINT `payment_refund`, DROP CONSTRAINT `payment_fee`, DROP CONSTRAINT `payment_unallocated`',
  'ALTER TABLE `payment` ADD CONSTRAINT `payment_unallocated` CHECK (`unallocated` >= 0 and `unallocated` <= `amount`)',
  'ALTER TABLE `payment` ADD CONSTRAINT `payment_fee` CHECK (`fee` >= 0 and `fee` <= `amount`)',
  'ALTER TABLE `payment` DROP COLUMN `iban`, DROP COLUMN `refunded`',
];

/** Credit goes back to customers. */
export class PaymentsRefunds1768003900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
