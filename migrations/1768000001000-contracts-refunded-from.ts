import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'ALTER TABLE `contract_line` ADD `refunded_from` date NULL',
  "UPDATE `contract_line` l JOIN (SELECT `contract_line_id` AS id, MIN(`period_from`) AS day FROM `charge` WHERE `kind` = 'refund' GROUP BY `contract_line_id`) r ON r.id = l.id SET l.`refunded_from` = r.day",
];

const DOWN = ['ALTER TABLE `contract_line` DROP COLUMN `refunded_from`'];

/** Which lines were given back, so that they stay ended. */
export class ContractsRefundedFrom1768000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
