import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  "ALTER TABLE `payment_setting` ADD `uses_credit` tinyint NOT NULL DEFAULT '1'",
  'ALTER TABLE `partner` ADD `uses_credit` tinyint NULL',
  'CREATE TABLE `credit_use` (`id` int NOT NULL AUTO_INCREMENT, `invoice_id` int NOT NULL, `amount` decimal(14,2) NOT NULL, `created_at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_3fd466ff634e165294b2de1a4d` (`invoice_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'ALTER TABLE `credit_use` ADD CONSTRAINT `FK_3fd466ff634e165294b2de1a4d8` FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'CREATE INDEX `IDX_6197ec01065b38ca81d73fd4ad` ON `payment` (`partner_id`, `unallocated`)',
];

const DOWN = [
  'DROP INDEX `IDX_6197ec01065b38ca81d73fd4ad` ON `payment`',
  'DROP TABLE `credit_use`',
  'ALTER TABLE `partner` DROP COLUMN `uses_credit`',
  'ALTER TABLE `payment_setting` DROP COLUMN `uses_credit`',
];

/** Customers' credit pays their new invoices by itself, once for each. */
export class PaymentsCreditUse1768002601000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
