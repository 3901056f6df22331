import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ends the statement, and with it the transaction, with a sentence for whoever reads the log. */
const refuse = (sentence: string): string => `SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${sentence}';`;

const posted = (entryId: string): string =>
  `(SELECT posted FROM journal_entry WHERE id = ${entryId} LOCK IN SHARE MODE)`;

/** The row stands as it was, and its partner is the one that the old one was merged into. */
const onlyMerged = (...columns: readonly string[]): string =>
  `(${columns.map((column) => `BINARY NEW.${column} <=> BINARY OLD.${column}`).join(' AND ')}
    AND EXISTS (SELECT 1 FROM partner WHERE id = OLD.partner_id AND merged_into_id = NEW.partner_id))`;

const mergedEntry = onlyMerged(
  ...['id', 'journal_id', 'posted_on', 'description', 'source_kind', 'source_id', 'reversal_of_id'],
  ...['posted', 'created_at'],
);
const mergedLine = onlyMerged('id', 'entry_id', 'account_id', 'debit', 'credit', 'posted_on');

const entryBalances = (stands: string): string => `BEFORE UPDATE ON journal_entry FOR EACH ROW
  BEGIN
    DECLARE line_count, other_days INT;
    DECLARE debits, credits DECIMAL(16,2);
    IF OLD.posted AND NOT ${stands} THEN ${refuse('journal_entry: a posted entry cannot change')} END IF;
    IF NEW.posted THEN
      SELECT COUNT(*), SUM(debit), SUM(credit), SUM(posted_on <> NEW.posted_on)
        INTO line_count, debits, credits, other_days
        FROM journal_line WHERE entry_id = OLD.id LOCK IN SHARE MODE;
      IF line_count < 2 OR debits <> credits OR debits = 0 THEN
        ${refuse('journal_entry: debits and credits of a posted entry must be equal')}
      END IF;
      IF other_days > 0 THEN ${refuse('journal_entry: lines carry the day of their entry')} END IF;
    END IF;
  END`;

const lineChanges = (stands: string): string => `BEFORE UPDATE ON journal_line FOR EACH ROW
  IF (${posted('OLD.entry_id')} OR ${posted('NEW.entry_id')}) AND NOT ${stands} THEN
    ${refuse('journal_line: a posted line cannot change')}
  END IF`;

/** Partners that turn out to be one. What is posted stays, but for the partner's id once it was merged. */
export class PartnersMerge1768000850000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `partner` ADD `merged_into_id` int NULL');
    await runner.query(
      'ALTER TABLE `partner` ADD CONSTRAINT `FK_42a3ef7a918e17c524e76a5fb8a` FOREIGN KEY (`merged_into_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await this.triggers(runner, mergedEntry, mergedLine);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.triggers(runner, 'FALSE', 'FALSE');
    await runner.query('ALTER TABLE `partner` DROP FOREIGN KEY `FK_42a3ef7a918e17c524e76a5fb8a`');
    await runner.query('ALTER TABLE `partner` DROP COLUMN `merged_into_id`');
  }

  private async triggers(runner: QueryRunner, entry: string, line: string): Promise<void> {
    await runner.query(`CREATE OR REPLACE TRIGGER journal_entry_balances ${entryBalances(entry)}`);
    await runner.query(`CREATE OR REPLACE TRIGGER journal_line_changes ${lineChanges(line)}`);
  }
}
