import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Fiscal positions by rule, and what decides about a partner's: the one given by hand, and the day of VIES's yes. */
export class PartnersFiscalPositions1768001110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "CREATE TABLE `fiscal_position` (`id` int NOT NULL AUTO_INCREMENT, `code` varchar(32) NOT NULL, `name` varchar(255) NOT NULL, `sequence` int NOT NULL DEFAULT 10, `automatic` tinyint NOT NULL DEFAULT 1, `area` varchar(32) NOT NULL DEFAULT 'any', `country` varchar(2) NULL, `partner_kind` varchar(32) NULL, `vat` varchar(32) NOT NULL DEFAULT 'any', `starts_on` date NULL, `ends_on` date NULL, `taxes` json NOT NULL, `accounts` json NOT NULL, `active` tinyint NOT NULL DEFAULT 1, `version` int NOT NULL, UNIQUE INDEX `IDX_e8550a57a1ee6a05400084f7a4` (`code`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
    );
    await runner.query(
      'ALTER TABLE `partner` ADD `fiscal_position_id` int NULL, ADD `vies_valid_on` date NULL',
    );
    await runner.query(
      'ALTER TABLE `partner` ADD CONSTRAINT `FK_a2f29d90f82994434061c9bd969` FOREIGN KEY (`fiscal_position_id`) REFERENCES `fiscal_position`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `partner` DROP FOREIGN KEY `FK_a2f29d90f82994434061c9bd969`');
    await runner.query('ALTER TABLE `partner` DROP COLUMN `vies_valid_on`, DROP COLUMN `fiscal_position_id`');
    await runner.query('DROP TABLE `fiscal_position`');
  }
}
