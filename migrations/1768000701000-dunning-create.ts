import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE \`dunning_setting\` (\`id\` int NOT NULL, \`mode\` varchar(32) NOT NULL DEFAULT 'off', \`most_at_once\` int NOT NULL DEFAULT '50', \`weekdays\` json NOT NULL, \`holidays\` tinyint NOT NULL DEFAULT 1, \`eves\` tinyint NOT NULL DEFAULT 0, \`patron_day\` varchar(5) NULL, \`ranges\` json NOT NULL, \`opens_at\` varchar(5) NOT NULL DEFAULT '09:00', \`closes_at\` varchar(5) NOT NULL DEFAULT '16:00', \`version\` int NOT NULL, PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  'CREATE TABLE `cut_off_item` (`id` int NOT NULL AUTO_INCREMENT, `run_id` int NOT NULL, `partner_id` int NOT NULL, `chunk` int NOT NULL, `outcome` varchar(32) NULL, `cause` varchar(32) NULL, `late` decimal(14,2) NULL, `at` datetime(3) NULL, INDEX `IDX_e43e3eb15c95c47d23c1e2b0b5` (`partner_id`), INDEX `IDX_614665934e63be7a01504dc911` (`run_id`, `chunk`), UNIQUE INDEX `IDX_3c9b2ff184bacb3915c09227cb` (`run_id`, `partner_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  `CREATE TABLE \`cut_off_run\` (\`id\` int NOT NULL AUTO_INCREMENT, \`status\` varchar(32) NOT NULL DEFAULT 'running', \`slot\` varchar(32) NULL, \`on\` date NOT NULL, \`partners\` int NOT NULL, \`cut\` int NOT NULL DEFAULT '0', \`spared\` int NOT NULL DEFAULT '0', \`failed\` int NOT NULL DEFAULT '0', \`created_by\` varchar(120) NOT NULL, \`created_at\` datetime(3) NOT NULL, \`finished_at\` datetime(3) NULL, UNIQUE INDEX \`IDX_1c3e348325dea7424a49830608\` (\`slot\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  'CREATE TABLE `dunning_dispute` (`id` int NOT NULL AUTO_INCREMENT, `partner_id` int NOT NULL, `invoice_id` int NULL, `reason` varchar(500) NOT NULL, `opened_on` date NOT NULL, `opened_by` varchar(120) NOT NULL, `closed_at` datetime(3) NULL, `closed_by` varchar(120) NULL, `outcome` varchar(500) NULL, INDEX `IDX_a62069c313f6dc0436b6d76c9f` (`partner_id`, `closed_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `dunning_exemption` (`id` int NOT NULL AUTO_INCREMENT, `partner_id` int NOT NULL, `reason` varchar(500) NOT NULL, `until` date NULL, `created_by` varchar(120) NOT NULL, `created_at` datetime(3) NOT NULL, `ended_at` datetime(3) NULL, `ended_by` varchar(120) NULL, INDEX `IDX_3806699189a8bf3700ff0f94d1` (`partner_id`, `ended_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  `CREATE TABLE \`dunning_policy\` (\`id\` int NOT NULL AUTO_INCREMENT, \`target\` varchar(32) NOT NULL, \`name\` varchar(80) NOT NULL, \`tag_id\` int NULL, \`contract_id\` int NULL, \`priority\` int NOT NULL DEFAULT '0', \`action\` varchar(32) NOT NULL DEFAULT 'suspend', \`grace_days\` int NOT NULL DEFAULT '5', \`days_overdue\` int NOT NULL DEFAULT '15', \`warning_days\` int NOT NULL DEFAULT '7', \`least_amount\` decimal(14,2) NOT NULL DEFAULT '10.00', \`tolerance\` decimal(14,2) NOT NULL DEFAULT '0.00', \`resume_below\` decimal(14,2) NOT NULL DEFAULT '0.00', \`warn_again\` tinyint NOT NULL DEFAULT 1, \`version\` int NOT NULL, UNIQUE INDEX \`IDX_cee4efa560833ab4dcaef83396\` (\`target\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  `CREATE TABLE \`payment_promise\` (\`id\` int NOT NULL AUTO_INCREMENT, \`partner_id\` int NOT NULL, \`open_for\` int NULL, \`amount\` decimal(14,2) NOT NULL, \`until\` date NOT NULL, \`resumes\` tinyint NOT NULL DEFAULT 0, \`state\` varchar(32) NOT NULL DEFAULT 'open', \`note\` varchar(500) NULL, \`taken_by\` varchar(120) NOT NULL, \`taken_on\` date NOT NULL, \`taken_at\` datetime(3) NOT NULL, \`closed_at\` datetime(3) NULL, UNIQUE INDEX \`IDX_f627b0d87f83bf6c328282529a\` (\`open_for\`), INDEX \`IDX_b127fa6ad907bf29087cb19a47\` (\`state\`, \`until\`), INDEX \`IDX_bffc92920fd88100dd7d26c73d\` (\`partner_id\`, \`id\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  `CREATE TABLE \`dunning_step\` (\`id\` int NOT NULL AUTO_INCREMENT, \`key\` varchar(64) NULL, \`partner_id\` int NOT NULL, \`kind\` varchar(32) NOT NULL, \`level\` int NOT NULL DEFAULT '0', \`on\` date NOT NULL, \`at\` datetime(3) NOT NULL, \`actor_name\` varchar(120) NOT NULL, \`cause\` varchar(32) NULL, \`channel\` varchar(32) NULL, \`late\` decimal(14,2) NOT NULL, \`oldest_due_on\` date NULL, \`contract_ids\` json NOT NULL, \`note\` varchar(500) NULL, \`message_id\` int NULL, \`run_id\` int NULL, UNIQUE INDEX \`IDX_bb7804d00972a518cb9ebedd8a\` (\`key\`), INDEX \`IDX_9d2304483f4b4f9c8536c6ec09\` (\`run_id\`), INDEX \`IDX_8710e645b4dab76138c6d191b4\` (\`on\`, \`id\`), INDEX \`IDX_09e30048c1af00553e52ef1921\` (\`kind\`, \`on\`), INDEX \`IDX_983d27b118ba86b1371add0bc1\` (\`partner_id\`, \`id\`), PRIMARY KEY (\`id\`)) ENGINE=InnoDB`,
  'ALTER TABLE `cut_off_item` ADD CONSTRAINT `FK_e5ddf50851060ddae1aab0502df` FOREIGN KEY (`run_id`) REFERENCES `cut_off_run`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `cut_off_item` ADD CONSTRAINT `FK_e43e3eb15c95c47d23c1e2b0b5e` FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `dunning_dispute` ADD CONSTRAINT `FK_45ea20cdd8f7f2bde51975650f6` FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `dunning_dispute` ADD CONSTRAINT `FK_47d97223ad3b09c7eb23985a9e3` FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `dunning_exemption` ADD CONSTRAINT `FK_884714dd12306f39dc0910909f6` FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `dunning_policy` ADD CONSTRAINT `FK_8239b2177abe847ada791472440` FOREIGN KEY (`tag_id`) REFERENCES `tag`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `dunning_policy` ADD CONSTRAINT `FK_f89ecb0a42662e7936e901143a3` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `payment_promise` ADD CONSTRAINT `FK_5a2677570462418790c66a23ae1` FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `dunning_step` ADD CONSTRAINT `FK_6d9aeb803fce1791e4fddeda1df` FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `dunning_step` ADD CONSTRAINT `FK_d95fc60467aa584a9ebcd7298c5` FOREIGN KEY (`message_id`) REFERENCES `message`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `dunning_step` ADD CONSTRAINT `FK_9d2304483f4b4f9c8536c6ec098` FOREIGN KEY (`run_id`) REFERENCES `cut_off_run`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  // The one row of the settings, and the policy that everybody falls back on. Nobody is pursued until the office says so.
  'INSERT INTO `dunning_setting` (`id`, `weekdays`, `ranges`, `version`) VALUES (1, \'[6,7]\', \'[{"name":"Agosto","from":"08-01","to":"08-31"}]\', 1)',
  "INSERT INTO `dunning_policy` (`target`, `name`, `version`) VALUES ('company', 'Regola generale', 1)",
];

const DOWN = [
  'ALTER TABLE `dunning_step` DROP FOREIGN KEY `FK_9d2304483f4b4f9c8536c6ec098`',
  'ALTER TABLE `dunning_step` DROP FOREIGN KEY `FK_d95fc60467aa584a9ebcd7298c5`',
  'ALTER TABLE `dunning_step` DROP FOREIGN KEY `FK_6d9aeb803fce1791e4fddeda1df`',
  'ALTER TABLE `payment_promise` DROP FOREIGN KEY `FK_5a2677570462418790c66a23ae1`',
  'ALTER TABLE `dunning_policy` DROP FOREIGN KEY `FK_f89ecb0a42662e7936e901143a3`',
  'ALTER TABLE `dunning_policy` DROP FOREIGN KEY `FK_8239b2177abe847ada791472440`',
  'ALTER TABLE `dunning_exemption` DROP FOREIGN KEY `FK_884714dd12306f39dc0910909f6`',
  'ALTER TABLE `dunning_dispute` DROP FOREIGN KEY `FK_47d97223ad3b09c7eb23985a9e3`',
  'ALTER TABLE `dunning_dispute` DROP FOREIGN KEY `FK_45ea20cdd8f7f2bde51975650f6`',
  'ALTER TABLE `cut_off_item` DROP FOREIGN KEY `FK_e43e3eb15c95c47d23c1e2b0b5e`',
  'ALTER TABLE `cut_off_item` DROP FOREIGN KEY `FK_e5ddf50851060ddae1aab0502df`',
  'DROP TABLE `dunning_step`',
  'DROP TABLE `payment_promise`',
  'DROP TABLE `dunning_policy`',
  'DROP TABLE `dunning_exemption`',
  'DROP TABLE `dunning_dispute`',
  'DROP TABLE `cut_off_run`',
  'DROP TABLE `cut_off_item`',
  'DROP TABLE `dunning_setting`',
];

/** Policies, calendar, promises, exemptions, disputes, cut-offs and the log of defaulters. */
export class DunningCreate1768000701000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
