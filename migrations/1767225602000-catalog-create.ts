import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `price_list_item` (`id` int NOT NULL AUTO_INCREMENT, `price_list_id` int NOT NULL, `product_id` int NOT NULL, `unit_price` decimal(18,8) NOT NULL, `starts_on` date NOT NULL, `ends_on` date NULL, UNIQUE INDEX `IDX_d707d002603bc67ddfb3583356` (`price_list_id`, `product_id`, `starts_on`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `price_list` (`id` int NOT NULL AUTO_INCREMENT, `code` varchar(32) NOT NULL, `name` varchar(255) NOT NULL, `active` tinyint NOT NULL DEFAULT 1, `version` int NOT NULL, UNIQUE INDEX `IDX_a185a5999456c0665e585aef49` (`code`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `product_category` (`id` int NOT NULL AUTO_INCREMENT, `name` varchar(120) NOT NULL, `revenue_account` varchar(32) NOT NULL, `version` int NOT NULL, UNIQUE INDEX `IDX_96152d453aaea425b5afde3ae9` (`name`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `product` (`id` int NOT NULL AUTO_INCREMENT, `code` varchar(32) NOT NULL, `name` varchar(255) NOT NULL, `kind` varchar(32) NOT NULL, `category_id` int NOT NULL, `tax_code_id` int NOT NULL, `unit_price` decimal(18,8) NOT NULL, `unit` varchar(10) NULL, `revenue_account` varchar(32) NULL, `active` tinyint NOT NULL DEFAULT 1, `version` int NOT NULL, UNIQUE INDEX `IDX_99c39b067cfa73c783f0fc49a6` (`code`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  `CREATE TABLE \`tax_code\` (\`id\` int NOT NULL AUTO_INCREMENT, \`code\` varchar(32) NOT NULL, \`name\` varchar(255) NOT NULL, \`rate\` decimal(7,4) NOT NULL, \`natura\` varchar(4) NULL, \`law\` varchar(100) NULL, \`payability\` varchar(1) NOT NULL DEFAULT 'I', \`stamp_subject\` tinyint NOT NULL DEFAULT 0, \`active\` tinyint NOT NULL DEFAULT 1, \`version\` int NOT NULL, UNIQUE INDEX \`IDX_a7e2c167018b94ffdb4dd66cc6\` (\`code\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
];

const DOWN = [
  'DROP TABLE `tax_code`',
  'DROP TABLE `product`',
  'DROP TABLE `product_category`',
  'DROP TABLE `price_list`',
  'DROP TABLE `price_list_item`',
];

/** Tables of catalog. */
export class CatalogCreate1767225602000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
