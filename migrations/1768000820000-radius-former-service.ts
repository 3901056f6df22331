import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a session still has from a service that its account left: it decides whether a CoA can take its place. */
export class RadiusFormerService1768000820000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `radius_disconnect_log` ADD `formerly` json NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `radius_disconnect_log` DROP COLUMN `formerly`');
  }
}
