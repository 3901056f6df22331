import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'ALTER TABLE `price_list_item` ADD CONSTRAINT `FK_9f21c71d7a0c3512db0aac1d884` FOREIGN KEY (`price_list_id`) REFERENCES `price_list`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `price_list_item` ADD CONSTRAINT `FK_a4f5b3cb6389af8f7b83d010202` FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `product` ADD CONSTRAINT `FK_0dce9bc93c2d2c399982d04bef1` FOREIGN KEY (`category_id`) REFERENCES `product_category`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `product` ADD CONSTRAINT `FK_64f8f0440daee20674e28e03a6e` FOREIGN KEY (`tax_code_id`) REFERENCES `tax_code`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];

const DOWN = [
  'ALTER TABLE `price_list_item` DROP FOREIGN KEY `FK_9f21c71d7a0c3512db0aac1d884`',
  'ALTER TABLE `price_list_item` DROP FOREIGN KEY `FK_a4f5b3cb6389af8f7b83d010202`',
  'ALTER TABLE `product` DROP FOREIGN KEY `FK_0dce9bc93c2d2c399982d04bef1`',
  'ALTER TABLE `product` DROP FOREIGN KEY `FK_64f8f0440daee20674e28e03a6e`',
];

/** References of catalog, once all tables are there. */
export class CatalogForeignKeys1767225610000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
