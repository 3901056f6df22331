import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which ports of a public address each private one has behind CGNAT, from when to when. */
export class RadiusNatBlocks1768000860000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `nat_block` (`id` int NOT NULL AUTO_INCREMENT, `private_cidr` varchar(18) NOT NULL, `public_cidr` varchar(18) NOT NULL, `first_port` int NOT NULL DEFAULT 1024, `ports_each` int NOT NULL, `valid_from` datetime(3) NOT NULL, `valid_to` datetime(3) NULL, `note` varchar(200) NULL, `version` int NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `nat_block`');
  }
}
