import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Table, column, the name of its foreign key, and what kind of account it names. */
const ACCOUNTS = [
  ['product', 'revenue_account', 'FK_1c08c0dc031711ed8a69015d5ec', 'income'],
  ['product_category', 'revenue_account', 'FK_a115a10afa39e477e567845f717', 'income'],
  ['payment_method', 'cash_account', 'FK_f0c358652a29bc721290d740008', 'asset'],
  ['payment_method', 'fee_account', 'FK_9c9b1b9170c936b59284972d1c7', 'expense'],
] as const;

/**
 * Accounts of products, categories and payment methods are accounts of the chart, and follow their codes. What was named and is
 * not in the chart is added to it under its code: nothing could be posted there before.
 */
export class CatalogAccountKeys1768004201000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, key, type] of ACCOUNTS) {
      await runner.query(
        `INSERT INTO account (code, name, type, version)
         SELECT DISTINCT t.${column}, t.${column}, ?, 1 FROM ${table} t
          WHERE t.${column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM account a WHERE a.code = t.${column})`,
        [type],
      );
      await runner.query(
        `ALTER TABLE \`${table}\` ADD CONSTRAINT \`${key}\` FOREIGN KEY (\`${column}\`) REFERENCES \`account\`(\`code\`) ON DELETE NO ACTION ON UPDATE CASCADE`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, , key] of ACCOUNTS)
      await runner.query(`ALTER TABLE \`${table}\` DROP FOREIGN KEY \`${key}\`, DROP INDEX \`${key}\``);
  }
}
