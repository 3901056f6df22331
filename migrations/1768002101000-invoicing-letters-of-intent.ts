import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters of intent with what documents used of them, their tax code, and the warnings of billing runs. */
export class InvoicingLettersOfIntent1768002101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "CREATE TABLE `letter_of_intent` (`id` int NOT NULL AUTO_INCREMENT, `partner_id` int NOT NULL, `protocol` varchar(32) NOT NULL, `received_on` date NOT NULL, `starts_on` date NOT NULL, `ends_on` date NOT NULL, `kind` varchar(32) NOT NULL DEFAULT 'up-to', `amount` decimal(14,2) NOT NULL, `used` decimal(14,2) NOT NULL DEFAULT 0.00, `tax_code_id` int NOT NULL, `revoked_on` date NULL, `notes` varchar(255) NULL, `version` int NOT NULL, UNIQUE INDEX `IDX_4dbaa2c40ed914ec4c7654ba96` (`protocol`), INDEX `IDX_71db1be0e26a64ddafc6f5f85c` (`partner_id`, `ends_on`), PRIMARY KEY (`id`), CONSTRAINT `FK_6716938305910738c97b8620ef7` FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT `FK_7454955f0ac6720637c7c8e9864` FOREIGN KEY (`tax_code_id`) REFERENCES `tax_code`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION) ENGINE=InnoDB",
    );
    await runner.query(
      'CREATE TABLE `plafond_use` (`id` int NOT NULL AUTO_INCREMENT, `letter_id` int NOT NULL, `invoice_id` int NOT NULL, `amount` decimal(14,2) NOT NULL, INDEX `IDX_61b3ce62482bc129e423164599` (`letter_id`), UNIQUE INDEX `IDX_2b158b3a5b6b34a4c9c2936b71` (`invoice_id`), PRIMARY KEY (`id`), CONSTRAINT `FK_61b3ce62482bc129e423164599c` FOREIGN KEY (`letter_id`) REFERENCES `letter_of_intent`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT `FK_2b158b3a5b6b34a4c9c2936b710` FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION) ENGINE=InnoDB',
    );
    await runner.query(
      'ALTER TABLE `invoice` ADD `letter_id` int NULL, ADD INDEX `IDX_554cf21550107b79967f3b38e5` (`letter_id`), ADD CONSTRAINT `FK_554cf21550107b79967f3b38e5a` FOREIGN KEY (`letter_id`) REFERENCES `letter_of_intent`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query('ALTER TABLE `billing_result` ADD `warning` json NULL');
    // Companies at work had no code for it; a new company begins with one.
    await runner.query(
      "INSERT INTO `tax_code` (`code`, `name`, `rate`, `natura`, `law`, `payability`, `stamp_subject`, `active`, `version`) SELECT '00di', 'Non imponibile, dichiarazione d''intento', 0, 'N3.5', 'Non imponibile art. 8 c. 1 lett. c) DPR 633/72', 'I', 1, 1, 1 FROM DUAL WHERE EXISTS (SELECT 1 FROM `tax_code`) AND NOT EXISTS (SELECT 1 FROM `tax_code` WHERE `natura` = 'N3.5' OR `code` = '00di')",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `billing_result` DROP COLUMN `warning`');
    await runner.query(
      'ALTER TABLE `invoice` DROP FOREIGN KEY `FK_554cf21550107b79967f3b38e5a`, DROP INDEX `IDX_554cf21550107b79967f3b38e5`, DROP COLUMN `letter_id`',
    );
    await runner.query('DROP TABLE `plafond_use`');
    await runner.query('DROP TABLE `letter_of_intent`');
  }
}
