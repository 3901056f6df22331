import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registers by kind of document and branch; those that are there number invoices. */
export class InvoicingRegisterKinds1768001100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE `register` ADD `kind` varchar(32) NOT NULL DEFAULT 'invoice', ADD `branch` varchar(64) NULL, ADD `electronic` tinyint NOT NULL DEFAULT 1",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE `register` DROP COLUMN `electronic`, DROP COLUMN `branch`, DROP COLUMN `kind`',
    );
  }
}
