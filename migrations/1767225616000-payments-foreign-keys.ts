import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'ALTER TABLE `payment_allocation` ADD CONSTRAINT `FK_a7a02a0af35283a6e0d7eed69a5` FOREIGN KEY (`payment_id`) REFERENCES `payment`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `payment_allocation` ADD CONSTRAINT `FK_7564936faefaf4987c5317d3f8e` FOREIGN KEY (`instalment_id`) REFERENCES `instalment`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `payment` ADD CONSTRAINT `FK_3792a4d4fca9f63ffa272969e10` FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `payment` ADD CONSTRAINT `FK_67f94f77932990290788d0cf388` FOREIGN KEY (`credit_note_id`) REFERENCES `invoice`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];

const DOWN = [
  'ALTER TABLE `payment_allocation` DROP FOREIGN KEY `FK_a7a02a0af35283a6e0d7eed69a5`',
  'ALTER TABLE `payment_allocation` DROP FOREIGN KEY `FK_7564936faefaf4987c5317d3f8e`',
  'ALTER TABLE `payment` DROP FOREIGN KEY `FK_3792a4d4fca9f63ffa272969e10`',
  'ALTER TABLE `payment` DROP FOREIGN KEY `FK_67f94f77932990290788d0cf388`',
];

/** References of payments, once all tables are there. */
export class PaymentsForeignKeys1767225616000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
