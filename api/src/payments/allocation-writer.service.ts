import { Injectable } from '@nestjs/common';
import { money } from '@ponte/shared/money';
import type Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { SettlementService } from '../invoicing/settlement.service';
import { AuditService } from '../platform/audit/audit.service';
import { Clock } from '../platform/clock.service';
import { insertMany } from '../platform/db/bulk-writer';
import { Outbox } from '../platform/outbox/outbox.service';
import type { Allocation } from './allocation';
import type { PaymentAllocated } from './events';
import { PaymentAllocation } from './payment-allocation.entity';

/** What a payment with credit pays further. EUR. */
export interface FurtherUse {
  readonly paymentId: number;
  /** Its credit before and after. */
  readonly unallocated: Big;
  readonly left: Big;
  readonly allocations: readonly Allocation[];
}

/** Gives out what payments left as credit, of one or hundreds, with a fixed number of statements. */
@Injectable()
export class AllocationWriter {
  constructor(
    private readonly settlements: SettlementService,
    private readonly audit: AuditService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The caller holds the locks of payments and instalments and has checked the amounts. */
  async write(tx: EntityManager, uses: readonly FurtherUse[]): Promise<void> {
    const rows = uses.filter(({ allocations }) => allocations.length > 0);
    if (rows.length === 0) return;
    const createdAt = this.clock.now();
    const allocations = rows.flatMap((row) =>
      row.allocations.map((allocation) => ({ paymentId: row.paymentId, ...allocation, createdAt })),
    );
    await insertMany(tx, PaymentAllocation, allocations);
    await this.settlements.settle(tx, allocations);
    await writeCredit(tx, rows);
    await this.audit.record(
      tx,
      ...rows.map(({ paymentId, unallocated, left, allocations: parts }) => ({
        ...{ resource: 'payment', resourceId: paymentId, action: 'updated' },
        before: { unallocated: money(unallocated) },
        after: {
          unallocated: money(left),
          allocations: parts.map(({ instalmentId, amount }) => ({ instalmentId, amount: money(amount) })),
        },
      })),
    );
    const paymentIds = rows.map(({ paymentId }) => paymentId);
    await this.outbox.publish(tx, { type: 'payment.allocated', paymentIds } satisfies PaymentAllocated);
  }
}

async function writeCredit(tx: EntityManager, rows: readonly FurtherUse[]): Promise<void> {
  const when = 'WHEN ? THEN CAST(? AS DECIMAL(14,2)) '; // a bare text would pass through a float
  await tx.query(
    `UPDATE payment SET unallocated = CASE id ${when.repeat(rows.length)}END, version = version + 1 WHERE id IN (?)`,
    [
      ...rows.flatMap(({ paymentId, left }) => [paymentId, left.toFixed(2)]),
      rows.map(({ paymentId }) => paymentId),
    ],
  );
}
