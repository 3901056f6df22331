import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEYS = [
  ['partner', 'FK_1397878426d9e021dd9be8d8a22'],
  ['contract', 'FK_002a22d67b4bc88a721aa1a6659'],
] as const;

/** Agents: a role of partners, which customers and contracts name. */
export class PartnersAgents1768004300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `partner` ADD `agent` tinyint NOT NULL DEFAULT 0');
    for (const [table, key] of KEYS)
      await runner.query(
        `ALTER TABLE \`${table}\` ADD \`agent_id\` int NULL, ADD CONSTRAINT \`${key}\` FOREIGN KEY (\`agent_id\`) REFERENCES \`partner\`(\`id\`) ON DELETE NO ACTION ON UPDATE NO ACTION`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, key] of KEYS)
      await runner.query(
        `ALTER TABLE \`${table}\` DROP FOREIGN KEY \`${key}\`, DROP INDEX \`${key}\`, DROP COLUMN \`agent_id\``,
      );
    await runner.query('ALTER TABLE `partner` DROP COLUMN `agent`');
  }
}
