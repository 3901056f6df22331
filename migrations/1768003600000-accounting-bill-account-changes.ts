import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lines of suppliers' bills that are put on other accounts after they were booked. */
export class AccountingBillAccountChanges1768003600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `bill` ADD `version` int NOT NULL DEFAULT 1');
    await runner.query(
      'CREATE TABLE `bill_account_change` (`id` int NOT NULL AUTO_INCREMENT, `bill_id` int NOT NULL, `posted_on` date NOT NULL, `lines` json NOT NULL, `created_at` datetime(3) NOT NULL, INDEX `IDX_de56dd59d33168c371042ab106` (`bill_id`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'ALTER TABLE `bill_account_change` ADD CONSTRAINT `FK_a176ecbf01a161d856ab44d31e6` FOREIGN KEY (`bill_id`) REFERENCES `bill`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `bill_account_change`');
    await runner.query('ALTER TABLE `bill` DROP COLUMN `version`');
  }
}
