import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `billing_chunk` (`id` int NOT NULL AUTO_INCREMENT, `run_id` int NOT NULL, `phase` varchar(32) NOT NULL, `position` int NOT NULL, `contract_ids` json NOT NULL, `contracts` int NOT NULL, `done_at` datetime(3) NULL, UNIQUE INDEX `IDX_21fabff62668c6043e8b8a2e5d` (`run_id`, `phase`, `position`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  `CREATE TABLE \`billing_result\` (\`id\` int NOT NULL AUTO_INCREMENT, \`run_id\` int NOT NULL, \`contract_id\` int NOT NULL, \`contract_code\` varchar(32) NOT NULL, \`partner_id\` int NOT NULL, \`partner_name\` varchar(200) NOT NULL, \`status\` varchar(32) NOT NULL, \`lines\` int NOT NULL DEFAULT '0', \`taxable\` decimal(14,2) NOT NULL DEFAULT '0.00', \`total\` decimal(14,2) NOT NULL DEFAULT '0.00', \`previous_taxable\` decimal(14,2) NOT NULL DEFAULT '0.00', \`causes\` json NOT NULL, \`invoice_id\` int NULL, \`error_code\` varchar(64) NULL, \`error_params\` json NULL, INDEX \`IDX_079cafed3113300d7199e7aeac\` (\`run_id\`, \`status\`), UNIQUE INDEX \`IDX_32087ab58e8ffd83054932450b\` (\`run_id\`, \`contract_id\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  `CREATE TABLE \`billing_run\` (\`id\` int NOT NULL AUTO_INCREMENT, \`status\` varchar(32) NOT NULL, \`up_to\` date NOT NULL, \`issued_on\` date NOT NULL, \`register_id\` int NOT NULL, \`filters\` json NOT NULL, \`contracts\` int NOT NULL DEFAULT '0', \`chunks\` int NOT NULL DEFAULT '0', \`planned_total\` decimal(14,2) NULL, \`billed_total\` decimal(14,2) NULL, \`created_by\` varchar(120) NOT NULL, \`created_at\` datetime(3) NOT NULL, \`confirmed_at\` datetime(3) NULL, \`confirmed_by\` varchar(120) NULL, \`finished_at\` datetime(3) NULL, PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  'CREATE TABLE `charge` (`id` int NOT NULL AUTO_INCREMENT, `contract_line_id` int NOT NULL, `kind` varchar(32) NOT NULL, `period_from` date NOT NULL, `period_to` date NOT NULL, `amount` decimal(14,2) NOT NULL, `contract_id` int NOT NULL, `billed_on` date NOT NULL, `invoice_id` int NULL, INDEX `IDX_0349cfdd502b55df3ecc2e98df` (`contract_id`, `billed_on`), UNIQUE INDEX `IDX_20032228de736b0f9d2eb29fa2` (`contract_line_id`, `period_from`, `kind`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
];

const DOWN = [
  'DROP TABLE `charge`',
  'DROP TABLE `billing_run`',
  'DROP TABLE `billing_result`',
  'DROP TABLE `billing_chunk`',
];

/** Tables of billing. */
export class BillingCreate1767225601000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
