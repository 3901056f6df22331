import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `order_invoice` (`id` int NOT NULL AUTO_INCREMENT, `order_id` int NOT NULL, `invoice_id` int NOT NULL, `kind` varchar(16) NOT NULL, `balance_of` int NULL, INDEX `IDX_b7a6c70d136a872279357eef75` (`order_id`), UNIQUE INDEX `IDX_cef4711078b144ebc822709de3` (`invoice_id`), UNIQUE INDEX `IDX_a6b60ceafb68655baa5c69e7b3` (`balance_of`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `sale_order` (`id` int NOT NULL AUTO_INCREMENT, `code` varchar(32) NOT NULL, `quote_id` int NOT NULL, `partner_id` int NOT NULL, `customer_name` varchar(200) NOT NULL, `title` varchar(200) NOT NULL, `confirmed_on` date NOT NULL, `once_taxable` decimal(14,2) NOT NULL, `once_total` decimal(14,2) NOT NULL, `monthly_taxable` decimal(14,2) NOT NULL, `contract_id` int NULL, `cancelled_on` date NULL, `created_at` datetime(3) NOT NULL, `version` int NOT NULL, UNIQUE INDEX `IDX_8f27775e4ebfea65f54c82cdd6` (`quote_id`), UNIQUE INDEX `IDX_9ddea648954930aefb1adfe55c` (`contract_id`), INDEX `IDX_866a1472ac3c13d5ded2d6324a` (`partner_id`, `id`), UNIQUE INDEX `IDX_4d3658aec0da9f5920db613a0e` (`code`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'ALTER TABLE `order_invoice` ADD CONSTRAINT `FK_b7a6c70d136a872279357eef75e` FOREIGN KEY (`order_id`) REFERENCES `sale_order`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `order_invoice` ADD CONSTRAINT `FK_cef4711078b144ebc822709de31` FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `sale_order` ADD CONSTRAINT `FK_8f27775e4ebfea65f54c82cdd6a` FOREIGN KEY (`quote_id`) REFERENCES `quote`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `sale_order` ADD CONSTRAINT `FK_727406fefb5970488947b885aef` FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `sale_order` ADD CONSTRAINT `FK_9ddea648954930aefb1adfe55c3` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON DELETE SET NULL ON UPDATE NO ACTION',
];

const DOWN = [
  'ALTER TABLE `sale_order` DROP FOREIGN KEY `FK_9ddea648954930aefb1adfe55c3`',
  'ALTER TABLE `sale_order` DROP FOREIGN KEY `FK_727406fefb5970488947b885aef`',
  'ALTER TABLE `sale_order` DROP FOREIGN KEY `FK_8f27775e4ebfea65f54c82cdd6a`',
  'ALTER TABLE `order_invoice` DROP FOREIGN KEY `FK_cef4711078b144ebc822709de31`',
  'ALTER TABLE `order_invoice` DROP FOREIGN KEY `FK_b7a6c70d136a872279357eef75e`',
  'DROP TABLE `sale_order`',
  'DROP TABLE `order_invoice`',
];

/** Given to the roles that came with the product, where nobody ever saved them: what a company made of a role stays as it is. */
const ADDED: Readonly<Record<string, readonly string[]>> = {
  office: ['sale-order.read', 'sale-order.write', 'sale-order.invoice'],
  accountant: ['sale-order.read'],
  reseller: ['sale-order.read'],
};

const UNTOUCHED = 'WHERE `version` = 1 AND `code` = ?';

/** Orders of accepted quotes and their invoices, and who may do what with them. */
export class SalesOrders1768001410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
    for (const [role, permissions] of Object.entries(ADDED)) {
      await runner.query(
        `UPDATE \`role\` SET \`permissions\` = JSON_MERGE_PRESERVE(\`permissions\`, ?) ${UNTOUCHED}`,
        [JSON.stringify(permissions), role],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED)) {
      for (const permission of permissions) {
        await runner.query(
          `UPDATE \`role\` SET \`permissions\` = JSON_REMOVE(\`permissions\`, JSON_UNQUOTE(JSON_SEARCH(\`permissions\`, 'one', ?))) ${UNTOUCHED} AND JSON_CONTAINS(\`permissions\`, JSON_QUOTE(?))`,
          [permission, role, permission],
        );
      }
    }
    for (const sql of DOWN) await runner.query(sql);
  }
}
