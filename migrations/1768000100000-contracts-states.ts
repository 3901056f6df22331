import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a contract is suspended, how long a proposal stands, how long a trial runs and what follows it. */
export class ContractsStates1768000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `contract` ADD `suspension_cause` varchar(32) NULL');
    await runner.query('ALTER TABLE `contract` ADD `valid_until` date NULL');
    await runner.query('ALTER TABLE `contract` ADD `trial_ends_on` date NULL');
    await runner.query('ALTER TABLE `contract` ADD `trial_then` varchar(32) NULL');
    await runner.query("UPDATE `contract` SET `suspension_cause` = 'request' WHERE `status` = 'suspended'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `contract` DROP COLUMN `trial_then`');
    await runner.query('ALTER TABLE `contract` DROP COLUMN `trial_ends_on`');
    await runner.query('ALTER TABLE `contract` DROP COLUMN `valid_until`');
    await runner.query('ALTER TABLE `contract` DROP COLUMN `suspension_cause`');
  }
}
