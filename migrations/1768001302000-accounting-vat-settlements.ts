import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `vat_settlement` (`id` int NOT NULL AUTO_INCREMENT, `cadence` varchar(32) NOT NULL, `period_from` date NOT NULL, `period_to` date NOT NULL, `sales` decimal(14,2) NOT NULL, `purchases` decimal(14,2) NOT NULL, `output_vat` decimal(14,2) NOT NULL, `collected_vat` decimal(14,2) NOT NULL, `input_vat` decimal(14,2) NOT NULL, `difference` decimal(14,2) NOT NULL, `previous_debt` decimal(14,2) NOT NULL, `previous_credit` decimal(14,2) NOT NULL, `year_credit` decimal(14,2) NOT NULL, `interest` decimal(14,2) NOT NULL, `advance` decimal(14,2) NOT NULL, `due` decimal(14,2) NOT NULL, `credit` decimal(14,2) NOT NULL, `entry_id` int NULL, `confirmed_at` datetime(3) NOT NULL, `confirmed_by` varchar(120) NOT NULL, UNIQUE INDEX `IDX_00880124e3a56796f08cf59a15` (`period_from`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'ALTER TABLE `vat_settlement` ADD CONSTRAINT `FK_269074b96dd6673b4b0e41e7ef4` FOREIGN KEY (`entry_id`) REFERENCES `journal_entry`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  // Accountants of before may settle, as new ones do; what a company made of the role stays as it is.
  "UPDATE `role` SET `permissions` = JSON_ARRAY_APPEND(`permissions`, '$', 'vat-settlement.read', '$', 'vat-settlement.confirm') WHERE `code` = 'accountant' AND `version` = 1 AND NOT JSON_CONTAINS(`permissions`, '\"vat-settlement.read\"')",
];

const DOWN = [
  'ALTER TABLE `vat_settlement` DROP FOREIGN KEY `FK_269074b96dd6673b4b0e41e7ef4`',
  'DROP TABLE `vat_settlement`',
];

/** Settlements of VAT. */
export class AccountingVatSettlements1768001302000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
