import type { MigrationInterface, QueryRunner } from 'typeorm';

const BIN = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';

const UP = [
  'ALTER TABLE `radius_disconnect_log` MODIFY `kind` varchar(16) NULL, ADD `work_key` varchar(64) NULL, ADD `access_version` int NULL, ADD `due_at` datetime(3) NULL, ADD `rounds` int NOT NULL DEFAULT 0, ADD `ended_at` datetime(3) NULL, ADD UNIQUE INDEX `IDX_b56cd003563f7d5e7f80687305` (`work_key`), ADD INDEX `IDX_686bb0a8914d7b839576a467ea` (`due_at`), ADD INDEX `IDX_7e377a0058ef72c9c2fc3a047a` (`result`, `sent_at`)',
  'ALTER TABLE `radius_setting` ADD `history_months` int NOT NULL DEFAULT 6, ADD `hot_days` int NOT NULL DEFAULT 90, ADD `archive_months` int NOT NULL DEFAULT 72, ADD `login_days` int NOT NULL DEFAULT 60, ADD `traffic_hour_days` int NOT NULL DEFAULT 31, ADD `traffic_day_months` int NOT NULL DEFAULT 13',
  'CREATE TABLE `radius_traffic` (`account_id` int NOT NULL, `starts_at` datetime NOT NULL, `span` varchar(5) NOT NULL, `down` bigint NOT NULL, `up` bigint NOT NULL, INDEX `IDX_9573c6783f821715aa7952dfa2` (`span`, `starts_at`), PRIMARY KEY (`account_id`, `starts_at`)) ENGINE=InnoDB',
  'ALTER TABLE `radius_traffic` ADD CONSTRAINT `FK_526c4a783c48730bdb8755d2351` FOREIGN KEY (`account_id`) REFERENCES `radius_account`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  // The two sorts of the online list, which otherwise would walk through all sessions that have ended.
  'ALTER TABLE `radacct` ADD `sampledinput` bigint NOT NULL DEFAULT 0, ADD `sampledoutput` bigint NOT NULL DEFAULT 0, ADD INDEX `ix_open_start` (`acctstoptime`, `acctstarttime`), ADD INDEX `ix_open_user` (`acctstoptime`, `username`), ADD INDEX `ix_delegated` (`delegatedipv6prefix`, `acctstarttime`)',
  `CREATE TABLE \`radacct_archive\` (\`radacctid\` bigint NOT NULL, \`acctsessionid\` varchar(64) NOT NULL, \`username\` varchar(64) ${BIN} NOT NULL, \`nasipaddress\` varchar(45) NOT NULL, \`nasshortname\` varchar(32) NOT NULL, \`nasportid\` varchar(128) NOT NULL, \`acctstarttime\` datetime NOT NULL, \`acctstoptime\` datetime NOT NULL, \`acctsessiontime\` int unsigned NULL, \`acctinputoctets\` bigint NOT NULL, \`acctoutputoctets\` bigint NOT NULL, \`calledstationid\` varchar(128) NOT NULL, \`callingstationid\` varchar(64) NOT NULL, \`circuitid\` varchar(128) NOT NULL, \`remoteid\` varchar(128) NOT NULL, \`acctterminatecause\` varchar(32) NOT NULL, \`framedipaddress\` varchar(15) NOT NULL, \`framedipv6address\` varchar(45) NOT NULL, \`framedipv6prefix\` varchar(45) NOT NULL, \`delegatedipv6prefix\` varchar(45) NOT NULL, PRIMARY KEY (\`radacctid\`, \`acctstarttime\`), INDEX \`ix_username\` (\`username\`, \`acctstarttime\`), INDEX \`ix_address\` (\`framedipaddress\`, \`acctstarttime\`), INDEX \`ix_delegated\` (\`delegatedipv6prefix\`, \`acctstarttime\`)) ENGINE=InnoDB PARTITION BY RANGE COLUMNS (\`acctstarttime\`) (PARTITION \`m202001\` VALUES LESS THAN ('2020-02-01'))`,
];

const DOWN = [
  'DROP TABLE `radacct_archive`',
  'ALTER TABLE `radacct` DROP INDEX `ix_delegated`, DROP INDEX `ix_open_user`, DROP INDEX `ix_open_start`, DROP `sampledoutput`, DROP `sampledinput`',
  'DROP TABLE `radius_traffic`',
  'ALTER TABLE `radius_setting` DROP `traffic_day_months`, DROP `traffic_hour_days`, DROP `login_days`, DROP `archive_months`, DROP `hot_days`, DROP `history_months`',
  'DELETE FROM `radius_disconnect_log` WHERE `kind` IS NULL',
  'ALTER TABLE `radius_disconnect_log` DROP INDEX `IDX_7e377a0058ef72c9c2fc3a047a`, DROP INDEX `IDX_686bb0a8914d7b839576a467ea`, DROP INDEX `IDX_b56cd003563f7d5e7f80687305`, DROP `ended_at`, DROP `rounds`, DROP `due_at`, DROP `access_version`, DROP `work_key`, MODIFY `kind` varchar(16) NOT NULL',
];

/** The work of changing sessions, samples of traffic, sorts of the online list, and the archive of ended sessions by month. */
export class RadiusSessions1768000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
