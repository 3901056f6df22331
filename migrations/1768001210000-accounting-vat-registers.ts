import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `vat_entry` (`id` int NOT NULL AUTO_INCREMENT, `tax_id` int NOT NULL, `invoice_id` int NOT NULL, `entry_id` int NULL, `register_id` int NOT NULL, `registered_on` date NOT NULL, `document_number` varchar(20) NOT NULL, `document_on` date NOT NULL, `partner_id` int NOT NULL, `partner_name` varchar(200) NOT NULL, `partner_tax_id` varchar(32) NULL, `rate` decimal(7,4) NOT NULL, `natura` varchar(4) NULL, `payability` varchar(1) NOT NULL, `base` decimal(14,2) NOT NULL, `vat` decimal(14,2) NOT NULL, INDEX `IDX_fc4923039c4bfb30a693177d92` (`invoice_id`), INDEX `IDX_22e02345b6d9dda9235d0343a6` (`registered_on`, `id`), UNIQUE INDEX `IDX_a9ef13674fa64f5176fac042f6` (`tax_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'ALTER TABLE `vat_entry` ADD CONSTRAINT `FK_a9ef13674fa64f5176fac042f62` FOREIGN KEY (`tax_id`) REFERENCES `invoice_tax`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `vat_entry` ADD CONSTRAINT `FK_fc4923039c4bfb30a693177d92e` FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `vat_entry` ADD CONSTRAINT `FK_558fe0bb49e8a912dfa822bc008` FOREIGN KEY (`entry_id`) REFERENCES `journal_entry`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `vat_entry` ADD CONSTRAINT `FK_1339f67feb2f8e652f8998f6364` FOREIGN KEY (`register_id`) REFERENCES `register`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `vat_entry` ADD CONSTRAINT `FK_092a5626e818b13d25b0bc70bc3` FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];

const DOWN = [
  'ALTER TABLE `vat_entry` DROP FOREIGN KEY `FK_092a5626e818b13d25b0bc70bc3`',
  'ALTER TABLE `vat_entry` DROP FOREIGN KEY `FK_1339f67feb2f8e652f8998f6364`',
  'ALTER TABLE `vat_entry` DROP FOREIGN KEY `FK_558fe0bb49e8a912dfa822bc008`',
  'ALTER TABLE `vat_entry` DROP FOREIGN KEY `FK_fc4923039c4bfb30a693177d92e`',
  'ALTER TABLE `vat_entry` DROP FOREIGN KEY `FK_a9ef13674fa64f5176fac042f62`',
  'DROP TABLE `vat_entry`',
];

/** What is in the books already enters the registers as the product would have written it. */
const BACKFILL = `
  INSERT INTO vat_entry (tax_id, invoice_id, entry_id, register_id, registered_on, document_number, document_on,
                         partner_id, partner_name, partner_tax_id, rate, natura, payability, base, vat)
  SELECT t.id, i.id, e.id, i.register_id, COALESCE(e.posted_on, i.issued_on), i.number, i.issued_on,
         i.partner_id, i.customer_name,
         COALESCE(NULLIF(JSON_VALUE(i.customer, '$.vatNumber'), ''), NULLIF(JSON_VALUE(i.customer, '$.fiscalCode'), '')),
         t.rate, t.natura, t.payability,
         IF(i.type = 'credit-note', -t.base, t.base), IF(i.type = 'credit-note', -t.tax, t.tax)
  FROM invoice i
  JOIN invoice_tax t ON t.invoice_id = i.id
  LEFT JOIN journal_entry e ON e.source_kind = 'invoice' AND e.source_id = i.id
  WHERE i.status = 'issued' AND (e.id IS NOT NULL OR i.total = 0)
  ORDER BY i.issued_on, i.id, t.id`;

/** The VAT registers, with the documents of before. */
export class AccountingVatRegisters1768001210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...UP, BACKFILL]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
