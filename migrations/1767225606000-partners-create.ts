import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE \`address\` (\`id\` int NOT NULL AUTO_INCREMENT, \`partner_id\` int NOT NULL, \`kind\` varchar(32) NOT NULL, \`street\` varchar(120) NOT NULL, \`house_number\` varchar(12) NULL, \`zip\` varchar(16) NOT NULL, \`town\` varchar(60) NOT NULL, \`province\` varchar(2) NULL, \`country\` varchar(2) NOT NULL DEFAULT 'IT', INDEX \`IDX_06c1ba4a7f06bc81722620302f\` (\`partner_id\`, \`kind\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  'CREATE TABLE `contact` (`id` int NOT NULL AUTO_INCREMENT, `partner_id` int NOT NULL, `parent_id` int NULL, `name` varchar(120) NOT NULL, `role` varchar(60) NULL, `email` varchar(255) NULL, `phone` varchar(32) NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
  `CREATE TABLE \`partner\` (\`id\` int NOT NULL AUTO_INCREMENT, \`kind\` varchar(32) NOT NULL, \`customer\` tinyint NOT NULL DEFAULT 1, \`supplier\` tinyint NOT NULL DEFAULT 0, \`reseller\` tinyint NOT NULL DEFAULT 0, \`name\` varchar(200) NOT NULL, \`first_name\` varchar(60) NULL, \`last_name\` varchar(60) NULL, \`country\` varchar(2) NOT NULL DEFAULT 'IT', \`vat_number\` varchar(28) NULL, \`fiscal_code\` varchar(16) NULL, \`recipient_code\` varchar(7) NULL, \`pec\` varchar(255) NULL, \`email\` varchar(255) NULL, \`phone\` varchar(32) NULL, \`language\` varchar(2) NOT NULL DEFAULT 'it', \`payment_term_id\` int NULL, \`payment_method_id\` int NULL, \`price_list_id\` int NULL, \`tax_code_id\` int NULL, \`iban\` varchar(34) NULL, \`reseller_id\` int NULL, \`external_ref\` varchar(64) NULL, \`notes\` varchar(2000) NULL, \`active\` tinyint NOT NULL DEFAULT 1, \`created_at\` datetime(3) NOT NULL, \`version\` int NOT NULL, FULLTEXT INDEX \`IDX_9af6a8bd7cac55b61babc75385\` (\`name\`), INDEX \`IDX_19668beb0ffd8eff0de3698d82\` (\`vat_number\`), INDEX \`IDX_6f7f8e3016edd61d9d641291e6\` (\`fiscal_code\`), INDEX \`IDX_39ba44d32530f1c7076c182ebc\` (\`email\`), INDEX \`IDX_4b648f730b4a67501ddb007075\` (\`phone\`), UNIQUE INDEX \`IDX_4abae4a46993fcf5fe01b7efe2\` (\`external_ref\`), INDEX \`IDX_d7864cc075e5d9c4fd3c489d16\` (\`reseller_id\`, \`name\`), INDEX \`IDX_1e6bb91da0a67740bc8956b110\` (\`name\`, \`id\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  'CREATE TABLE `payment_method` (`id` int NOT NULL AUTO_INCREMENT, `code` varchar(32) NOT NULL, `name` varchar(255) NOT NULL, `mp_code` varchar(4) NOT NULL, `cash_account` varchar(32) NOT NULL, `active` tinyint NOT NULL DEFAULT 1, `version` int NOT NULL, UNIQUE INDEX `IDX_9277a41c2299387b03dfa049a5` (`code`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `payment_term` (`id` int NOT NULL AUTO_INCREMENT, `code` varchar(32) NOT NULL, `name` varchar(255) NOT NULL, `rules` json NOT NULL, `version` int NOT NULL, UNIQUE INDEX `IDX_914250b9870e4a80e880ba8d1e` (`code`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `tag` (`id` int NOT NULL AUTO_INCREMENT, `name` varchar(60) NOT NULL, UNIQUE INDEX `IDX_6a9775008add570dc3e5a0bab7` (`name`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `partner_tag` (`partner_id` int NOT NULL, `tag_id` int NOT NULL, INDEX `IDX_aaf7a2047a2ae4e132bfb629a6` (`partner_id`), INDEX `IDX_1275dcc79f3a16ec6ee7b4749f` (`tag_id`), PRIMARY KEY (`partner_id`, `tag_id`)) ENGINE=InnoDB',
];

const DOWN = [
  'DROP TABLE `partner_tag`',
  'DROP TABLE `tag`',
  'DROP TABLE `payment_term`',
  'DROP TABLE `payment_method`',
  'DROP TABLE `partner`',
  'DROP TABLE `contact`',
  'DROP TABLE `address`',
];

/** Tables of partners. */
export class PartnersCreate1767225606000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
