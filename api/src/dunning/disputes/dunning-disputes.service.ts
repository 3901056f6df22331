import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { assertPartnerVisible, ownPartnersOnly } from '../../partners/partner-scope';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { listRows } from '../../platform/http/list-rows';
import { Reactivations } from '../reactivations/reactivations.service';
import { StepLog } from '../steps/step-log.service';
import type { CreateDunningDisputeDto, DunningDisputeQueryDto } from './dunning-dispute.dto';
import { DunningDispute } from './dunning-dispute.entity';

const SORTS = { id: 'dispute.id', openedOn: 'dispute.openedOn', closedAt: 'dispute.closedAt' };

/** What customers contest. While a dispute is open, what it is about is held against nobody. */
@Injectable()
export class DunningDisputes {
  constructor(
    private readonly db: Transactions,
    private readonly reactivations: Reactivations,
    private readonly steps: StepLog,
    private readonly clock: Clock,
  ) {}

  /** The record rule applies. */
  list({ partnerId, open, ...filters }: DunningDisputeQueryDto): Promise<Page<DunningDispute>> {
    const query = this.db.manager.createQueryBuilder(DunningDispute, 'dispute');
    if (partnerId !== undefined) query.andWhere('dispute.partnerId = :partnerId', { partnerId });
    if (open !== undefined) query.andWhere(`dispute.closedAt IS ${open ? '' : 'NOT '}NULL`);
    ownPartnersOnly(query, 'dispute.partnerId');
    return listRows(query, filters, SORTS);
  }

  /** A customer contests an invoice of his, or all. The line comes back if nothing else is late. `invoice.not-found`. */
  open({ partnerId, invoiceId = null, reason }: CreateDunningDisputeDto): Promise<DunningDispute> {
    return this.db.run(async (tx) => {
      await assertPartnerVisible(tx, partnerId);
      if (invoiceId !== null) await assertInvoiceOf(tx, partnerId, invoiceId);
      const dispute = await tx.save(
        tx.create(DunningDispute, {
          ...{ partnerId, invoiceId, reason, openedOn: this.clock.today(), openedBy: currentActor().name },
        }),
      );
      await this.steps.write(tx, 'dispute', [{ partnerId, note: reason }]);
      await this.reactivations.runWith(tx, [partnerId]);
      return dispute;
    });
  }

  /** It is decided; what is still open counts again. `dunning-dispute.closed`. */
  close(id: number, outcome: string): Promise<DunningDispute> {
    return this.db.run(async (tx) => {
      const dispute = await tx.findOne(DunningDispute, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!dispute) throw new DomainError('dunning-dispute.not-found', { id });
      await assertPartnerVisible(tx, dispute.partnerId);
      if (dispute.closedAt !== null) throw new DomainError('dunning-dispute.closed', { id });
      await this.steps.write(tx, 'dispute-closed', [{ partnerId: dispute.partnerId, note: outcome }]);
      return tx.save(
        Object.assign(dispute, { outcome, closedAt: this.clock.now(), closedBy: currentActor().name }),
      );
    });
  }
}

async function assertInvoiceOf(tx: EntityManager, partnerId: number, invoiceId: number): Promise<void> {
  const [row] = await tx.query<unknown[]>(
    "SELECT 1 FROM invoice WHERE id = ? AND partner_id = ? AND type = 'invoice' AND status = 'issued'",
    [invoiceId, partnerId],
  );
  if (!row) throw new DomainError('invoice.not-found', { id: invoiceId });
}
