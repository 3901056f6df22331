import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { assertPartnerVisible, ownPartnersOnly } from '../../partners/partner-scope';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { listRows } from '../../platform/http/list-rows';
import { Reactivations } from '../reactivations/reactivations.service';
import { StepLog } from '../steps/step-log.service';
import type { CreateDunningExemptionDto, DunningExemptionQueryDto } from './dunning-exemption.dto';
import { DunningExemption } from './dunning-exemption.entity';

const SORTS = { id: 'exemption.id', until: 'exemption.until', createdAt: 'exemption.createdAt' };
const IN_FORCE = 'exemption.endedAt IS NULL AND COALESCE(exemption.until, :today) >= :today';

/** The customers who are never cut off. */
@Injectable()
export class DunningExemptions {
  constructor(
    private readonly db: Transactions,
    private readonly reactivations: Reactivations,
    private readonly steps: StepLog,
    private readonly clock: Clock,
  ) {}

  /** The record rule applies. */
  list({ partnerId, inForce, ...filters }: DunningExemptionQueryDto): Promise<Page<DunningExemption>> {
    const query = this.db.manager.createQueryBuilder(DunningExemption, 'exemption');
    if (partnerId !== undefined) query.andWhere('exemption.partnerId = :partnerId', { partnerId });
    if (inForce !== undefined) {
      query.andWhere(inForce ? IN_FORCE : `NOT (${IN_FORCE})`, { today: this.clock.today() });
    }
    ownPartnersOnly(query, 'exemption.partnerId');
    return listRows(query, filters, SORTS);
  }

  /** From now on the customer is not cut off, and comes back if he is. `dunning-exemption.invalid` with a day past. */
  grant({ partnerId, reason, until = null }: CreateDunningExemptionDto): Promise<DunningExemption> {
    if (until !== null && until < this.clock.today()) {
      throw new DomainError('dunning-exemption.invalid', {}, [
        { field: 'until', code: 'dunning-exemption.day-past' },
      ]);
    }
    return this.db.run(async (tx) => {
      await assertPartnerVisible(tx, partnerId);
      const exemption = await tx.save(
        tx.create(DunningExemption, {
          ...{ partnerId, reason, until, createdBy: currentActor().name, createdAt: this.clock.now() },
        }),
      );
      await this.steps.write(tx, 'exemption', [{ partnerId, note: reason }]);
      await this.reactivations.runWith(tx, [partnerId]);
      return exemption;
    });
  }

  /** Takes an exemption back. `dunning-exemption.ended` where that is done already. */
  end(id: number): Promise<DunningExemption> {
    return this.db.run(async (tx) => {
      const exemption = await tx.findOne(DunningExemption, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!exemption) throw new DomainError('dunning-exemption.not-found', { id });
      await assertPartnerVisible(tx, exemption.partnerId);
      if (exemption.endedAt !== null) throw new DomainError('dunning-exemption.ended', { id });
      await this.steps.write(tx, 'exemption-ended', [{ partnerId: exemption.partnerId }]);
      return tx.save(Object.assign(exemption, { endedAt: this.clock.now(), endedBy: currentActor().name }));
    });
  }
}
