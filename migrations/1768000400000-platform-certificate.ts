import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The certificate that seals our documents. */
export class PlatformCertificate1768000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `company_certificate` (`id` int NOT NULL, `bundle_secret` mediumtext NOT NULL, `subject` varchar(500) NOT NULL, `issuer` varchar(500) NOT NULL, `serial_number` varchar(64) NOT NULL, `valid_from` datetime(3) NOT NULL, `valid_to` datetime(3) NOT NULL, `uploaded_at` datetime(3) NOT NULL, `version` int NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `company_certificate`');
  }
}
