import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `withholding_suffered` (`id` int NOT NULL AUTO_INCREMENT, `invoice_id` int NOT NULL, `source` varchar(32) NOT NULL, `received_on` date NOT NULL, `base` decimal(14,2) NOT NULL, `amount` decimal(14,2) NOT NULL, INDEX `IDX_79989305ad6a834d0beb1c91ab` (`received_on`), UNIQUE INDEX `IDX_89c6d374372ab208d47c1a23c7` (`invoice_id`, `source`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'ALTER TABLE `withholding_suffered` ADD CONSTRAINT `FK_74647a084c8555ce0d1b5ed7ae6` FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  // Books that were there before get the account that they wait on; an empty chart gets it with all others.
  `INSERT IGNORE INTO \`account\` (\`code\`, \`name\`, \`type\`, \`version\`)
   SELECT '1503', 'Crediti v/clienti per ritenute da subire', 'asset_current', 1 FROM DUAL WHERE EXISTS (SELECT 1 FROM \`account\`)`,
];

const DOWN = [
  "DELETE FROM `account` WHERE `code` = '1503' AND `id` NOT IN (SELECT `account_id` FROM `journal_line`)",
  'ALTER TABLE `withholding_suffered` DROP FOREIGN KEY `FK_74647a084c8555ce0d1b5ed7ae6`',
  'DROP TABLE `withholding_suffered`',
];

/** What customers withheld with their receipts, and the account that it waits on until they pay. */
export class AccountingWithholdingSuffered1768004001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
