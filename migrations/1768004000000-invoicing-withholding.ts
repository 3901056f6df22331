import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Table, column and type. */
const COLUMNS = [
  ['partner', 'withholds_tax', 'tinyint NOT NULL DEFAULT 0'],
  ['product', 'withholding_subject', 'tinyint NOT NULL DEFAULT 0'],
  ['invoice', 'withheld', "decimal(14,2) NOT NULL DEFAULT '0.00'"],
  ['invoice_line', 'withholding_subject', 'tinyint NOT NULL DEFAULT 0'],
] as const;

/** What condominiums withhold: by customer, product and line, and what it comes to on documents. */
export class InvoicingWithholding1768004000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, type] of COLUMNS)
      await runner.query(`ALTER TABLE \`${table}\` ADD \`${column}\` ${type}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of COLUMNS)
      await runner.query(`ALTER TABLE \`${table}\` DROP COLUMN \`${column}\``);
  }
}
