import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'ALTER TABLE `journal_entry` ADD CONSTRAINT `FK_7e033a899702069d36d0e6a3938` FOREIGN KEY (`journal_id`) REFERENCES `journal`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `journal_entry` ADD CONSTRAINT `FK_cf71cc25971141d72963384cd43` FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `journal_entry` ADD CONSTRAINT `FK_4eba785c34496e8ae8652584d37` FOREIGN KEY (`reversal_of_id`) REFERENCES `journal_entry`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `journal_line` ADD CONSTRAINT `FK_3353a793c7cab576df0f82b5ecf` FOREIGN KEY (`entry_id`) REFERENCES `journal_entry`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `journal_line` ADD CONSTRAINT `FK_bc2ac4c300875420cfb53985bd1` FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `journal_line` ADD CONSTRAINT `FK_230dfd00801097e67fad894a1b4` FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];

const DOWN = [
  'ALTER TABLE `journal_entry` DROP FOREIGN KEY `FK_7e033a899702069d36d0e6a3938`',
  'ALTER TABLE `journal_entry` DROP FOREIGN KEY `FK_cf71cc25971141d72963384cd43`',
  'ALTER TABLE `journal_entry` DROP FOREIGN KEY `FK_4eba785c34496e8ae8652584d37`',
  'ALTER TABLE `journal_line` DROP FOREIGN KEY `FK_3353a793c7cab576df0f82b5ecf`',
  'ALTER TABLE `journal_line` DROP FOREIGN KEY `FK_bc2ac4c300875420cfb53985bd1`',
  'ALTER TABLE `journal_line` DROP FOREIGN KEY `FK_230dfd00801097e67fad894a1b4`',
];

/** References of accounting, once all tables are there. */
export class AccountingForeignKeys1767225617000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
