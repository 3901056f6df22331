import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  "CREATE TABLE `sale_order_line` (`id` int NOT NULL AUTO_INCREMENT, `order_id` int NOT NULL, `position` int NOT NULL, `product_id` int NULL, `description` varchar(1000) NOT NULL, `quantity` decimal(18,8) NOT NULL, `unit` varchar(10) NULL, `unit_price` decimal(18,8) NOT NULL, `discount_percent` decimal(7,4) NOT NULL DEFAULT '0.0000', `amount` decimal(14,2) NOT NULL, `recurring` tinyint NOT NULL DEFAULT 0, `tax_code_id` int NOT NULL, `tax_rate` decimal(7,4) NOT NULL, `natura` varchar(4) NULL, `law` varchar(100) NULL, `payability` varchar(1) NOT NULL DEFAULT 'I', `stamp_subject` tinyint NOT NULL DEFAULT 0, `revenue_account` varchar(32) NOT NULL, INDEX `IDX_1021992967253a516ba4dc728c` (`order_id`, `position`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
  'ALTER TABLE `sale_order_line` ADD CONSTRAINT `FK_f932256b6c62babe8b2078f1c7e` FOREIGN KEY (`order_id`) REFERENCES `sale_order`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `sale_order_line` ADD CONSTRAINT `FK_f5a077037dad9ed0b611b598c82` FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `sale_order_line` ADD CONSTRAINT `FK_328af01eda5fb49c3934f3c172d` FOREIGN KEY (`tax_code_id`) REFERENCES `tax_code`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `sale_order` ADD `notes` varchar(4000) NULL',
  'ALTER TABLE `sale_order` MODIFY `quote_id` int NULL',
];

/** Fails where there are orders without a quote: they have nowhere else to go. */
const DOWN = [
  'ALTER TABLE `sale_order` MODIFY `quote_id` int NOT NULL',
  'ALTER TABLE `sale_order` DROP COLUMN `notes`',
  'DROP TABLE `sale_order_line`',
];

/** Orders without a quote, which have lines of their own. */
export class SalesDirectOrders1768003403000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
