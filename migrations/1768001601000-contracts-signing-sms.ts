import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  "ALTER TABLE `signature_request` ADD `link_by` varchar(16) NOT NULL DEFAULT 'email'",
  "ALTER TABLE `signature_request` ADD `code_by` varchar(16) NOT NULL DEFAULT 'email'",
  'ALTER TABLE `signature_request` ADD `to_phone` varchar(32) NULL',
];

const DOWN = ['to_phone', 'code_by', 'link_by'].map(
  (column) => `ALTER TABLE \`signature_request\` DROP COLUMN \`${column}\``,
);

/** Link and code of a signature by e-mail or by SMS, each as the office chooses. */
export class ContractsSigningSms1768001601000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
