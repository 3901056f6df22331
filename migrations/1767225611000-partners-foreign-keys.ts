import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'ALTER TABLE `address` ADD CONSTRAINT `FK_046e467d8e1f48d27a1fae0f444` FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `contact` ADD CONSTRAINT `FK_10bd231f84119b2cdef31e4f437` FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `contact` ADD CONSTRAINT `FK_55c40b931096fefd2645de0f45f` FOREIGN KEY (`parent_id`) REFERENCES `contact`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `partner` ADD CONSTRAINT `FK_8bf4e834ca7e675e20488bcfa0a` FOREIGN KEY (`payment_term_id`) REFERENCES `payment_term`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `partner` ADD CONSTRAINT `FK_8202220d79282a088d9b0d0f16f` FOREIGN KEY (`payment_method_id`) REFERENCES `payment_method`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `partner` ADD CONSTRAINT `FK_e1e2813658db4fa5de8e9e60a83` FOREIGN KEY (`price_list_id`) REFERENCES `price_list`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `partner` ADD CONSTRAINT `FK_674d2aad30bfcd2727f946b8af8` FOREIGN KEY (`tax_code_id`) REFERENCES `tax_code`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `partner` ADD CONSTRAINT `FK_48e615d8cbb58e713f952744a7b` FOREIGN KEY (`reseller_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `partner_tag` ADD CONSTRAINT `FK_aaf7a2047a2ae4e132bfb629a62` FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON DELETE CASCADE ON UPDATE CASCADE',
  'ALTER TABLE `partner_tag` ADD CONSTRAINT `FK_1275dcc79f3a16ec6ee7b4749fa` FOREIGN KEY (`tag_id`) REFERENCES `tag`(`id`) ON DELETE CASCADE ON UPDATE CASCADE',
];

const DOWN = [
  'ALTER TABLE `address` DROP FOREIGN KEY `FK_046e467d8e1f48d27a1fae0f444`',
  'ALTER TABLE `contact` DROP FOREIGN KEY `FK_10bd231f84119b2cdef31e4f437`',
  'ALTER TABLE `contact` DROP FOREIGN KEY `FK_55c40b931096fefd2645de0f45f`',
  'ALTER TABLE `partner` DROP FOREIGN KEY `FK_8bf4e834ca7e675e20488bcfa0a`',
  'ALTER TABLE `partner` DROP FOREIGN KEY `FK_8202220d79282a088d9b0d0f16f`',
  'ALTER TABLE `partner` DROP FOREIGN KEY `FK_e1e2813658db4fa5de8e9e60a83`',
  'ALTER TABLE `partner` DROP FOREIGN KEY `FK_674d2aad30bfcd2727f946b8af8`',
  'ALTER TABLE `partner` DROP FOREIGN KEY `FK_48e615d8cbb58e713f952744a7b`',
  'ALTER TABLE `partner_tag` DROP FOREIGN KEY `FK_aaf7a2047a2ae4e132bfb629a62`',
  'ALTER TABLE `partner_tag` DROP FOREIGN KEY `FK_1275dcc79f3a16ec6ee7b4749fa`',
];

/** References of partners, once all tables are there. */
export class PartnersForeignKeys1767225611000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
