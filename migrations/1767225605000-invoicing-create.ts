import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE \`instalment\` (\`id\` int NOT NULL AUTO_INCREMENT, \`invoice_id\` int NOT NULL, \`due_on\` date NOT NULL, \`amount\` decimal(14,2) NOT NULL, \`settled\` decimal(14,2) NOT NULL DEFAULT '0.00', \`method_code\` varchar(32) NOT NULL, INDEX \`IDX_5a2b9260f5f93dfa41de72b2e2\` (\`due_on\`, \`invoice_id\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  `CREATE TABLE \`invoice_line\` (\`id\` int NOT NULL AUTO_INCREMENT, \`invoice_id\` int NOT NULL, \`position\` int NOT NULL, \`product_id\` int NULL, \`description\` varchar(1000) NOT NULL, \`quantity\` decimal(18,8) NOT NULL, \`unit\` varchar(10) NULL, \`unit_price\` decimal(18,8) NOT NULL, \`discount_percent\` decimal(7,4) NOT NULL DEFAULT '0.0000', \`amount\` decimal(14,2) NOT NULL, \`tax_code_id\` int NOT NULL, \`tax_rate\` decimal(7,4) NOT NULL, \`natura\` varchar(4) NULL, \`law\` varchar(100) NULL, \`payability\` varchar(1) NOT NULL DEFAULT 'I', \`stamp_subject\` tinyint NOT NULL DEFAULT 0, \`period_from\` date NULL, \`period_to\` date NULL, \`revenue_account\` varchar(32) NOT NULL, \`contract_line_id\` int NULL, \`credited_position\` int NULL, \`explanation\` json NULL, INDEX \`IDX_f33561acfbcdd4c26bddb657e3\` (\`contract_line_id\`), INDEX \`IDX_a8a0b2a45f300b167ae3e7b7eb\` (\`invoice_id\`, \`position\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  'CREATE TABLE `invoice_tax` (`id` int NOT NULL AUTO_INCREMENT, `invoice_id` int NOT NULL, `rate` decimal(7,4) NOT NULL, `natura` varchar(4) NULL, `payability` varchar(1) NOT NULL, `law` varchar(100) NULL, `base` decimal(14,2) NOT NULL, `tax` decimal(14,2) NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
  `CREATE TABLE \`invoice\` (\`id\` int NOT NULL AUTO_INCREMENT, \`type\` varchar(32) NOT NULL, \`status\` varchar(32) NOT NULL DEFAULT 'draft', \`register_id\` int NOT NULL, \`number\` varchar(20) NULL, \`year\` int NULL, \`sequence\` int NULL, \`issued_on\` date NULL, \`partner_id\` int NOT NULL, \`customer\` json NOT NULL, \`customer_name\` varchar(200) NOT NULL, \`contract_id\` int NULL, \`contract_code\` varchar(32) NULL, \`billing_run_id\` int NULL, \`credited_invoice_id\` int NULL, \`taxable\` decimal(14,2) NOT NULL, \`tax\` decimal(14,2) NOT NULL, \`total\` decimal(14,2) NOT NULL, \`payable\` decimal(14,2) NOT NULL, \`stamp_duty\` decimal(14,2) NOT NULL DEFAULT '0.00', \`open_amount\` decimal(14,2) NOT NULL, \`notes\` varchar(400) NULL, \`pdf_file_id\` int NULL, \`created_at\` datetime(3) NOT NULL, \`version\` int NOT NULL, INDEX \`IDX_a10f103f8a97fbb9e11173dbc4\` (\`contract_id\`), INDEX \`IDX_8ba4ff91daf030430afc810c93\` (\`billing_run_id\`), INDEX \`IDX_06ff8a74fb55dd09dcbd4f4818\` (\`credited_invoice_id\`), INDEX \`IDX_60284980bc8b9c624459948f4a\` (\`number\`), INDEX \`IDX_1553de5391e4df849aa0716c07\` (\`issued_on\`, \`id\`), INDEX \`IDX_3c965044fd7a6ea23dc831e236\` (\`open_amount\`, \`issued_on\`), INDEX \`IDX_26df41360d47d65d6234549d2a\` (\`type\`, \`issued_on\`), INDEX \`IDX_c8b155973880fce36c0151e1a5\` (\`partner_id\`, \`issued_on\`), UNIQUE INDEX \`IDX_0f5eeb1a188c292f7bb7d39e87\` (\`register_id\`, \`year\`, \`sequence\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  `CREATE TABLE \`register\` (\`id\` int NOT NULL AUTO_INCREMENT, \`code\` varchar(32) NOT NULL, \`name\` varchar(255) NOT NULL, \`format\` varchar(32) NOT NULL DEFAULT '{year}/{number:5}', \`standard\` tinyint NOT NULL DEFAULT 0, \`active\` tinyint NOT NULL DEFAULT 1, \`version\` int NOT NULL, UNIQUE INDEX \`IDX_974487cbba5079273acf0d0208\` (\`format\`), UNIQUE INDEX \`IDX_be2a18ce4a80717c971cf280c1\` (\`code\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
];

const DOWN = [
  'DROP TABLE `register`',
  'DROP TABLE `invoice`',
  'DROP TABLE `invoice_tax`',
  'DROP TABLE `invoice_line`',
  'DROP TABLE `instalment`',
];

/** Tables of invoicing. */
export class InvoicingCreate1767225605000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
