import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `purchase_protocol` (`id` int NOT NULL AUTO_INCREMENT, `journal_id` int NOT NULL, `year` int NOT NULL, `number` int NOT NULL, `bill_id` int NOT NULL, UNIQUE INDEX `IDX_ca1fe338e0cff9b435e4692fda` (`bill_id`), UNIQUE INDEX `IDX_5a85cd46ded8d1413fad15a7b1` (`journal_id`, `year`, `number`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  "ALTER TABLE `vat_entry` ADD `kind` varchar(32) NOT NULL DEFAULT 'sale'",
  'ALTER TABLE `vat_entry` ALTER `kind` DROP DEFAULT',
  'ALTER TABLE `vat_entry` ADD `bill_tax_id` int NULL, ADD `bill_id` int NULL, ADD `protocol` int NULL, ADD `competence` date NULL',
  "ALTER TABLE `vat_entry` ADD `deductible_vat` decimal(14,2) NOT NULL DEFAULT '0.00'",
  "UPDATE `vat_entry` SET `competence` = DATE_FORMAT(`registered_on`, '%Y-%m-01')",
  'ALTER TABLE `vat_entry` MODIFY `competence` date NOT NULL, MODIFY `tax_id` int NULL, MODIFY `invoice_id` int NULL, MODIFY `register_id` int NULL, MODIFY `document_number` varchar(40) NOT NULL',
  'DROP INDEX `IDX_22e02345b6d9dda9235d0343a6` ON `vat_entry`',
  'CREATE INDEX `IDX_3b3b724f364aa68525e4582491` ON `vat_entry` (`bill_id`)',
  'CREATE INDEX `IDX_2e0385d7c54ae1825779473771` ON `vat_entry` (`kind`, `competence`)',
  'CREATE INDEX `IDX_e1d987a879e557b5ed98821839` ON `vat_entry` (`kind`, `registered_on`, `id`)',
  'CREATE UNIQUE INDEX `IDX_50f462d6e32835a66c336c53b6` ON `vat_entry` (`bill_tax_id`, `kind`)',
  'ALTER TABLE `purchase_protocol` ADD CONSTRAINT `FK_df44aa3dc5345b6c4dcd5d96d62` FOREIGN KEY (`journal_id`) REFERENCES `journal`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `purchase_protocol` ADD CONSTRAINT `FK_ca1fe338e0cff9b435e4692fdad` FOREIGN KEY (`bill_id`) REFERENCES `bill`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `vat_entry` ADD CONSTRAINT `FK_19c96264aca3de65b900d3cba98` FOREIGN KEY (`bill_tax_id`) REFERENCES `bill_tax`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `vat_entry` ADD CONSTRAINT `FK_3b3b724f364aa68525e45824913` FOREIGN KEY (`bill_id`) REFERENCES `bill`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];

/** Bills that are in the books get their protocols in the order they were registered. */
const PROTOCOLS = `
  INSERT INTO purchase_protocol (journal_id, year, number, bill_id)
  SELECT e.journal_id, YEAR(e.posted_on),
         ROW_NUMBER() OVER (PARTITION BY e.journal_id, YEAR(e.posted_on) ORDER BY e.posted_on, b.id), b.id
  FROM bill b
  JOIN journal_entry e ON e.source_kind = 'bill' AND e.source_id = b.id AND e.posted = 1`;

/** Their lines, as the product would have written them; under reverse charge (N6) in both registers at the ordinary rate. */
const LINES = `
  INSERT INTO vat_entry (kind, bill_tax_id, bill_id, protocol, entry_id, registered_on, competence, document_number,
                         document_on, partner_id, partner_name, partner_tax_id, rate, natura, payability, base, vat,
                         deductible_vat)
  SELECT k.kind, t.id, b.id, n.number, e.id, e.posted_on,
         IF(b.issued_on < e.posted_on AND YEAR(b.issued_on) = YEAR(e.posted_on)
            AND e.posted_on < DATE_FORMAT(b.issued_on, '%Y-%m-01') + INTERVAL 1 MONTH + INTERVAL 15 DAY,
            DATE_FORMAT(b.issued_on, '%Y-%m-01'), DATE_FORMAT(e.posted_on, '%Y-%m-01')),
         b.number, b.issued_on, b.partner_id, b.supplier_name,
         COALESCE(NULLIF(p.vat_number, ''), NULLIF(p.fiscal_code, '')),
         IF(t.natura LIKE 'N6%', 22, t.rate), t.natura, IF(t.natura LIKE 'N6%', 'I', t.payability),
         s.sign * t.base, s.sign * IF(t.natura LIKE 'N6%', ROUND(t.base * 0.22, 2), t.tax),
         IF(k.kind = 'sale', 0, s.sign * IF(t.natura LIKE 'N6%', ROUND(t.base * 0.22, 2), t.tax))
  FROM bill b
  JOIN purchase_protocol n ON n.bill_id = b.id
  JOIN journal_entry e ON e.source_kind = 'bill' AND e.source_id = b.id
  JOIN partner p ON p.id = b.partner_id
  JOIN bill_tax t ON t.bill_id = b.id
  JOIN (SELECT 'bill' AS type, 1 AS sign UNION ALL SELECT 'credit-note', -1) s ON s.type = b.type
  JOIN (SELECT 'purchase' AS kind UNION ALL SELECT 'sale') k ON k.kind = 'purchase' OR t.natura LIKE 'N6%'
  ORDER BY n.year, n.number, t.id, k.kind`;

const DOWN = [
  'DELETE FROM `vat_entry` WHERE `bill_id` IS NOT NULL',
  'ALTER TABLE `vat_entry` DROP FOREIGN KEY `FK_3b3b724f364aa68525e45824913`',
  'ALTER TABLE `vat_entry` DROP FOREIGN KEY `FK_19c96264aca3de65b900d3cba98`',
  'DROP INDEX `IDX_50f462d6e32835a66c336c53b6` ON `vat_entry`',
  'DROP INDEX `IDX_e1d987a879e557b5ed98821839` ON `vat_entry`',
  'DROP INDEX `IDX_2e0385d7c54ae1825779473771` ON `vat_entry`',
  'DROP INDEX `IDX_3b3b724f364aa68525e4582491` ON `vat_entry`',
  'CREATE INDEX `IDX_22e02345b6d9dda9235d0343a6` ON `vat_entry` (`registered_on`, `id`)',
  'ALTER TABLE `vat_entry` MODIFY `tax_id` int NOT NULL, MODIFY `invoice_id` int NOT NULL, MODIFY `register_id` int NOT NULL, MODIFY `document_number` varchar(20) NOT NULL',
  'ALTER TABLE `vat_entry` DROP COLUMN `deductible_vat`, DROP COLUMN `competence`, DROP COLUMN `protocol`, DROP COLUMN `bill_id`, DROP COLUMN `bill_tax_id`, DROP COLUMN `kind`',
  'DROP TABLE `purchase_protocol`',
];

/** The VAT register of purchases, with the bills of before. */
export class AccountingPurchaseRegisters1768001300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...UP, PROTOCOLS, LINES]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
