import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages whose text is nobody's business and is forgotten once it is sent. */
export class MessagingConfidential1768000301000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `message` ADD `confidential` tinyint NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `message` DROP COLUMN `confidential`');
  }
}
