import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How fast a router may be asked, and where access points stand. Neither is read by logins. */
export class RadiusNasPace1768000810000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `radius_nas` ADD `packets_per_second` int NULL');
    await runner.query('ALTER TABLE `radius_access_point` ADD `coordinates` varchar(24) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `radius_access_point` DROP COLUMN `coordinates`');
    await runner.query('ALTER TABLE `radius_nas` DROP COLUMN `packets_per_second`');
  }
}
