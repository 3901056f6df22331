import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'ALTER TABLE `billing_chunk` ADD CONSTRAINT `FK_3f8e663bb92a20a4785625d0296` FOREIGN KEY (`run_id`) REFERENCES `billing_run`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `billing_result` ADD CONSTRAINT `FK_77cbaf96dbd9839c6373d89498f` FOREIGN KEY (`run_id`) REFERENCES `billing_run`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `billing_result` ADD CONSTRAINT `FK_8171f93539fb20c46e1838dee49` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `billing_result` ADD CONSTRAINT `FK_9ceb08331f385dadc3dfccce888` FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `billing_result` ADD CONSTRAINT `FK_7397ea40fb42052072b54e09172` FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `billing_run` ADD CONSTRAINT `FK_4e2a5ee869a38a5aaadddb0a623` FOREIGN KEY (`register_id`) REFERENCES `register`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `charge` ADD CONSTRAINT `FK_914f172137dc2f12df584279de0` FOREIGN KEY (`contract_line_id`) REFERENCES `contract_line`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `charge` ADD CONSTRAINT `FK_cef1b0130b219b1025e8161b6f2` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `charge` ADD CONSTRAINT `FK_3851acc46e9b63306220caf2652` FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];

const DOWN = [
  'ALTER TABLE `billing_chunk` DROP FOREIGN KEY `FK_3f8e663bb92a20a4785625d0296`',
  'ALTER TABLE `billing_result` DROP FOREIGN KEY `FK_77cbaf96dbd9839c6373d89498f`',
  'ALTER TABLE `billing_result` DROP FOREIGN KEY `FK_8171f93539fb20c46e1838dee49`',
  'ALTER TABLE `billing_result` DROP FOREIGN KEY `FK_9ceb08331f385dadc3dfccce888`',
  'ALTER TABLE `billing_result` DROP FOREIGN KEY `FK_7397ea40fb42052072b54e09172`',
  'ALTER TABLE `billing_run` DROP FOREIGN KEY `FK_4e2a5ee869a38a5aaadddb0a623`',
  'ALTER TABLE `charge` DROP FOREIGN KEY `FK_914f172137dc2f12df584279de0`',
  'ALTER TABLE `charge` DROP FOREIGN KEY `FK_cef1b0130b219b1025e8161b6f2`',
  'ALTER TABLE `charge` DROP FOREIGN KEY `FK_3851acc46e9b63306220caf2652`',
];

/** References of billing, once all tables are there. */
export class BillingForeignKeys1767225614000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
