import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was paid to the tax office of what we withhold from suppliers. */
export class AccountingWithholdingPayments1768002701000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `withholding_payment` (`id` int NOT NULL AUTO_INCREMENT, `month` date NOT NULL, `amount` decimal(14,2) NOT NULL, `paid_on` date NOT NULL, `method_code` varchar(32) NOT NULL, `created_at` datetime(3) NOT NULL, INDEX `IDX_c5d2e2af36b35d6850d9d43f25` (`month`), CONSTRAINT `withholding_payment_positive` CHECK (`amount` > 0), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `withholding_payment`');
  }
}
