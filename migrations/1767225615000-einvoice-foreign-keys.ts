import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'ALTER TABLE `einvoice_file` ADD CONSTRAINT `FK_084766032dcf92db55c9f799875` FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];

const DOWN = ['ALTER TABLE `einvoice_file` DROP FOREIGN KEY `FK_084766032dcf92db55c9f799875`'];

/** References of einvoice, once all tables are there. */
export class EinvoiceForeignKeys1767225615000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
