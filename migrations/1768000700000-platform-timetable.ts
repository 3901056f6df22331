import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'CREATE TABLE `timetable_entry` (`name` varchar(120) NOT NULL, `slot` varchar(32) NOT NULL, `alive_at` datetime(3) NOT NULL, `finished_at` datetime(3) NULL, `error` varchar(500) NULL, PRIMARY KEY (`name`)) ENGINE=InnoDB',
];

const DOWN = ['DROP TABLE `timetable_entry`'];

/** What runs by the clock, and the slot it was last run for. */
export class PlatformTimetable1768000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
