import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `radius_access_log` (`id` int NOT NULL AUTO_INCREMENT, `account_id` int NOT NULL, `from_state` varchar(8) NULL, `to_state` varchar(8) NOT NULL, `reason` varchar(40) NOT NULL, `source` varchar(16) NOT NULL, `note` varchar(200) NULL, `user_id` int NULL, `at` datetime(3) NOT NULL, INDEX `IDX_187655452616e17e0c69554621` (`at`), INDEX `IDX_cc1fb9f7762d2cc0f1778ebec6` (`account_id`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `radius_outage` (`id` int NOT NULL AUTO_INCREMENT, `nas_id` int NULL, `access_point_id` int NULL, `reason` varchar(200) NOT NULL, `starts_at` datetime(3) NOT NULL, `ends_at` datetime(3) NULL, `version` int NOT NULL, INDEX `IDX_fae6ab3a5437425b0ffd9f8de9` (`ends_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  "CREATE TABLE `radius_setting` (`id` int NOT NULL, `default_action` varchar(8) NOT NULL DEFAULT 'walled', `walled_by` varchar(16) NOT NULL DEFAULT 'address-list', `contract_required` tinyint NOT NULL DEFAULT 0, `version` int NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB",
  "CREATE TABLE `radius_walled_attribute` (`id` int NOT NULL AUTO_INCREMENT, `attribute` varchar(64) NOT NULL, `op` varchar(2) NOT NULL DEFAULT ':=', `value` varchar(253) NOT NULL, `position` int NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB",
  "CREATE TABLE `radius_account_attribute` (`id` int NOT NULL AUTO_INCREMENT, `account_id` int NOT NULL, `list` varchar(5) NOT NULL, `attribute` varchar(64) NOT NULL, `op` varchar(2) NOT NULL DEFAULT ':=', `value` varchar(253) NOT NULL, `position` int NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB",
  "CREATE TABLE `radius_account` (`id` int NOT NULL AUTO_INCREMENT, `username` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, `password` varchar(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, `service_id` int NOT NULL, `partner_id` int NOT NULL, `contract_id` int NULL, `origin_line_id` int NULL, `nas_id` int NULL, `access_point_id` int NULL, `admin_status` varchar(8) NOT NULL DEFAULT 'enabled', `access_state` varchar(8) NOT NULL DEFAULT 'blocked', `access_reason` varchar(40) NOT NULL DEFAULT 'new', `access_changed_at` datetime(3) NOT NULL, `access_version` int NOT NULL DEFAULT '1', `whitelist` tinyint NOT NULL DEFAULT 0, `whitelist_until` date NULL, `whitelist_note` varchar(200) NULL, `framed_ip` varchar(15) NULL, `framed_pool` varchar(64) NULL, `framed_route` varchar(253) NULL, `framed_ipv6_prefix` varchar(49) NULL, `delegated_ipv6_prefix` varchar(49) NULL, `mac_lock` varchar(17) NULL, `expires_at` datetime(3) NULL, `simultaneous_use` int NULL, `note` varchar(1000) NULL, `created_at` datetime(3) NOT NULL, `deleted_at` datetime(3) NULL, `version` int NOT NULL, UNIQUE INDEX `IDX_d915b2308cb667df50fe5ba557` (`username`), INDEX `IDX_799f5d954d69eba4e08f4b32d4` (`contract_id`), INDEX `IDX_ba6961198d7e4ac12821ea660b` (`origin_line_id`), INDEX `IDX_afedebf6afb06c5091ae88da21` (`whitelist_until`), INDEX `IDX_ed956fda759aa78325ae4c4f81` (`access_state`, `service_id`), INDEX `IDX_4297579dfdde308fd296549ac6` (`partner_id`, `access_state`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
  'CREATE TABLE `radius_address` (`id` int NOT NULL AUTO_INCREMENT, `address` varchar(49) NOT NULL, `first_hex` varchar(32) NOT NULL, `last_hex` varchar(32) NOT NULL, `subnet_id` int NULL, `account_id` int NULL, `use` varchar(32) NOT NULL, `note` varchar(200) NULL, `taken_at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_633343114cfb13fa92ce1e857a` (`first_hex`), UNIQUE INDEX `IDX_50bde1aeccd1ad583ecc480faf` (`account_id`, `use`), INDEX `IDX_2702639098ed4b751fbbfa943f` (`last_hex`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  "CREATE TABLE `radius_pool` (`id` int NOT NULL AUTO_INCREMENT, `name` varchar(64) NOT NULL, `family` int NOT NULL DEFAULT '4', `purpose` varchar(16) NOT NULL DEFAULT 'customers', `note` varchar(200) NULL, `version` int NOT NULL, UNIQUE INDEX `IDX_880b29984fcc35f6628d01d958` (`name`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
  "CREATE TABLE `radius_subnet` (`id` int NOT NULL AUTO_INCREMENT, `name` varchar(80) NOT NULL, `cidr` varchar(49) NOT NULL, `family` int NOT NULL, `first_hex` varchar(32) NOT NULL, `last_hex` varchar(32) NOT NULL, `purpose` varchar(16) NOT NULL DEFAULT 'static', `block_length` int NOT NULL, `gateway` varchar(45) NULL, `pool_id` int NULL, `nas_id` int NULL, `note` varchar(200) NULL, `version` int NOT NULL, UNIQUE INDEX `IDX_80ed82e398fbd4f6f9c08d1677` (`cidr`), INDEX `IDX_d03cc7c0598285f826a634a11a` (`first_hex`, `last_hex`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
  'CREATE TABLE `radius_access_point` (`id` int NOT NULL AUTO_INCREMENT, `nas_id` int NOT NULL, `name` varchar(80) NOT NULL, `site` varchar(120) NULL, `match_field` varchar(32) NULL, `match_value` varchar(128) NULL, `version` int NOT NULL, UNIQUE INDEX `IDX_6018415a0d16d727cf8cb459c7` (`nas_id`, `match_field`, `match_value`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  "CREATE TABLE `radius_nas` (`id` int NOT NULL AUTO_INCREMENT, `name` varchar(80) NOT NULL, `address` varchar(49) NOT NULL, `first_hex` varchar(32) NOT NULL, `last_hex` varchar(32) NOT NULL, `shortname` varchar(32) NOT NULL, `type` varchar(30) NOT NULL DEFAULT 'mikrotik', `secret` varchar(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, `coa_port` int NOT NULL DEFAULT '3799', `coa_secret` varchar(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL, `coa_mode` varchar(32) NOT NULL DEFAULT 'coa_then_disconnect', `coa_signed` tinyint NOT NULL DEFAULT 1, `require_message_authenticator` tinyint NOT NULL DEFAULT 0, `ap_source` varchar(32) NOT NULL DEFAULT 'called_station_id', `site` varchar(120) NULL, `note` varchar(1000) NULL, `active` tinyint NOT NULL DEFAULT 1, `last_seen_at` datetime(3) NULL, `version` int NOT NULL, UNIQUE INDEX `IDX_c953e46f1a8240aae96e75b99e` (`address`), UNIQUE INDEX `IDX_635ffdc9a05dc465944b298d8b` (`shortname`), INDEX `IDX_0936d6b52e0e54e9382c0b0d3a` (`first_hex`, `last_hex`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
  'CREATE TABLE `radius_product_service` (`id` int NOT NULL AUTO_INCREMENT, `product_id` int NOT NULL, `service_id` int NOT NULL, UNIQUE INDEX `IDX_0af7e40be21ada808792ee98b1` (`product_id`), INDEX `IDX_0005d9761f6ec9404cc0b47495` (`service_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  "CREATE TABLE `radius_service_attribute` (`id` int NOT NULL AUTO_INCREMENT, `service_id` int NOT NULL, `attribute` varchar(64) NOT NULL, `op` varchar(2) NOT NULL DEFAULT ':=', `value` varchar(253) NOT NULL, `origin` varchar(8) NOT NULL DEFAULT 'own', `position` int NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB",
  "CREATE TABLE `radius_service` (`id` int NOT NULL AUTO_INCREMENT, `name` varchar(80) NOT NULL, `description` varchar(255) NOT NULL DEFAULT '', `kind` varchar(32) NOT NULL DEFAULT 'pppoe', `vendor` varchar(32) NOT NULL DEFAULT 'mikrotik', `down_kbps` int NOT NULL, `up_kbps` int NOT NULL, `unlimited` tinyint NOT NULL DEFAULT 0, `burst_down_kbps` int NULL, `burst_up_kbps` int NULL, `threshold_down_kbps` int NULL, `threshold_up_kbps` int NULL, `burst_time_down_s` int NULL, `burst_time_up_s` int NULL, `priority` int NOT NULL DEFAULT '8', `min_down_kbps` int NULL, `min_up_kbps` int NULL, `rate_limit` varchar(200) NOT NULL DEFAULT '', `address_list` varchar(64) NULL, `framed_pool` varchar(64) NULL, `ipv6_pool` varchar(64) NULL, `policy_down` varchar(64) NULL, `policy_up` varchar(64) NULL, `session_timeout_s` int NULL, `idle_timeout_s` int NULL, `interim_interval_s` int NOT NULL DEFAULT '300', `simultaneous_use` int NOT NULL DEFAULT '1', `active` tinyint NOT NULL DEFAULT 1, `created_at` datetime(3) NOT NULL, `version` int NOT NULL, UNIQUE INDEX `IDX_40ea4f58eb5c96ebc1656fd4b0` (`name`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
  "CREATE TABLE `radius_disconnect_log` (`id` int NOT NULL AUTO_INCREMENT, `account_id` int NULL, `username` varchar(64) NOT NULL, `radacctid` bigint NULL, `acctsessionid` varchar(64) NOT NULL DEFAULT '', `nas_id` int NULL, `framed_ip` varchar(45) NOT NULL DEFAULT '', `kind` varchar(16) NOT NULL, `trigger` varchar(32) NOT NULL, `user_id` int NULL, `requested_at` datetime(3) NOT NULL, `sent_at` datetime(3) NULL, `attempts` int NOT NULL DEFAULT '0', `result` varchar(32) NULL, `error_cause` int NULL, `rtt_ms` int NULL, `message` varchar(200) NULL, INDEX `IDX_6a69b21ab8abd4cd5ce3c1f233` (`requested_at`), INDEX `IDX_cf2326763f2661f18f063d891b` (`account_id`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
  'ALTER TABLE `radius_access_log` ADD CONSTRAINT `FK_96ddba5817910ecdcfe82025a2c` FOREIGN KEY (`account_id`) REFERENCES `radius_account`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `radius_access_log` ADD CONSTRAINT `FK_b433259700b47c488e1954fe044` FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `radius_outage` ADD CONSTRAINT `FK_a473168ca052ed34aba1462cec4` FOREIGN KEY (`nas_id`) REFERENCES `radius_nas`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `radius_outage` ADD CONSTRAINT `FK_60cbe69f00aa3092ab9c2e34b0f` FOREIGN KEY (`access_point_id`) REFERENCES `radius_access_point`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `radius_account_attribute` ADD CONSTRAINT `FK_e560635888a6e585ff6bad6bc66` FOREIGN KEY (`account_id`) REFERENCES `radius_account`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `radius_account` ADD CONSTRAINT `FK_aa49bef62c730ad30308b995d6e` FOREIGN KEY (`service_id`) REFERENCES `radius_service`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `radius_account` ADD CONSTRAINT `FK_b4c0d921f88785b7ba7e21f264a` FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `radius_account` ADD CONSTRAINT `FK_799f5d954d69eba4e08f4b32d44` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `radius_account` ADD CONSTRAINT `FK_ba6961198d7e4ac12821ea660b9` FOREIGN KEY (`origin_line_id`) REFERENCES `contract_line`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `radius_account` ADD CONSTRAINT `FK_062f2ac5a2409ac52b6b9090265` FOREIGN KEY (`nas_id`) REFERENCES `radius_nas`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `radius_account` ADD CONSTRAINT `FK_45b8b4f048630472c1b92a6ffb7` FOREIGN KEY (`access_point_id`) REFERENCES `radius_access_point`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `radius_address` ADD CONSTRAINT `FK_464544e4bc3bb1ee940027b4985` FOREIGN KEY (`subnet_id`) REFERENCES `radius_subnet`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `radius_address` ADD CONSTRAINT `FK_3123f460ab384c748c338a001bc` FOREIGN KEY (`account_id`) REFERENCES `radius_account`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `radius_subnet` ADD CONSTRAINT `FK_02e41badda51ae62998a051555f` FOREIGN KEY (`pool_id`) REFERENCES `radius_pool`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `radius_subnet` ADD CONSTRAINT `FK_7b42e68fce7e4d89ac731b2217f` FOREIGN KEY (`nas_id`) REFERENCES `radius_nas`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `radius_access_point` ADD CONSTRAINT `FK_0f04b0ef303dbe9caceac36a7c5` FOREIGN KEY (`nas_id`) REFERENCES `radius_nas`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `radius_product_service` ADD CONSTRAINT `FK_0af7e40be21ada808792ee98b10` FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `radius_product_service` ADD CONSTRAINT `FK_0005d9761f6ec9404cc0b474957` FOREIGN KEY (`service_id`) REFERENCES `radius_service`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `radius_service_attribute` ADD CONSTRAINT `FK_77c9fa2b7a42218eaaf209fb276` FOREIGN KEY (`service_id`) REFERENCES `radius_service`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `radius_disconnect_log` ADD CONSTRAINT `FK_0b481bb3696c26c2cf47fde4de6` FOREIGN KEY (`account_id`) REFERENCES `radius_account`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `radius_disconnect_log` ADD CONSTRAINT `FK_3c957af2f5fadd90284b26729e4` FOREIGN KEY (`nas_id`) REFERENCES `radius_nas`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `radius_disconnect_log` ADD CONSTRAINT `FK_768e51ba5dc44aff6ed15c1b84b` FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];

/** Tables that FreeRADIUS writes. The keys are few, since each report of each router updates them all. */
const SERVER_TABLES = [
  "CREATE TABLE `radacct` (`radacctid` bigint NOT NULL AUTO_INCREMENT, `acctsessionid` varchar(64) NOT NULL DEFAULT '', `acctuniqueid` varchar(32) NOT NULL, `username` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '', `realm` varchar(64) NOT NULL DEFAULT '', `nasipaddress` varchar(45) NOT NULL DEFAULT '', `nasidentifier` varchar(64) NOT NULL DEFAULT '', `nasportid` varchar(128) NOT NULL DEFAULT '', `nasporttype` varchar(32) NOT NULL DEFAULT '', `acctstarttime` datetime NULL, `acctupdatetime` datetime NULL, `acctstoptime` datetime NULL, `acctinterval` int NULL, `acctsessiontime` int unsigned NULL, `acctauthentic` varchar(32) NOT NULL DEFAULT '', `connectinfo_start` varchar(255) NOT NULL DEFAULT '', `connectinfo_stop` varchar(255) NOT NULL DEFAULT '', `acctinputoctets` bigint NOT NULL DEFAULT 0, `acctoutputoctets` bigint NOT NULL DEFAULT 0, `calledstationid` varchar(128) NOT NULL DEFAULT '', `callingstationid` varchar(64) NOT NULL DEFAULT '', `circuitid` varchar(128) NOT NULL DEFAULT '', `remoteid` varchar(128) NOT NULL DEFAULT '', `acctterminatecause` varchar(32) NOT NULL DEFAULT '', `servicetype` varchar(32) NOT NULL DEFAULT '', `framedprotocol` varchar(32) NOT NULL DEFAULT '', `framedipaddress` varchar(15) NOT NULL DEFAULT '', `framedipv6address` varchar(45) NOT NULL DEFAULT '', `framedipv6prefix` varchar(45) NOT NULL DEFAULT '', `framedinterfaceid` varchar(44) NOT NULL DEFAULT '', `delegatedipv6prefix` varchar(45) NOT NULL DEFAULT '', `class` varchar(64) NOT NULL DEFAULT '', PRIMARY KEY (`radacctid`), UNIQUE INDEX `uq_session` (`acctuniqueid`), INDEX `ix_username` (`username`, `acctstarttime`), INDEX `ix_open` (`acctstoptime`, `acctupdatetime`), INDEX `ix_nas` (`nasipaddress`, `acctstoptime`), INDEX `ix_address` (`framedipaddress`, `acctstarttime`), INDEX `ix_start` (`acctstarttime`)) ENGINE=InnoDB",
  "CREATE TABLE `radpostauth` (`id` bigint NOT NULL AUTO_INCREMENT, `username` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '', `reply` varchar(32) NOT NULL DEFAULT '', `reason` varchar(255) NOT NULL DEFAULT '', `nasipaddress` varchar(45) NOT NULL DEFAULT '', `callingstationid` varchar(64) NOT NULL DEFAULT '', `authdate` timestamp(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6), PRIMARY KEY (`id`), INDEX `ix_username` (`username`, `authdate`), INDEX `ix_authdate` (`authdate`)) ENGINE=InnoDB",
  'CREATE TABLE `nasreload` (`nasipaddress` varchar(45) NOT NULL, `reloadtime` datetime NOT NULL, PRIMARY KEY (`nasipaddress`)) ENGINE=InnoDB',
];

const FIRST_ROWS = [
  'INSERT INTO `radius_setting` (`id`, `version`) VALUES (1, 1)',
  "INSERT INTO `radius_walled_attribute` (`attribute`, `value`, `position`) VALUES ('Mikrotik-Rate-Limit', '512k/512k', 1), ('Mikrotik-Address-List', 'MOROSI', 2)",
];

const DOWN = [
  'ALTER TABLE `radius_disconnect_log` DROP FOREIGN KEY `FK_768e51ba5dc44aff6ed15c1b84b`',
  'ALTER TABLE `radius_disconnect_log` DROP FOREIGN KEY `FK_3c957af2f5fadd90284b26729e4`',
  'ALTER TABLE `radius_disconnect_log` DROP FOREIGN KEY `FK_0b481bb3696c26c2cf47fde4de6`',
  'ALTER TABLE `radius_service_attribute` DROP FOREIGN KEY `FK_77c9fa2b7a42218eaaf209fb276`',
  'ALTER TABLE `radius_product_service` DROP FOREIGN KEY `FK_0005d9761f6ec9404cc0b474957`',
  'ALTER TABLE `radius_product_service` DROP FOREIGN KEY `FK_0af7e40be21ada808792ee98b10`',
  'ALTER TABLE `radius_access_point` DROP FOREIGN KEY `FK_0f04b0ef303dbe9caceac36a7c5`',
  'ALTER TABLE `radius_subnet` DROP FOREIGN KEY `FK_7b42e68fce7e4d89ac731b2217f`',
  'ALTER TABLE `radius_subnet` DROP FOREIGN KEY `FK_02e41badda51ae62998a051555f`',
  'ALTER TABLE `radius_address` DROP FOREIGN KEY `FK_3123f460ab384c748c338a001bc`',
  'ALTER TABLE `radius_address` DROP FOREIGN KEY `FK_464544e4bc3bb1ee940027b4985`',
  'ALTER TABLE `radius_account` DROP FOREIGN KEY `FK_45b8b4f048630472c1b92a6ffb7`',
  'ALTER TABLE `radius_account` DROP FOREIGN KEY `FK_062f2ac5a2409ac52b6b9090265`',
  'ALTER TABLE `radius_account` DROP FOREIGN KEY `FK_ba6961198d7e4ac12821ea660b9`',
  'ALTER TABLE `radius_account` DROP FOREIGN KEY `FK_799f5d954d69eba4e08f4b32d44`',
  'ALTER TABLE `radius_account` DROP FOREIGN KEY `FK_b4c0d921f88785b7ba7e21f264a`',
  'ALTER TABLE `radius_account` DROP FOREIGN KEY `FK_aa49bef62c730ad30308b995d6e`',
  'ALTER TABLE `radius_account_attribute` DROP FOREIGN KEY `FK_e560635888a6e585ff6bad6bc66`',
  'ALTER TABLE `radius_outage` DROP FOREIGN KEY `FK_60cbe69f00aa3092ab9c2e34b0f`',
  'ALTER TABLE `radius_outage` DROP FOREIGN KEY `FK_a473168ca052ed34aba1462cec4`',
  'ALTER TABLE `radius_access_log` DROP FOREIGN KEY `FK_b433259700b47c488e1954fe044`',
  'ALTER TABLE `radius_access_log` DROP FOREIGN KEY `FK_96ddba5817910ecdcfe82025a2c`',
  ...['radacct', 'radpostauth', 'nasreload'].map((table) => `DROP TABLE \`${table}\``),
  'DROP TABLE `radius_access_log`',
  'DROP TABLE `radius_outage`',
  'DROP TABLE `radius_setting`',
  'DROP TABLE `radius_walled_attribute`',
  'DROP TABLE `radius_account_attribute`',
  'DROP TABLE `radius_account`',
  'DROP TABLE `radius_address`',
  'DROP TABLE `radius_pool`',
  'DROP TABLE `radius_subnet`',
  'DROP TABLE `radius_access_point`',
  'DROP TABLE `radius_nas`',
  'DROP TABLE `radius_product_service`',
  'DROP TABLE `radius_service_attribute`',
  'DROP TABLE `radius_service`',
  'DROP TABLE `radius_disconnect_log`',
];

/** Services, accounts, NASes, addresses and logs of the network, and the tables that the RADIUS server writes. */
export class RadiusCreate1768000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...UP, ...SERVER_TABLES, ...FIRST_ROWS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
