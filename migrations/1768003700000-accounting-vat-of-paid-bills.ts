import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deferred VAT of purchases in settlements. What payments of before made deductible follows with the next daily round. */
export class AccountingVatOfPaidBills1768003700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE `vat_settlement` ADD `paid_input_vat` decimal(14,2) NOT NULL DEFAULT 0.00',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `vat_settlement` DROP COLUMN `paid_input_vat`');
  }
}
