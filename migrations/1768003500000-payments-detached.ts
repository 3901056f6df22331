import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A part of a payment can be detached alone, on a day of its own. */
export class PaymentsDetached1768003500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `payment_allocation` ADD `detached_on` date NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `payment_allocation` DROP COLUMN `detached_on`');
  }
}
