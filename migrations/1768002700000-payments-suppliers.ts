import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Instalments that weigh nothing at all share alike; a credit note's and those of a bill below zero are owed to us. */
const WEIGHED = `SELECT n.id, n.bill_id, GREATEST(n.amount * IF(b.payable < 0, -1, 1), 0) AS weight,
    SUM(GREATEST(n.amount * IF(b.payable < 0, -1, 1), 0)) OVER (PARTITION BY n.bill_id) = 0 AS none,
    (b.type = 'credit-note') <> (b.payable < 0) AS credit, ABS(b.payable) AS payable,
    ABS(b.total - COALESCE((SELECT SUM(t.tax) FROM bill_tax t WHERE t.bill_id = b.id AND t.payability = 'S'), 0)) - ABS(b.payable) AS withheld
  FROM bill_instalment n JOIN bill b ON b.id = n.bill_id`;
const SHARED = `SELECT w.id, w.credit, w.payable, w.withheld, IF(w.none, 1, w.weight) AS weight,
    SUM(IF(w.none, 1, w.weight)) OVER (PARTITION BY w.bill_id ORDER BY w.id) AS reached,
    SUM(IF(w.none, 1, w.weight)) OVER (PARTITION BY w.bill_id) AS whole FROM (${WEIGHED}) AS w`;
const part = (amount: string) =>
  `ROUND(s.${amount} * s.reached / s.whole, 2) - ROUND(s.${amount} * (s.reached - s.weight) / s.whole, 2)`;

const UP = [
  'CREATE TABLE `supplier_payment_allocation` (`id` int NOT NULL AUTO_INCREMENT, `payment_id` int NOT NULL, `instalment_id` int NOT NULL, `amount` decimal(14,2) NOT NULL, `withheld` decimal(14,2) NOT NULL, `withheld_on` date NOT NULL, `late` tinyint NOT NULL DEFAULT 0, `created_at` datetime(3) NOT NULL, `undone_at` datetime(3) NULL, INDEX `IDX_77dbc8adf9bd49ee668c8a1639` (`instalment_id`), INDEX `IDX_2d8a3d0feea12637397ed2f65e` (`withheld_on`), CONSTRAINT `supplier_payment_allocation_positive` CHECK (`amount` > 0), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  "CREATE TABLE `supplier_payment` (`id` int NOT NULL AUTO_INCREMENT, `kind` varchar(32) NOT NULL DEFAULT 'payment', `status` varchar(32) NOT NULL DEFAULT 'registered', `partner_id` int NOT NULL, `amount` decimal(14,2) NOT NULL, `unallocated` decimal(14,2) NOT NULL, `paid_on` date NOT NULL, `method_code` varchar(32) NULL, `reference` varchar(140) NULL, `notes` varchar(500) NULL, `reversed_on` date NULL, `reversal_reason` varchar(500) NULL, `created_at` datetime(3) NOT NULL, `version` int NOT NULL, INDEX `IDX_9c50f049b55bcdcc9e94603b0a` (`paid_on`, `id`), INDEX `IDX_f32d0b0584f0890855232980ab` (`partner_id`, `paid_on`), CONSTRAINT `supplier_payment_unallocated` CHECK (`unallocated` >= 0 and `unallocated` <= `amount`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
  'ALTER TABLE `bill_instalment` ADD `credit` tinyint NOT NULL DEFAULT 0',
  'ALTER TABLE `bill_instalment` ADD `payable` decimal(14,2) NOT NULL DEFAULT 0.00',
  'ALTER TABLE `bill_instalment` ADD `withheld` decimal(14,2) NOT NULL DEFAULT 0.00',
  'ALTER TABLE `bill_instalment` ADD `settled` decimal(14,2) NOT NULL DEFAULT 0.00',
  'ALTER TABLE `bill_instalment` ADD `withheld_settled` decimal(14,2) NOT NULL DEFAULT 0.00',
  'ALTER TABLE `bill` ADD `open_amount` decimal(14,2) NOT NULL DEFAULT 0.00',
  `UPDATE bill_instalment n JOIN (${SHARED}) AS s ON s.id = n.id SET n.credit = s.credit, n.payable = ${part('payable')}, n.withheld = ${part('withheld')}`,
  'UPDATE `bill` b SET b.open_amount = (SELECT COALESCE(SUM(n.payable), 0) FROM bill_instalment n WHERE n.bill_id = b.id)',
  'ALTER TABLE `bill_instalment` ADD CONSTRAINT `bill_instalment_settled` CHECK (`settled` >= 0 and `settled` <= `payable`)',
  'ALTER TABLE `supplier_payment_allocation` ADD CONSTRAINT `FK_c8344826c3ef26e2d087a6a821d` FOREIGN KEY (`payment_id`) REFERENCES `supplier_payment`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `supplier_payment_allocation` ADD CONSTRAINT `FK_77dbc8adf9bd49ee668c8a16397` FOREIGN KEY (`instalment_id`) REFERENCES `bill_instalment`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `supplier_payment` ADD CONSTRAINT `FK_3d29d3bae1bf8e3a8d539dfc5ba` FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  // Roles that came with the product and that nobody ever saved hold what those of a new company hold.
  `UPDATE role SET permissions = JSON_MERGE_PRESERVE(permissions, '["supplier-payment.read"]') WHERE version = 1 AND code = 'office' AND NOT JSON_CONTAINS(permissions, '"supplier-payment.read"')`,
  `UPDATE role SET permissions = JSON_MERGE_PRESERVE(permissions, '["supplier-payment.read", "supplier-payment.write", "supplier-payment.reverse"]') WHERE version = 1 AND code = 'accountant' AND NOT JSON_CONTAINS(permissions, '"supplier-payment.read"')`,
];

const DOWN = [
  ...['read', 'write', 'reverse'].map(
    (action) =>
      `UPDATE role SET permissions = JSON_REMOVE(permissions, JSON_UNQUOTE(JSON_SEARCH(permissions, 'one', 'supplier-payment.${action}'))) WHERE JSON_CONTAINS(permissions, '"supplier-payment.${action}"')`,
  ),
  'ALTER TABLE `supplier_payment` DROP FOREIGN KEY `FK_3d29d3bae1bf8e3a8d539dfc5ba`',
  'ALTER TABLE `supplier_payment_allocation` DROP FOREIGN KEY `FK_77dbc8adf9bd49ee668c8a16397`',
  'ALTER TABLE `supplier_payment_allocation` DROP FOREIGN KEY `FK_c8344826c3ef26e2d087a6a821d`',
  'ALTER TABLE `bill_instalment` DROP CONSTRAINT `bill_instalment_settled`',
  'ALTER TABLE `bill` DROP COLUMN `open_amount`',
  'ALTER TABLE `bill_instalment` DROP COLUMN `withheld_settled`',
  'ALTER TABLE `bill_instalment` DROP COLUMN `settled`',
  'ALTER TABLE `bill_instalment` DROP COLUMN `withheld`',
  'ALTER TABLE `bill_instalment` DROP COLUMN `payable`',
  'ALTER TABLE `bill_instalment` DROP COLUMN `credit`',
  'DROP TABLE `supplier_payment`',
  'DROP TABLE `supplier_payment_allocation`',
];

/** What is paid to suppliers, and what of their bills it pays. Bills that were there are open. */
export class PaymentsSuppliers1768002700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
