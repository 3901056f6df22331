import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attributes filled in with a service's numbers, and how names of new accounts are made. */
export class RadiusTemplates1768000502000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `radius_service_attribute` ADD `template` varchar(253) NULL');
    await runner.query(
      "ALTER TABLE `radius_setting` ADD `username_pattern` varchar(80) NOT NULL DEFAULT '{name}'",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `radius_setting` DROP COLUMN `username_pattern`');
    await runner.query('ALTER TABLE `radius_service_attribute` DROP COLUMN `template`');
  }
}
