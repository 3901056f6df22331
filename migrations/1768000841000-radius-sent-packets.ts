import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The packet that was sent to a NAS, and from which port, as long as nobody knows what came of it. */
export class RadiusSentPackets1768000841000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE `radius_disconnect_log` ADD `packet` varbinary(4096) NULL, ADD `source_port` int NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `radius_disconnect_log` DROP `source_port`, DROP `packet`');
  }
}
