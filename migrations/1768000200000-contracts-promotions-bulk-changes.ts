import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `promotion_target` (`id` int NOT NULL AUTO_INCREMENT, `promotion_id` int NOT NULL, `product_id` int NULL, `category_id` int NULL, `tag_id` int NULL, INDEX `IDX_3ab4d077cd4936d451f444d27c` (`promotion_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  `CREATE TABLE \`promotion\` (\`id\` int NOT NULL AUTO_INCREMENT, \`code\` varchar(32) NOT NULL, \`name\` varchar(120) NOT NULL, \`kind\` varchar(32) NOT NULL, \`value\` decimal(18,8) NOT NULL, \`scope\` varchar(32) NOT NULL DEFAULT 'line', \`periods\` int NULL, \`ends_on\` date NULL, \`priority\` int NOT NULL DEFAULT '100', \`exclusive\` tinyint NOT NULL DEFAULT 0, \`valid_from\` date NULL, \`valid_to\` date NULL, \`new_customer_days\` int NULL, \`voucher_only\` tinyint NOT NULL DEFAULT 0, \`end_notice_days\` int NULL, \`active\` tinyint NOT NULL DEFAULT 1, \`version\` int NOT NULL, UNIQUE INDEX \`IDX_969359329a22440d2b8f7d491d\` (\`code\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  `CREATE TABLE \`voucher\` (\`id\` int NOT NULL AUTO_INCREMENT, \`promotion_id\` int NOT NULL, \`code\` varchar(32) NOT NULL, \`max_uses\` int NULL, \`uses\` int NOT NULL DEFAULT '0', \`valid_from\` date NULL, \`valid_to\` date NULL, \`active\` tinyint NOT NULL DEFAULT 1, \`version\` int NOT NULL, INDEX \`IDX_022016a80c2d6013d396e340e9\` (\`promotion_id\`), UNIQUE INDEX \`IDX_73e3d2a7719851716e94083698\` (\`code\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  `CREATE TABLE \`bulk_change\` (\`id\` int NOT NULL AUTO_INCREMENT, \`kind\` varchar(32) NOT NULL, \`status\` varchar(32) NOT NULL, \`title\` varchar(200) NOT NULL, \`filters\` json NOT NULL, \`effective_on\` date NOT NULL, \`promotion_id\` int NULL, \`revision\` json NULL, \`contracts\` int NOT NULL DEFAULT '0', \`chunks\` int NOT NULL DEFAULT '0', \`monthly_before\` decimal(14,2) NULL, \`monthly_after\` decimal(14,2) NULL, \`created_by\` varchar(120) NOT NULL, \`created_at\` datetime(3) NOT NULL, \`confirmed_by\` varchar(120) NULL, \`confirmed_at\` datetime(3) NULL, \`finished_at\` datetime(3) NULL, \`undo_until\` date NULL, \`undone_by\` varchar(120) NULL, \`undone_at\` datetime(3) NULL, PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  'CREATE TABLE `bulk_chunk` (`id` int NOT NULL AUTO_INCREMENT, `change_id` int NOT NULL, `phase` varchar(32) NOT NULL, `position` int NOT NULL, `contract_ids` json NOT NULL, `contracts` int NOT NULL, `done_at` datetime(3) NULL, UNIQUE INDEX `IDX_4a539e8c6a1aa506c209aaadd0` (`change_id`, `phase`, `position`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `bulk_line` (`id` int NOT NULL AUTO_INCREMENT, `change_id` int NOT NULL, `contract_id` int NOT NULL, `line_id` int NOT NULL, `starts_on` date NOT NULL, `price_before` decimal(18,8) NOT NULL, `price_after` decimal(18,8) NOT NULL, INDEX `IDX_3015d3fb8b6f50b9cb71fb03fb` (`contract_id`), UNIQUE INDEX `IDX_2db984ae53962ea09970529198` (`change_id`, `line_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  `CREATE TABLE \`bulk_result\` (\`id\` int NOT NULL AUTO_INCREMENT, \`change_id\` int NOT NULL, \`contract_id\` int NOT NULL, \`contract_code\` varchar(32) NOT NULL, \`partner_id\` int NOT NULL, \`partner_name\` varchar(200) NOT NULL, \`status\` varchar(32) NOT NULL, \`monthly_before\` decimal(14,2) NOT NULL DEFAULT '0.00', \`monthly_after\` decimal(14,2) NOT NULL DEFAULT '0.00', \`starts_on\` date NULL, \`reasons\` json NOT NULL, \`free_withdrawal_until\` date NULL, INDEX \`IDX_e182d2da4081b5cf1fa222252b\` (\`contract_id\`), INDEX \`IDX_1218e82c171b7a185d34b7fc70\` (\`change_id\`, \`status\`), UNIQUE INDEX \`IDX_0e8a97e810ada92a9e1f90128f\` (\`change_id\`, \`contract_id\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  'CREATE TABLE `contract_line_promotion` (`id` int NOT NULL AUTO_INCREMENT, `contract_promotion_id` int NOT NULL, `contract_id` int NOT NULL, `line_id` int NOT NULL, `bulk_change_id` int NULL, `value` decimal(18,8) NOT NULL, `starts_on` date NOT NULL, `ends_on` date NULL, `end_notice_on` date NULL, INDEX `IDX_340cf3b9d92c9178caba0c0088` (`contract_promotion_id`), INDEX `IDX_4678721bcccfcad01346989a1d` (`contract_id`), INDEX `IDX_687752f4b8a2da524baac23073` (`line_id`), INDEX `IDX_f17297d492458cdbde635e90f6` (`ends_on`), UNIQUE INDEX `IDX_f50670cc2e34b6c77df4902faa` (`bulk_change_id`, `line_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `contract_promotion` (`id` int NOT NULL AUTO_INCREMENT, `contract_id` int NOT NULL, `promotion_id` int NOT NULL, `voucher_id` int NULL, `bulk_change_id` int NULL, `name` varchar(120) NOT NULL, `kind` varchar(32) NOT NULL, `priority` int NOT NULL, `exclusive` tinyint NOT NULL, `given_on` date NOT NULL, `given_by` varchar(120) NOT NULL, `given_at` datetime(3) NOT NULL, INDEX `IDX_f3efdf0ee4f15f65fc3e1674e6` (`promotion_id`), INDEX `IDX_a91805a324ead0b7c14c5404c7` (`contract_id`, `promotion_id`), UNIQUE INDEX `IDX_c7cc1f31895a25396932df5275` (`bulk_change_id`, `contract_id`), UNIQUE INDEX `IDX_4cd7bbadc704c84d7324efd158` (`voucher_id`, `contract_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'ALTER TABLE `contract` ADD `free_withdrawal_until` date NULL',
  'ALTER TABLE `promotion_target` ADD CONSTRAINT `FK_3ab4d077cd4936d451f444d27ca` FOREIGN KEY (`promotion_id`) REFERENCES `promotion`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `promotion_target` ADD CONSTRAINT `FK_d1261a0f126cd3157064b4cf7ce` FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `promotion_target` ADD CONSTRAINT `FK_ee8d780f9ee2f2c9c8a4d3e5330` FOREIGN KEY (`category_id`) REFERENCES `product_category`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `promotion_target` ADD CONSTRAINT `FK_46f7f287fbb6d006b2dfb5e07f6` FOREIGN KEY (`tag_id`) REFERENCES `tag`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `voucher` ADD CONSTRAINT `FK_022016a80c2d6013d396e340e93` FOREIGN KEY (`promotion_id`) REFERENCES `promotion`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `bulk_change` ADD CONSTRAINT `FK_b7299f4d8c3f10043de1683ac08` FOREIGN KEY (`promotion_id`) REFERENCES `promotion`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `bulk_chunk` ADD CONSTRAINT `FK_0f771dd7ac9026888ca05e69c58` FOREIGN KEY (`change_id`) REFERENCES `bulk_change`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `bulk_line` ADD CONSTRAINT `FK_2d9721bbf271ff1d97089526790` FOREIGN KEY (`change_id`) REFERENCES `bulk_change`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `bulk_line` ADD CONSTRAINT `FK_3015d3fb8b6f50b9cb71fb03fb1` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `bulk_line` ADD CONSTRAINT `FK_4ef6bb29c408741ebc45279c449` FOREIGN KEY (`line_id`) REFERENCES `contract_line`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `bulk_result` ADD CONSTRAINT `FK_23cbae41f4d8616e2e57421871a` FOREIGN KEY (`change_id`) REFERENCES `bulk_change`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `bulk_result` ADD CONSTRAINT `FK_e182d2da4081b5cf1fa222252b9` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `bulk_result` ADD CONSTRAINT `FK_21c45aa864354367f181bf8165c` FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `contract_line_promotion` ADD CONSTRAINT `FK_340cf3b9d92c9178caba0c00887` FOREIGN KEY (`contract_promotion_id`) REFERENCES `contract_promotion`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `contract_line_promotion` ADD CONSTRAINT `FK_4678721bcccfcad01346989a1d6` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `contract_line_promotion` ADD CONSTRAINT `FK_687752f4b8a2da524baac230730` FOREIGN KEY (`line_id`) REFERENCES `contract_line`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `contract_line_promotion` ADD CONSTRAINT `FK_b3446592d26663d272631912941` FOREIGN KEY (`bulk_change_id`) REFERENCES `bulk_change`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `contract_promotion` ADD CONSTRAINT `FK_f67dba0ff0d5df9402960b70088` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `contract_promotion` ADD CONSTRAINT `FK_f3efdf0ee4f15f65fc3e1674e66` FOREIGN KEY (`promotion_id`) REFERENCES `promotion`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `contract_promotion` ADD CONSTRAINT `FK_d9d0f98b85f165e2e7eb208a8ec` FOREIGN KEY (`voucher_id`) REFERENCES `voucher`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `contract_promotion` ADD CONSTRAINT `FK_b685332e8172c415d5d27f82d19` FOREIGN KEY (`bulk_change_id`) REFERENCES `bulk_change`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];

const DOWN = [
  'ALTER TABLE `promotion_target` DROP FOREIGN KEY `FK_3ab4d077cd4936d451f444d27ca`',
  'ALTER TABLE `promotion_target` DROP FOREIGN KEY `FK_d1261a0f126cd3157064b4cf7ce`',
  'ALTER TABLE `promotion_target` DROP FOREIGN KEY `FK_ee8d780f9ee2f2c9c8a4d3e5330`',
  'ALTER TABLE `promotion_target` DROP FOREIGN KEY `FK_46f7f287fbb6d006b2dfb5e07f6`',
  'ALTER TABLE `voucher` DROP FOREIGN KEY `FK_022016a80c2d6013d396e340e93`',
  'ALTER TABLE `bulk_change` DROP FOREIGN KEY `FK_b7299f4d8c3f10043de1683ac08`',
  'ALTER TABLE `bulk_chunk` DROP FOREIGN KEY `FK_0f771dd7ac9026888ca05e69c58`',
  'ALTER TABLE `bulk_line` DROP FOREIGN KEY `FK_2d9721bbf271ff1d97089526790`',
  'ALTER TABLE `bulk_line` DROP FOREIGN KEY `FK_3015d3fb8b6f50b9cb71fb03fb1`',
  'ALTER TABLE `bulk_line` DROP FOREIGN KEY `FK_4ef6bb29c408741ebc45279c449`',
  'ALTER TABLE `bulk_result` DROP FOREIGN KEY `FK_23cbae41f4d8616e2e57421871a`',
  'ALTER TABLE `bulk_result` DROP FOREIGN KEY `FK_e182d2da4081b5cf1fa222252b9`',
  'ALTER TABLE `bulk_result` DROP FOREIGN KEY `FK_21c45aa864354367f181bf8165c`',
  'ALTER TABLE `contract_line_promotion` DROP FOREIGN KEY `FK_340cf3b9d92c9178caba0c00887`',
  'ALTER TABLE `contract_line_promotion` DROP FOREIGN KEY `FK_4678721bcccfcad01346989a1d6`',
  'ALTER TABLE `contract_line_promotion` DROP FOREIGN KEY `FK_687752f4b8a2da524baac230730`',
  'ALTER TABLE `contract_line_promotion` DROP FOREIGN KEY `FK_b3446592d26663d272631912941`',
  'ALTER TABLE `contract_promotion` DROP FOREIGN KEY `FK_f67dba0ff0d5df9402960b70088`',
  'ALTER TABLE `contract_promotion` DROP FOREIGN KEY `FK_f3efdf0ee4f15f65fc3e1674e66`',
  'ALTER TABLE `contract_promotion` DROP FOREIGN KEY `FK_d9d0f98b85f165e2e7eb208a8ec`',
  'ALTER TABLE `contract_promotion` DROP FOREIGN KEY `FK_b685332e8172c415d5d27f82d19`',
  'ALTER TABLE `contract` DROP COLUMN `free_withdrawal_until`',
  'DROP TABLE `promotion_target`',
  'DROP TABLE `promotion`',
  'DROP TABLE `voucher`',
  'DROP TABLE `bulk_change`',
  'DROP TABLE `bulk_chunk`',
  'DROP TABLE `bulk_line`',
  'DROP TABLE `bulk_result`',
  'DROP TABLE `contract_line_promotion`',
  'DROP TABLE `contract_promotion`',
];

/** Promotions, vouchers, and changes of many contracts at once. */
export class ContractsPromotionsBulkChanges1768000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
