import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recordings of suppliers' bills that are taken back, and made again under another protocol. */
export class AccountingBillUndos1768003800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE `bill` ADD `status` varchar(32) NOT NULL DEFAULT 'recorded', ADD `recording` int NOT NULL DEFAULT 1",
    );
    await runner.query(
      'CREATE TABLE `bill_undo` (`id` int NOT NULL AUTO_INCREMENT, `bill_id` int NOT NULL, `recording` int NOT NULL, `undone_on` date NOT NULL, `reason` varchar(255) NOT NULL, `undone_by` varchar(120) NOT NULL, `created_at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_1f624da57066c6d09b9a745c3e` (`bill_id`, `recording`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'ALTER TABLE `bill_undo` ADD CONSTRAINT `FK_3564a0baff4cda5f6ef87de9dd9` FOREIGN KEY (`bill_id`) REFERENCES `bill`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE `vat_entry` ADD `recording` int NOT NULL DEFAULT 1, ADD `undoes` tinyint NOT NULL DEFAULT 0',
    );
    // The new index is there before the old one goes: a foreign key needs one of them.
    await runner.query(
      'CREATE UNIQUE INDEX `IDX_a7e96167771fe320030aae8ebd` ON `vat_entry` (`bill_tax_id`, `kind`, `recording`, `undoes`)',
    );
    await runner.query('DROP INDEX `IDX_50f462d6e32835a66c336c53b6` ON `vat_entry`');
    await runner.query('ALTER TABLE `purchase_protocol` ADD `recording` int NOT NULL DEFAULT 1');
    await runner.query(
      'CREATE UNIQUE INDEX `IDX_292e4d00ee802f879d1fe9a766` ON `purchase_protocol` (`bill_id`, `recording`)',
    );
    await runner.query('DROP INDEX `IDX_ca1fe338e0cff9b435e4692fda` ON `purchase_protocol`');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE UNIQUE INDEX `IDX_ca1fe338e0cff9b435e4692fda` ON `purchase_protocol` (`bill_id`)',
    );
    await runner.query('DROP INDEX `IDX_292e4d00ee802f879d1fe9a766` ON `purchase_protocol`');
    await runner.query('ALTER TABLE `purchase_protocol` DROP COLUMN `recording`');
    await runner.query(
      'CREATE UNIQUE INDEX `IDX_50f462d6e32835a66c336c53b6` ON `vat_entry` (`bill_tax_id`, `kind`)',
    );
    await runner.query('DROP INDEX `IDX_a7e96167771fe320030aae8ebd` ON `vat_entry`');
    await runner.query('ALTER TABLE `vat_entry` DROP COLUMN `undoes`, DROP COLUMN `recording`');
    await runner.query('DROP TABLE `bill_undo`');
    await runner.query('ALTER TABLE `bill` DROP COLUMN `recording`, DROP COLUMN `status`');
  }
}
