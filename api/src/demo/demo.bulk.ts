import { Injectable } from '@nestjs/common';
import { addMonths, startOfMonth, yearOf, type CivilDate } from '@ponte/shared/calendar';
import { BulkChanges } from '../contracts/bulk-changes/bulk-changes.service';
import { BulkChunks } from '../contracts/bulk-changes/bulk-chunks.service';
import type { BulkPhase } from '../contracts/bulk-changes/bulk-change-state';
import { Clock } from '../platform/clock.service';
import { Transactions } from '../platform/db/transactions.service';

/** Bulk changes of the demo, worked through in this very process. */
@Injectable()
export class DemoBulk {
  constructor(
    private readonly db: Transactions,
    private readonly changes: BulkChanges,
    private readonly chunks: BulkChunks,
    private readonly clock: Clock,
  ) {}

  /** Gives a promotion to all active contracts that have a product. */
  async givePromotion(promotionId: number, title: string, product: string): Promise<void> {
    const [{ id: productId } = { id: 0 }] = await this.db.manager.query<{ id: number }[]>(
      'SELECT id FROM product WHERE code = ?',
      [product],
    );
    const { id } = await this.changes.create({
      ...{ kind: 'promotion', title, promotionId, revision: null, effectiveOn: this.clock.today() },
      filters: { productId, status: 'active' },
    });
    await this.work(id, 'preview');
    const [{ planned } = { planned: '0' }] = await this.db.manager.query<{ planned: string }[]>(
      "SELECT COUNT(*) AS planned FROM bulk_result WHERE change_id = ? AND status = 'planned'",
      [id],
    );
    if (planned === '0') return;
    await this.changes.confirm(id);
    await this.work(id, 'apply');
  }

  /** A yearly revision by the index, previewed and waiting for somebody to confirm it. */
  async proposeRevision(today: CivilDate): Promise<void> {
    const there = await this.db.manager.query<unknown[]>(
      "SELECT id FROM bulk_change WHERE kind = 'price-revision' LIMIT 1",
    );
    if (there.length > 0) return;
    const { id } = await this.changes.create({
      ...{ kind: 'price-revision', title: `Adeguamento ISTAT ${String(yearOf(today))}`, promotionId: null },
      effectiveOn: startOfMonth(addMonths(today, 3)),
      filters: { status: 'active' },
      revision: {
        ...{ basis: 'index', value: '1.6', indexName: `FOI ISTAT ${today.slice(0, 7)}`, indexShare: '100' },
        ...{ rounding: 'ten-cents', withVat: true, productIds: [], categoryIds: [] },
        ...{ notice: 'mail', noticeDays: 30, noticedOn: null, withdrawalDays: 60 },
      },
    });
    await this.work(id, 'preview');
  }

  /** Active contracts by their start. */
  async contracts(order: 'ASC' | 'DESC', count: number): Promise<number[]> {
    const rows = await this.db.manager.query<{ id: number }[]>(
      `SELECT id FROM contract WHERE status = 'active' ORDER BY starts_on ${order}, id LIMIT ?`,
      [count],
    );
    return rows.map(({ id }) => id);
  }

  private async work(changeId: number, phase: BulkPhase): Promise<void> {
    const chunks = await this.db.manager.query<{ id: number }[]>(
      'SELECT id FROM bulk_chunk WHERE change_id = ? AND phase = ? AND done_at IS NULL ORDER BY position',
      [changeId, phase],
    );
    for (const { id } of chunks) await this.chunks.work(id);
    await this.changes.finishPhase(changeId);
  }
}
