import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { CivilDate } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../platform/audit/audit.service';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import { AddressBook } from '../addresses/address-book.service';
import { AccountAccess } from './account-access.service';
import { loadAccount } from './account-list.query';
import { AccountPlaces } from './account-places.service';
import type { AdminStatus } from '../access/access-state';
import type { MoveRadiusAccountDto } from './radius-account.dto';
import { RadiusAccount } from './radius-account.entity';

/** What the office does to an account beside editing it. */
@Injectable()
export class AccountActs {
  constructor(
    private readonly db: Transactions,
    private readonly access: AccountAccess,
    private readonly places: AccountPlaces,
    private readonly book: AddressBook,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Each look at a password is kept in the history. */
  reveal(id: number): Promise<string> {
    return this.db.run(async (tx) => {
      await loadAccount(tx, id);
      const { password } = await tx.findOneOrFail(RadiusAccount, {
        where: { id },
        select: { id: true, password: true },
      });
      await this.audit.record(tx, { resource: 'radius-account', resourceId: id, action: 'revealed' });
      return password;
    });
  }

  switch(id: number, adminStatus: AdminStatus, reason: string | null): Promise<void> {
    return this.change(id, reason, (account) => {
      account.adminStatus = adminStatus;
    });
  }

  /** Keeps it connected though the customer be in default. It never brings back a closed contract or a disabled account. */
  whitelist(id: number, until: CivilDate | null, note: string): Promise<void> {
    return this.change(id, note, (account) => {
      Object.assign(account, { whitelist: true, whitelistUntil: until, whitelistNote: note });
    });
  }

  endWhitelist(id: number, reason: string | null): Promise<void> {
    return this.change(id, reason, (account) => {
      Object.assign(account, { whitelist: false, whitelistUntil: null });
    });
  }

  /** To another contract, whose customer becomes its own. */
  move(id: number, { contractId, lineId = null }: MoveRadiusAccountDto): Promise<void> {
    return this.change(id, null, async (account, tx) => {
      const hadService = account.serviceId;
      const place = await this.places.find(tx, { contractId, lineId });
      const { partnerId, originLineId, serviceId } = place;
      Object.assign(account, {
        contractId,
        partnerId,
        originLineId,
        ...(serviceId !== null && { serviceId }),
      });
      await this.access.follow(tx, account, 'service_change', hadService);
    });
  }

  /** Its name stays taken, its addresses are free again. */
  remove(id: number): Promise<void> {
    const deletedAt = this.clock.now();
    return this.change(id, null, async (account, tx) => {
      await this.book.release(tx, [id]);
      Object.assign(account, {
        deletedAt,
        framedIp: null,
        framedIpv6Prefix: null,
        delegatedIpv6Prefix: null,
      });
    });
  }

  restore(id: number): Promise<void> {
    return this.db.run(async (tx) => {
      const account = await loadAccount(tx, id, true);
      account.deletedAt = null;
      await tx.save(account);
      await this.access.decide(tx, id);
    });
  }

  private change(
    id: number,
    reason: string | null,
    act: (account: RadiusAccount, tx: EntityManager) => Promise<void> | void,
  ): Promise<void> {
    return this.db.run(async (tx) => {
      const account = await loadAccount(tx, id, true);
      if (account.deletedAt !== null) throw new DomainError('radius-account.deleted', { id });
      await act(account, tx);
      await tx.save(account);
      await this.access.decide(tx, id, reason);
    });
  }
}
