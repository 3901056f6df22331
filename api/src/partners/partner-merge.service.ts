import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { In, type EntityManager } from 'typeorm';
import { AuditService } from '../platform/audit/audit.service';
import { Transactions } from '../platform/db/transactions.service';
import { Outbox } from '../platform/outbox/outbox.service';
import { Address } from './address.entity';
import type { PartnerChanged } from './events';
import { loadPartner } from './load-partner.query';
import { mergeFault, movedKind, takenOver } from './merge';
import { moveLinks } from './partner-links.query';
import { Partner } from './partner.entity';

/** Makes one of two partners that turn out to be the same. */
@Injectable()
export class PartnerMerge {
  constructor(
    private readonly db: Transactions,
    private readonly audit: AuditService,
    private readonly outbox: Outbox,
  ) {}

  /**
   * All that hangs on the duplicate goes to the partner that is kept; documents keep what they say. The duplicate stays as a
   * signpost, inactive and in no list. `partner.not-found`, and what `mergeFault` says. Can't be undone.
   */
  merge(keptId: number, duplicateId: number): Promise<Partner> {
    return this.db.run(async (tx) => {
      await tx.find(Partner, {
        where: { id: In([keptId, duplicateId]) },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      const kept = await loadPartner(tx, keptId);
      const duplicate = await loadPartner(tx, duplicateId);
      const fault = mergeFault(kept, duplicate);
      if (fault !== null) throw new DomainError(fault, { id: keptId, duplicateId });
      const taken = await this.handOver(tx, kept, duplicate);
      const moved = await moveLinks(tx, duplicateId, keptId);
      const { name } = duplicate;
      await this.audit.record(tx, {
        ...{ resource: 'partner', resourceId: keptId, action: 'merged' },
        ...{ before: { duplicateId, name }, after: { ...taken, ...moved } },
      });
      const partnerIds = [keptId, duplicateId];
      await this.outbox.publish(tx, { type: 'partner.changed', partnerIds } satisfies PartnerChanged);
      return loadPartner(tx, keptId);
    });
  }

  /** The kept one takes over what it lacks; the books let go of a partner only once it says where it went. */
  private async handOver(tx: EntityManager, kept: Partner, duplicate: Partner): Promise<Partial<Partner>> {
    const present = kept.addresses.map(({ kind }) => kind);
    for (const address of duplicate.addresses) {
      const kind = movedKind(address.kind, present);
      if (kind !== address.kind) await tx.update(Address, address.id, { kind });
    }
    const taken = takenOver(kept, duplicate);
    await tx.update(Partner, kept.id, taken);
    await tx.update(Partner, duplicate.id, { mergedIntoId: kept.id, active: false });
    return taken;
  }
}
