import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `einvoice_file` (`id` int NOT NULL AUTO_INCREMENT, `invoice_id` int NOT NULL, `file_name` varchar(50) NOT NULL, `progressive` varchar(10) NOT NULL, `status` varchar(32) NOT NULL, `xml` mediumblob NOT NULL, `sha256` varchar(64) NOT NULL, `faults` json NOT NULL, `built_at` datetime(3) NOT NULL, INDEX `IDX_eb209ff42faefdb5794c13a173` (`status`), UNIQUE INDEX `IDX_0dff3b8fa566585a0cf8ec022b` (`file_name`), UNIQUE INDEX `IDX_084766032dcf92db55c9f79987` (`invoice_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
];

const DOWN = ['DROP TABLE `einvoice_file`'];

/** Tables of einvoice. */
export class EinvoiceCreate1767225604000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
