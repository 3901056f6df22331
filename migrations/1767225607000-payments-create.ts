import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `payment_allocation` (`id` int NOT NULL AUTO_INCREMENT, `payment_id` int NOT NULL, `instalment_id` int NOT NULL, `amount` decimal(14,2) NOT NULL, `created_at` datetime(3) NOT NULL, `undone_at` datetime(3) NULL, INDEX `IDX_7564936faefaf4987c5317d3f8` (`instalment_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  `CREATE TABLE \`payment\` (\`id\` int NOT NULL AUTO_INCREMENT, \`kind\` varchar(32) NOT NULL DEFAULT 'receipt', \`status\` varchar(32) NOT NULL DEFAULT 'registered', \`partner_id\` int NOT NULL, \`amount\` decimal(14,2) NOT NULL, \`unallocated\` decimal(14,2) NOT NULL, \`received_on\` date NOT NULL, \`method_code\` varchar(32) NULL, \`reference\` varchar(140) NULL, \`notes\` varchar(500) NULL, \`credit_note_id\` int NULL, \`reversed_on\` date NULL, \`reversal_reason\` varchar(500) NULL, \`created_at\` datetime(3) NOT NULL, \`version\` int NOT NULL, INDEX \`IDX_49bef4a118a06a0db4fb6fe465\` (\`received_on\`, \`id\`), INDEX \`IDX_92264dd35f90c5802eb2cd2d65\` (\`partner_id\`, \`received_on\`), UNIQUE INDEX \`IDX_67f94f77932990290788d0cf38\` (\`credit_note_id\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
];

const DOWN = ['DROP TABLE `payment`', 'DROP TABLE `payment_allocation`'];

/** Tables of payments. */
export class PaymentsCreate1767225607000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
