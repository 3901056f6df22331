import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ends the statement, and with it the transaction, with a sentence for whoever reads the log. */
const refuse = (sentence: string): string => `SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${sentence}';`;

const posted = (entryId: string): string =>
  `(SELECT posted FROM journal_entry WHERE id = ${entryId} LOCK IN SHARE MODE)`;

/*
 * The books hold whatever the program does: only what balances is posted, and what is posted stays. Reads take locks
 * (LOCK IN SHARE MODE), so that they see what is there and not what was there when the statement began.
 */
const TRIGGERS: Readonly<Record<string, string>> = {
  journal_entry_born_unposted: `BEFORE INSERT ON journal_entry FOR EACH ROW
    IF NEW.posted THEN ${refuse('journal_entry: an entry is posted after its lines are written')} END IF`,

  journal_entry_balances: `BEFORE UPDATE ON journal_entry FOR EACH ROW
    BEGIN
      DECLARE line_count, other_days INT;
      DECLARE debits, credits DECIMAL(16,2);
      IF OLD.posted THEN ${refuse('journal_entry: a posted entry cannot change')} END IF;
      IF NEW.posted THEN
        SELECT COUNT(*), SUM(debit), SUM(credit), SUM(posted_on <> NEW.posted_on)
          INTO line_count, debits, credits, other_days
          FROM journal_line WHERE entry_id = OLD.id LOCK IN SHARE MODE;
        IF line_count < 2 OR debits <> credits OR debits = 0 THEN
          ${refuse('journal_entry: debits and credits of a posted entry must be equal')}
        END IF;
        IF other_days > 0 THEN ${refuse('journal_entry: lines carry the day of their entry')} END IF;
      END IF;
    END`,

  journal_entry_stays: `BEFORE DELETE ON journal_entry FOR EACH ROW
    IF OLD.posted THEN ${refuse('journal_entry: a posted entry cannot be deleted')} END IF`,

  journal_line_joins_unposted: `BEFORE INSERT ON journal_line FOR EACH ROW
    IF ${posted('NEW.entry_id')} THEN ${refuse('journal_line: a posted entry takes no more lines')} END IF`,

  journal_line_changes: `BEFORE UPDATE ON journal_line FOR EACH ROW
    IF ${posted('OLD.entry_id')} OR ${posted('NEW.entry_id')} THEN
      ${refuse('journal_line: a posted line cannot change')}
    END IF`,

  journal_line_stays: `BEFORE DELETE ON journal_line FOR EACH ROW
    IF ${posted('OLD.entry_id')} THEN ${refuse('journal_line: a posted line cannot be deleted')} END IF`,
};

const ONE_SIDE = '(`debit` > 0 and `credit` = 0) or (`debit` = 0 and `credit` > 0)';

/** The database itself keeps the books balanced and unchangeable. */
export class AccountingBalanceTriggers1767225700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE journal_line ADD CONSTRAINT journal_line_one_side CHECK (${ONE_SIDE})`);
    for (const [name, body] of Object.entries(TRIGGERS)) await runner.query(`CREATE TRIGGER ${name} ${body}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(TRIGGERS)) await runner.query(`DROP TRIGGER ${name}`);
    await runner.query('ALTER TABLE journal_line DROP CONSTRAINT journal_line_one_side');
  }
}
