import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'ALTER TABLE `contract_event` ADD CONSTRAINT `FK_654c5b3eae51e91ad465ad7daa0` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `contract_line` ADD CONSTRAINT `FK_8a3fa1b86c9a0918be3428c0a5f` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `contract_line` ADD CONSTRAINT `FK_f4d3c9a0ac20388e79e887f089b` FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `contract_line` ADD CONSTRAINT `FK_da05b4b2264c44d93019057a61e` FOREIGN KEY (`tax_code_id`) REFERENCES `tax_code`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `contract` ADD CONSTRAINT `FK_9a962f9dcc2ec03c35f45131855` FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `contract` ADD CONSTRAINT `FK_3f398a86aea71e47149a8c49e80` FOREIGN KEY (`site_address_id`) REFERENCES `address`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `contract` ADD CONSTRAINT `FK_633c1481c6f924dd75cc006d461` FOREIGN KEY (`payment_term_id`) REFERENCES `payment_term`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `contract` ADD CONSTRAINT `FK_22596fac8f99cf1221326d1495a` FOREIGN KEY (`payment_method_id`) REFERENCES `payment_method`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];

const DOWN = [
  'ALTER TABLE `contract_event` DROP FOREIGN KEY `FK_654c5b3eae51e91ad465ad7daa0`',
  'ALTER TABLE `contract_line` DROP FOREIGN KEY `FK_8a3fa1b86c9a0918be3428c0a5f`',
  'ALTER TABLE `contract_line` DROP FOREIGN KEY `FK_f4d3c9a0ac20388e79e887f089b`',
  'ALTER TABLE `contract_line` DROP FOREIGN KEY `FK_da05b4b2264c44d93019057a61e`',
  'ALTER TABLE `contract` DROP FOREIGN KEY `FK_9a962f9dcc2ec03c35f45131855`',
  'ALTER TABLE `contract` DROP FOREIGN KEY `FK_3f398a86aea71e47149a8c49e80`',
  'ALTER TABLE `contract` DROP FOREIGN KEY `FK_633c1481c6f924dd75cc006d461`',
  'ALTER TABLE `contract` DROP FOREIGN KEY `FK_22596fac8f99cf1221326d1495a`',
];

/** References of contracts, once all tables are there. */
export class ContractsForeignKeys1767225612000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
