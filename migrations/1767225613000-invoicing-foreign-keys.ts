import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'ALTER TABLE `instalment` ADD CONSTRAINT `FK_60babf3e106ae50f0c72d62defd` FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `invoice_line` ADD CONSTRAINT `FK_36e6eecdb00b171d90ff63f2d20` FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `invoice_line` ADD CONSTRAINT `FK_2c2b0d98900e4703bb024b89330` FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `invoice_line` ADD CONSTRAINT `FK_9888c93fd10f43d4bb21cc28657` FOREIGN KEY (`tax_code_id`) REFERENCES `tax_code`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `invoice_line` ADD CONSTRAINT `FK_f33561acfbcdd4c26bddb657e3b` FOREIGN KEY (`contract_line_id`) REFERENCES `contract_line`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `invoice_tax` ADD CONSTRAINT `FK_b68a8f70623b08c20f3d884a0e5` FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `invoice` ADD CONSTRAINT `FK_0ce131ce34d6f66127d37e0887a` FOREIGN KEY (`register_id`) REFERENCES `register`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `invoice` ADD CONSTRAINT `FK_a2df49cdd90738d464aafb6d167` FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `invoice` ADD CONSTRAINT `FK_a10f103f8a97fbb9e11173dbc42` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `invoice` ADD CONSTRAINT `FK_8ba4ff91daf030430afc810c932` FOREIGN KEY (`billing_run_id`) REFERENCES `billing_run`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `invoice` ADD CONSTRAINT `FK_06ff8a74fb55dd09dcbd4f48180` FOREIGN KEY (`credited_invoice_id`) REFERENCES `invoice`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `invoice` ADD CONSTRAINT `FK_b527eef52db61c3f7d8924b9f8b` FOREIGN KEY (`pdf_file_id`) REFERENCES `file`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];

const DOWN = [
  'ALTER TABLE `instalment` DROP FOREIGN KEY `FK_60babf3e106ae50f0c72d62defd`',
  'ALTER TABLE `invoice_line` DROP FOREIGN KEY `FK_36e6eecdb00b171d90ff63f2d20`',
  'ALTER TABLE `invoice_line` DROP FOREIGN KEY `FK_2c2b0d98900e4703bb024b89330`',
  'ALTER TABLE `invoice_line` DROP FOREIGN KEY `FK_9888c93fd10f43d4bb21cc28657`',
  'ALTER TABLE `invoice_line` DROP FOREIGN KEY `FK_f33561acfbcdd4c26bddb657e3b`',
  'ALTER TABLE `invoice_tax` DROP FOREIGN KEY `FK_b68a8f70623b08c20f3d884a0e5`',
  'ALTER TABLE `invoice` DROP FOREIGN KEY `FK_0ce131ce34d6f66127d37e0887a`',
  'ALTER TABLE `invoice` DROP FOREIGN KEY `FK_a2df49cdd90738d464aafb6d167`',
  'ALTER TABLE `invoice` DROP FOREIGN KEY `FK_a10f103f8a97fbb9e11173dbc42`',
  'ALTER TABLE `invoice` DROP FOREIGN KEY `FK_8ba4ff91daf030430afc810c932`',
  'ALTER TABLE `invoice` DROP FOREIGN KEY `FK_06ff8a74fb55dd09dcbd4f48180`',
  'ALTER TABLE `invoice` DROP FOREIGN KEY `FK_b527eef52db61c3f7d8924b9f8b`',
];

/** References of invoicing, once all tables are there. */
export class InvoicingForeignKeys1767225613000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
