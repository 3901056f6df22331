import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `vat_collection` (`id` int NOT NULL AUTO_INCREMENT, `vat_entry_id` int NOT NULL, `source` varchar(32) NOT NULL, `due_on` date NOT NULL, `competence` date NOT NULL, `base` decimal(14,2) NOT NULL, `vat` decimal(14,2) NOT NULL, INDEX `IDX_c52a47e0ab08b8d8eb5a659c7e` (`competence`), UNIQUE INDEX `IDX_60fc24880304ee139fd88fe74b` (`vat_entry_id`, `source`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'ALTER TABLE `vat_collection` ADD CONSTRAINT `FK_009709970a8c8eaddb9aff87ee5` FOREIGN KEY (`vat_entry_id`) REFERENCES `vat_entry`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];

const DOWN = [
  'ALTER TABLE `vat_collection` DROP FOREIGN KEY `FK_009709970a8c8eaddb9aff87ee5`',
  'DROP TABLE `vat_collection`',
];

/** Deferred VAT that becomes due. What receipts of before made due follows with the next daily round. */
export class AccountingVatCollection1768001301000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
