import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `quote_answer` (`id` int NOT NULL AUTO_INCREMENT, `quote_id` int NOT NULL, `kind` varchar(16) NOT NULL, `channel` varchar(16) NOT NULL, `name` varchar(200) NULL, `reason` varchar(500) NULL, `chosen` json NOT NULL, `agreed_to` varchar(500) NULL, `pdf_sha256` varchar(64) NULL, `ip` varchar(45) NULL, `user_agent` varchar(500) NULL, `actor_name` varchar(120) NOT NULL, `at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_92eda8fa2bdf331e644cf4b4d8` (`quote_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  "CREATE TABLE `quote_line` (`id` int NOT NULL AUTO_INCREMENT, `quote_id` int NOT NULL, `position` int NOT NULL, `product_id` int NULL, `description` varchar(1000) NOT NULL, `quantity` decimal(18,8) NOT NULL, `unit` varchar(10) NULL, `unit_price` decimal(18,8) NOT NULL, `discount_percent` decimal(7,4) NOT NULL DEFAULT '0.0000', `amount` decimal(14,2) NOT NULL, `recurring` tinyint NOT NULL DEFAULT 0, `optional` tinyint NOT NULL DEFAULT 0, `chosen` tinyint NOT NULL DEFAULT 0, `tax_code_id` int NOT NULL, `tax_rate` decimal(7,4) NOT NULL, `natura` varchar(4) NULL, `law` varchar(100) NULL, `payability` varchar(1) NOT NULL DEFAULT 'I', `stamp_subject` tinyint NOT NULL DEFAULT 0, `revenue_account` varchar(32) NOT NULL, INDEX `IDX_7c94d0f255a3037feab4855637` (`quote_id`, `position`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
  "CREATE TABLE `quote` (`id` int NOT NULL AUTO_INCREMENT, `code` varchar(32) NOT NULL, `revision` int NOT NULL DEFAULT '1', `status` varchar(16) NOT NULL DEFAULT 'draft', `partner_id` int NOT NULL, `customer_name` varchar(200) NOT NULL, `customer` json NULL, `title` varchar(200) NOT NULL, `notes` varchar(4000) NULL, `valid_until` date NOT NULL, `once_taxable` decimal(14,2) NOT NULL DEFAULT '0.00', `monthly_taxable` decimal(14,2) NOT NULL DEFAULT '0.00', `token_hash` varchar(64) NULL, `sent_at` datetime(3) NULL, `sent_to` varchar(255) NULL, `pdf_file_id` int NULL, `created_at` datetime(3) NOT NULL, `version` int NOT NULL, UNIQUE INDEX `IDX_8bf986e669d853ee9db70402b0` (`token_hash`), INDEX `IDX_545af625e9b3153331893a001b` (`partner_id`, `id`), INDEX `IDX_95e792e827378369e4cbdc8a0f` (`status`, `valid_until`), UNIQUE INDEX `IDX_10a8f492dfb3920de2f333245a` (`code`, `revision`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
  'ALTER TABLE `quote_answer` ADD CONSTRAINT `FK_92eda8fa2bdf331e644cf4b4d8e` FOREIGN KEY (`quote_id`) REFERENCES `quote`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `quote_line` ADD CONSTRAINT `FK_d6a4bcb3ac28d8581efbca837e1` FOREIGN KEY (`quote_id`) REFERENCES `quote`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `quote_line` ADD CONSTRAINT `FK_6856ed62ce4072c8859c551b224` FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `quote_line` ADD CONSTRAINT `FK_57abdd282ecba04c9bc0200c8b8` FOREIGN KEY (`tax_code_id`) REFERENCES `tax_code`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `quote` ADD CONSTRAINT `FK_52b9a8770e52fe312c067894065` FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `quote` ADD CONSTRAINT `FK_4bcf3e1a4ee6cdfc3dd38bd45fa` FOREIGN KEY (`pdf_file_id`) REFERENCES `file`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];

const DOWN = [
  'ALTER TABLE `quote` DROP FOREIGN KEY `FK_4bcf3e1a4ee6cdfc3dd38bd45fa`',
  'ALTER TABLE `quote` DROP FOREIGN KEY `FK_52b9a8770e52fe312c067894065`',
  'ALTER TABLE `quote_line` DROP FOREIGN KEY `FK_57abdd282ecba04c9bc0200c8b8`',
  'ALTER TABLE `quote_line` DROP FOREIGN KEY `FK_6856ed62ce4072c8859c551b224`',
  'ALTER TABLE `quote_line` DROP FOREIGN KEY `FK_d6a4bcb3ac28d8581efbca837e1`',
  'ALTER TABLE `quote_answer` DROP FOREIGN KEY `FK_92eda8fa2bdf331e644cf4b4d8e`',
  'DROP TABLE `quote`',
  'DROP TABLE `quote_line`',
  'DROP TABLE `quote_answer`',
];

/** Given to the roles that came with the product, where nobody ever saved them: what a company made of a role stays as it is. */
const ADDED: Readonly<Record<string, readonly string[]>> = {
  office: ['quote.read', 'quote.write', 'quote.send'],
  accountant: ['quote.read'],
  reseller: ['quote.read', 'quote.write', 'quote.send'],
};

const UNTOUCHED = 'WHERE `version` = 1 AND `code` = ?';

/** Quotes with their lines and the answers to them, and who may do what with them. */
export class SalesQuotes1768001400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
    for (const [role, permissions] of Object.entries(ADDED)) {
      await runner.query(
        `UPDATE \`role\` SET \`permissions\` = JSON_MERGE_PRESERVE(\`permissions\`, ?) ${UNTOUCHED}`,
        [JSON.stringify(permissions), role],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [role, permissions] of Object.entries(ADDED)) {
      for (const permission of permissions) {
        await runner.query(
          `UPDATE \`role\` SET \`permissions\` = JSON_REMOVE(\`permissions\`, JSON_UNQUOTE(JSON_SEARCH(\`permissions\`, 'one', ?))) ${UNTOUCHED} AND JSON_CONTAINS(\`permissions\`, JSON_QUOTE(?))`,
          [permission, role, permission],
        );
      }
    }
    for (const sql of DOWN) await runner.query(sql);
  }
}
