import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What condominiums withhold, on the lines of quotes and orders too: the law has it, not the bargain, so lines of before follow
 * their product.
 */
export class SalesWithholding1768004400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE `quote_line` ADD `withholding_subject` tinyint NOT NULL DEFAULT 0, ADD `withholding_chosen` tinyint NOT NULL DEFAULT 0',
    );
    await runner.query('ALTER TABLE `sale_order_line` ADD `withholding_subject` tinyint NOT NULL DEFAULT 0');
    for (const [line, document, key] of [
      ['quote_line', 'quote', 'quote_id'],
      ['sale_order_line', 'sale_order', 'order_id'],
    ] as const)
      await runner.query(
        `UPDATE ${line} l JOIN ${document} d ON d.id = l.${key} JOIN partner p ON p.id = d.partner_id
           JOIN product r ON r.id = l.product_id
            SET l.withholding_subject = 1 WHERE p.withholds_tax AND r.withholding_subject`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE `quote_line` DROP COLUMN `withholding_subject`, DROP COLUMN `withholding_chosen`',
    );
    await runner.query('ALTER TABLE `sale_order_line` DROP COLUMN `withholding_subject`');
  }
}
