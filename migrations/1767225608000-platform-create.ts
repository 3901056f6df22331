import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `api_key` (`id` int NOT NULL AUTO_INCREMENT, `name` varchar(120) NOT NULL, `prefix` varchar(11) NOT NULL, `hash` varchar(64) NOT NULL, `scopes` json NOT NULL, `reseller_id` int NULL, `created_by_id` int NULL, `created_at` datetime(3) NOT NULL, `expires_at` datetime(3) NULL, `revoked_at` datetime(3) NULL, `last_used_at` datetime(3) NULL, UNIQUE INDEX `IDX_45e0aa2a880b928326a05a2888` (`hash`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `role` (`id` int NOT NULL AUTO_INCREMENT, `code` varchar(32) NULL, `name` varchar(60) NOT NULL, `permissions` json NOT NULL, `administrator` tinyint NOT NULL DEFAULT 0, `version` int NOT NULL, UNIQUE INDEX `IDX_ee999bb389d7ac0fd967172c41` (`code`), UNIQUE INDEX `IDX_ae4578dcaed5adff96595e6166` (`name`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `session` (`id` int NOT NULL AUTO_INCREMENT, `family` varchar(43) NOT NULL, `user_id` int NOT NULL, `refresh_hash` varchar(64) NOT NULL, `previous_hash` varchar(64) NULL, `rotated_at` datetime(3) NOT NULL, `created_at` datetime(3) NOT NULL, `last_used_at` datetime(3) NOT NULL, `expires_at` datetime(3) NOT NULL, `revoked_at` datetime(3) NULL, `ip` varchar(45) NOT NULL, `user_agent` varchar(255) NOT NULL, INDEX `IDX_2223e981900a413ce4ce6386f9` (`expires_at`), INDEX `IDX_ab1072acf422ff778797f1d6e9` (`user_id`, `expires_at`), UNIQUE INDEX `IDX_00242708a6502571dc9101bf82` (`family`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  `CREATE TABLE \`user\` (\`id\` int NOT NULL AUTO_INCREMENT, \`email\` varchar(255) NOT NULL, \`name\` varchar(120) NOT NULL, \`password_hash\` varchar(255) NOT NULL, \`active\` tinyint NOT NULL DEFAULT 1, \`locale\` varchar(2) NOT NULL DEFAULT 'it', \`reseller_id\` int NULL, \`created_at\` datetime(3) NOT NULL, \`last_login_at\` datetime(3) NULL, \`version\` int NOT NULL, UNIQUE INDEX \`IDX_e12875dfb3b1d92d7d7c5377e2\` (\`email\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  'CREATE TABLE `audit_entry` (`id` bigint NOT NULL AUTO_INCREMENT, `at` datetime(3) NOT NULL, `actor_kind` varchar(16) NOT NULL, `actor_id` int NULL, `actor_name` varchar(255) NOT NULL, `resource` varchar(64) NOT NULL, `resource_id` int NULL, `part` varchar(64) NULL, `action` varchar(64) NOT NULL, `before` json NULL, `after` json NULL, `request_id` varchar(64) NULL, INDEX `IDX_9d18bd4a32fc0cd8ff82b12037` (`at`), INDEX `IDX_6ddab224124410aefc93335b74` (`actor_kind`, `actor_id`, `id`), INDEX `IDX_27e4abe0acb4f34b5f35cbdf0b` (`resource`, `resource_id`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  `CREATE TABLE \`company\` (\`id\` int NOT NULL, \`name\` varchar(80) NOT NULL DEFAULT '', \`vat_number\` varchar(11) NOT NULL DEFAULT '', \`fiscal_code\` varchar(16) NOT NULL DEFAULT '', \`tax_regime\` varchar(4) NOT NULL DEFAULT 'RF01', \`street\` varchar(60) NOT NULL DEFAULT '', \`house_number\` varchar(8) NULL, \`zip\` varchar(5) NOT NULL DEFAULT '', \`town\` varchar(60) NOT NULL DEFAULT '', \`province\` varchar(2) NOT NULL DEFAULT '', \`country\` varchar(2) NOT NULL DEFAULT 'IT', \`rea_office\` varchar(2) NULL, \`rea_number\` varchar(20) NULL, \`share_capital\` decimal(14,2) NULL, \`sole_shareholder\` tinyint NOT NULL DEFAULT 0, \`in_liquidation\` tinyint NOT NULL DEFAULT 0, \`phone\` varchar(32) NULL, \`email\` varchar(255) NULL, \`pec\` varchar(255) NULL, \`website\` varchar(255) NULL, \`bank_name\` varchar(80) NULL, \`iban\` varchar(34) NULL, \`bic\` varchar(11) NULL, \`sdi_recipient_code\` varchar(7) NULL, \`logo\` mediumtext NULL, \`version\` int NOT NULL, PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  'CREATE TABLE `file` (`id` int NOT NULL AUTO_INCREMENT, `sha256` varchar(64) NOT NULL, `name` varchar(255) NOT NULL, `mime` varchar(127) NOT NULL, `size` int NOT NULL, `storage_key` varchar(128) NOT NULL, `created_at` datetime(3) NOT NULL, INDEX `IDX_a1956f300e9f0b4478d22c4b6b` (`sha256`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `idempotency_record` (`id` int NOT NULL AUTO_INCREMENT, `actor` varchar(64) NOT NULL, `key` varchar(128) NOT NULL, `route` varchar(255) NOT NULL, `request_hash` varchar(64) NOT NULL, `status` int NULL, `response` json NULL, `created_at` datetime(3) NOT NULL, UNIQUE INDEX `IDX_5087e52d0bd2ab8346bea3d270` (`actor`, `key`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  `CREATE TABLE \`number_sequence\` (\`id\` int NOT NULL AUTO_INCREMENT, \`series\` varchar(32) NOT NULL, \`year\` int NOT NULL, \`next\` int NOT NULL DEFAULT '1', \`last_on\` date NULL, UNIQUE INDEX \`IDX_669f95cf271ff6eecd483569db\` (\`series\`, \`year\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  'CREATE TABLE `outbox_event` (`id` bigint NOT NULL AUTO_INCREMENT, `type` varchar(64) NOT NULL, `payload` json NOT NULL, `created_at` datetime(3) NOT NULL, `relayed_at` datetime(3) NULL, INDEX `IDX_ac93e5e10863ae2f04359fd7e5` (`relayed_at`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `user_role` (`user_id` int NOT NULL, `role_id` int NOT NULL, INDEX `IDX_d0e5815877f7395a198a4cb0a4` (`user_id`), INDEX `IDX_32a6fc2fcb019d8e3a8ace0f55` (`role_id`), PRIMARY KEY (`user_id`, `role_id`)) ENGINE=InnoDB',
];

const DOWN = [
  'DROP TABLE `user_role`',
  'DROP TABLE `outbox_event`',
  'DROP TABLE `number_sequence`',
  'DROP TABLE `idempotency_record`',
  'DROP TABLE `file`',
  'DROP TABLE `company`',
  'DROP TABLE `audit_entry`',
  'DROP TABLE `user`',
  'DROP TABLE `session`',
  'DROP TABLE `role`',
  'DROP TABLE `api_key`',
];

/** Tables of platform. */
export class PlatformCreate1767225608000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
