import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Advances, debit notes and proforma; which advance a line deducts. */
export class InvoicingSaleDocuments1768001101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE `invoice` ADD `document_type` varchar(4) NOT NULL DEFAULT 'TD01', ADD `proforma_number` varchar(20) NULL, ADD `proforma_on` date NULL",
    );
    await runner.query("UPDATE `invoice` SET `document_type` = 'TD04' WHERE `type` = 'credit-note'");
    await runner.query(
      'ALTER TABLE `invoice_line` ADD `deducted_invoice_id` int NULL, ADD INDEX `IDX_020dc6566dabe93b83c43cc64d` (`deducted_invoice_id`), ADD CONSTRAINT `FK_020dc6566dabe93b83c43cc64d8` FOREIGN KEY (`deducted_invoice_id`) REFERENCES `invoice`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE `invoice_line` DROP FOREIGN KEY `FK_020dc6566dabe93b83c43cc64d8`, DROP INDEX `IDX_020dc6566dabe93b83c43cc64d`, DROP COLUMN `deducted_invoice_id`',
    );
    await runner.query(
      'ALTER TABLE `invoice` DROP COLUMN `proforma_on`, DROP COLUMN `proforma_number`, DROP COLUMN `document_type`',
    );
  }
}
