import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The revenue agency's receipt of a letter of intent. */
export class InvoicingLetterReceipts1768004010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE `letter_of_intent` ADD `receipt_file_id` int NULL, ADD CONSTRAINT `FK_661e892850bbbdd77a34768ff81` FOREIGN KEY (`receipt_file_id`) REFERENCES `file`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE `letter_of_intent` DROP FOREIGN KEY `FK_661e892850bbbdd77a34768ff81`, DROP INDEX `FK_661e892850bbbdd77a34768ff81`, DROP COLUMN `receipt_file_id`',
    );
  }
}
