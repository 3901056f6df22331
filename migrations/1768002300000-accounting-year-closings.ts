import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `year_closing` (`id` int NOT NULL AUTO_INCREMENT, `year` int NOT NULL, `round` int NOT NULL, `result` decimal(14,2) NOT NULL, `closed_at` datetime(3) NOT NULL, `closed_by` varchar(120) NOT NULL, `undone_at` datetime(3) NULL, `undone_by` varchar(120) NULL, UNIQUE INDEX `IDX_47bbd43a464ad38ff60b220a04` (`year`, `round`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `year_closing_entry` (`entry_id` int NOT NULL, `closing_id` int NOT NULL, `part` varchar(32) NOT NULL, INDEX `IDX_44ec16d18a0193ca896ffac283` (`closing_id`), PRIMARY KEY (`entry_id`)) ENGINE=InnoDB',
  'ALTER TABLE `year_closing_entry` ADD CONSTRAINT `FK_34251473bf16d061f368e0484d8` FOREIGN KEY (`entry_id`) REFERENCES `journal_entry`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `year_closing_entry` ADD CONSTRAINT `FK_44ec16d18a0193ca896ffac2838` FOREIGN KEY (`closing_id`) REFERENCES `year_closing`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  // Books that were there before get the accounts that years are closed with; an empty chart gets them with all others.
  `INSERT IGNORE INTO \`account\` (\`code\`, \`name\`, \`type\`, \`version\`)
   SELECT added.code, added.name, added.type, 1 FROM (
     SELECT '2102' AS code, 'Utile (perdita) d’esercizio' AS name, 'equity' AS type
     UNION ALL SELECT '9101', 'Conto di risultato economico', 'off_balance'
     UNION ALL SELECT '9102', 'Bilancio di chiusura e di apertura', 'off_balance') AS added
   WHERE EXISTS (SELECT 1 FROM \`account\`)`,
];

const DOWN = [
  "DELETE FROM `account` WHERE `code` IN ('2102', '9101', '9102') AND `id` NOT IN (SELECT `account_id` FROM `journal_line`)",
  'ALTER TABLE `year_closing_entry` DROP FOREIGN KEY `FK_44ec16d18a0193ca896ffac2838`',
  'ALTER TABLE `year_closing_entry` DROP FOREIGN KEY `FK_34251473bf16d061f368e0484d8`',
  'DROP TABLE `year_closing_entry`',
  'DROP TABLE `year_closing`',
];

/** Years that are closed and opened again, and the accounts for it. */
export class AccountingYearClosings1768002300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
