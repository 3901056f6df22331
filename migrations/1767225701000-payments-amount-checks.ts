import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As the entities say with `@Check`, which TypeORM does not bring to MariaDB. */
const CHECKS = [
  ['instalment', 'instalment_settled', '`settled` >= 0 and `settled` <= `amount`'],
  ['payment', 'payment_unallocated', '`unallocated` >= 0 and `unallocated` <= `amount`'],
  ['payment_allocation', 'payment_allocation_positive', '`amount` > 0'],
] as const;

/** No instalment is settled beyond its amount, and no payment spent beyond its own, whatever runs at the same time. */
export class PaymentsAmountChecks1767225701000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, name, condition] of CHECKS) {
      await runner.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${condition})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, name] of CHECKS) await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  }
}
