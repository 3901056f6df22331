import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `contract_event` (`id` int NOT NULL AUTO_INCREMENT, `contract_id` int NOT NULL, `from_status` varchar(32) NOT NULL, `to_status` varchar(32) NOT NULL, `effective_on` date NOT NULL, `reason` varchar(500) NULL, `actor_name` varchar(120) NOT NULL, `at` datetime(3) NOT NULL, INDEX `IDX_39f61ee5a2a0b91331696f7900` (`contract_id`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  `CREATE TABLE \`contract_line\` (\`id\` int NOT NULL AUTO_INCREMENT, \`contract_id\` int NOT NULL, \`position\` int NOT NULL, \`product_id\` int NOT NULL, \`kind\` varchar(32) NOT NULL, \`description\` varchar(255) NOT NULL, \`quantity\` decimal(18,8) NOT NULL DEFAULT '1.00000000', \`unit_price\` decimal(18,8) NOT NULL, \`discount_percent\` decimal(7,4) NOT NULL DEFAULT '0.0000', \`tax_code_id\` int NOT NULL, \`starts_on\` date NOT NULL, \`ends_on\` date NULL, \`billed_to\` date NULL, PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  `CREATE TABLE \`contract\` (\`id\` int NOT NULL AUTO_INCREMENT, \`code\` varchar(32) NOT NULL, \`partner_id\` int NOT NULL, \`site_address_id\` int NULL, \`status\` varchar(32) NOT NULL DEFAULT 'draft', \`starts_on\` date NOT NULL, \`ends_on\` date NULL, \`recurrence_months\` int NOT NULL, \`policy\` varchar(32) NOT NULL DEFAULT 'advance', \`fixed_day\` int NULL, \`anchor\` varchar(32) NOT NULL DEFAULT 'start', \`payment_term_id\` int NULL, \`payment_method_id\` int NULL, \`next_billing_on\` date NULL, \`notes\` varchar(2000) NULL, \`created_at\` datetime(3) NOT NULL, \`version\` int NOT NULL, INDEX \`IDX_10b946ed302fc63f4ef4252cb7\` (\`partner_id\`, \`status\`), INDEX \`IDX_df540feb49f4a89775c47568bb\` (\`status\`, \`next_billing_on\`), UNIQUE INDEX \`IDX_a167b5ec6a7dd9cd577bd622d8\` (\`code\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
];

const DOWN = ['DROP TABLE `contract`', 'DROP TABLE `contract_line`', 'DROP TABLE `contract_event`'];

/** Tables of contracts. */
export class ContractsCreate1767225603000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
