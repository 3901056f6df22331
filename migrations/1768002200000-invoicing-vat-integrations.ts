import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `vat_integration` (`id` int NOT NULL AUTO_INCREMENT, `bill_id` int NOT NULL, `document_type` varchar(4) NOT NULL, `register_id` int NOT NULL, `number` varchar(20) NOT NULL, `year` int NOT NULL, `sequence` int NOT NULL, `issued_on` date NOT NULL, `taxable` decimal(14,2) NOT NULL, `tax` decimal(14,2) NOT NULL, `total` decimal(14,2) NOT NULL, `created_at` datetime(3) NOT NULL, INDEX `IDX_a3bdf888c988c4f8edeb38ffe9` (`issued_on`, `id`), UNIQUE INDEX `IDX_841a69dda07b9754361a1470a3` (`register_id`, `year`, `sequence`), UNIQUE INDEX `IDX_fd2d794274d7ffde424eabfc67` (`bill_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'ALTER TABLE `einvoice_file` ADD `integration_id` int NULL, MODIFY `invoice_id` int NULL, ADD UNIQUE INDEX `IDX_5d417aa7ca2dcf8e48f46e0c21` (`integration_id`)',
  'ALTER TABLE `einvoice_file` ADD CONSTRAINT `FK_5d417aa7ca2dcf8e48f46e0c219` FOREIGN KEY (`integration_id`) REFERENCES `vat_integration`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `vat_integration` ADD CONSTRAINT `FK_fd2d794274d7ffde424eabfc670` FOREIGN KEY (`bill_id`) REFERENCES `bill`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `vat_integration` ADD CONSTRAINT `FK_882f3a49ce123fff042bf782c55` FOREIGN KEY (`register_id`) REFERENCES `register`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  "UPDATE `role` SET `permissions` = JSON_MERGE_PRESERVE(`permissions`, '[\"vat-integration.read\", \"vat-integration.issue\"]') WHERE `version` = 1 AND `code` IN ('office', 'accountant')",
];

const DOWN = [
  ...['issue', 'read'].map(
    (action) =>
      `UPDATE \`role\` SET \`permissions\` = JSON_REMOVE(\`permissions\`, JSON_UNQUOTE(JSON_SEARCH(\`permissions\`, 'one', 'vat-integration.${action}'))) WHERE \`code\` IN ('office', 'accountant') AND JSON_SEARCH(\`permissions\`, 'one', 'vat-integration.${action}') IS NOT NULL`,
  ),
  'DELETE FROM `einvoice_file` WHERE `invoice_id` IS NULL',
  'ALTER TABLE `einvoice_file` DROP FOREIGN KEY `FK_5d417aa7ca2dcf8e48f46e0c219`',
  'ALTER TABLE `einvoice_file` DROP INDEX `IDX_5d417aa7ca2dcf8e48f46e0c21`, DROP COLUMN `integration_id`, MODIFY `invoice_id` int NOT NULL',
  'UPDATE `vat_entry` e JOIN `bill` b ON b.`id` = e.`bill_id` SET e.`register_id` = NULL, e.`document_number` = b.`number`, e.`document_on` = b.`issued_on`',
  'DROP TABLE `vat_integration`',
];

/** Integrations of suppliers' bills under reverse charge, and their e-invoice files. */
export class InvoicingVatIntegrations1768002200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
