import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Table, column, and the name of its foreign key. */
const ACCOUNTS = [
  ['company', 'revenue_account', 'FK_ff23e8459312bbe81812351f11e'],
  ['tax_code', 'revenue_account', 'FK_d3ddf8575cf2b9e6efcf522b59f'],
  ['partner', 'revenue_account', 'FK_24a6370ec76a322734da9afc812'],
  ['partner', 'cost_account', 'FK_287273b3515d55310b7ff085962'],
] as const;

/** Default accounts of company, tax codes and partners; categories of products may have none. */
export class InvoicingUsualAccounts1768003300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `product_category` MODIFY `revenue_account` varchar(32) NULL');
    for (const [table, column, key] of ACCOUNTS)
      await runner.query(
        `ALTER TABLE \`${table}\` ADD \`${column}\` varchar(32) NULL, ADD CONSTRAINT \`${key}\` FOREIGN KEY (\`${column}\`) REFERENCES \`account\`(\`code\`) ON DELETE NO ACTION ON UPDATE CASCADE`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column, key] of ACCOUNTS)
      await runner.query(
        `ALTER TABLE \`${table}\` DROP FOREIGN KEY \`${key}\`, DROP INDEX \`${key}\`, DROP COLUMN \`${column}\``,
      );
    await runner.query(
      "UPDATE `product_category` SET `revenue_account` = '3120' WHERE `revenue_account` IS NULL",
    );
    await runner.query('ALTER TABLE `product_category` MODIFY `revenue_account` varchar(32) NOT NULL');
  }
}
