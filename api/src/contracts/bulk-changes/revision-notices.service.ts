import { Injectable } from '@nestjs/common';
import { money } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { MessageService } from '../../messaging/message.service';
import type { NewMessage } from '../../messaging/new-message';
import type { PartnerSnapshot } from '../../partners/partner-snapshot';
import { PartnerService } from '../../partners/partner.service';
import type { BulkChange } from './bulk-change.entity';
import type { PlannedContract } from './bulk-plan';
import { shownPrice } from '../shown-price';
import type { PriceRevision } from './price-revision';
import type { RevisedRow, Revising } from './revising';

/** A contract whose prices change, and whom to tell. */
export interface Notified {
  readonly contract: PlannedContract;
  readonly revising: Revising;
  readonly customer: PartnerSnapshot | null;
}

/**
 * Tells customers of new prices and keeps that they may withdraw for it. D.Lgs. 259/2003, art. 98-septies decies: in advance,
 * on something lasting, together with that right.
 */
@Injectable()
export class RevisionNotices {
  constructor(
    private readonly messages: MessageService,
    private readonly partners: PartnerService,
  ) {}

  /** Writes to the customers for whom something gets dearer, unless they have been told, and marks their contracts. */
  async tell(
    tx: EntityManager,
    change: BulkChange,
    revision: PriceRevision,
    planned: readonly Notified[],
  ): Promise<void> {
    const dearer = planned.filter(({ revising }) => revising.dearer);
    if (revision.notice === 'mail')
      await this.messages.queue(
        tx,
        dearer.flatMap((each) => notice(change, each) ?? []),
      );
    await this.markFree(
      tx,
      dearer.map(({ contract }) => contract.contractId),
      dearer[0]?.contract.freeWithdrawalUntil ?? null,
    );
  }

  /** After an undoing: the right goes as far as it came from this change, and who was written to is told. */
  async takeBack(tx: EntityManager, change: BulkChange, contractIds: readonly number[]): Promise<void> {
    if (contractIds.length === 0) return;
    await tx.query(
      `UPDATE contract c SET c.free_withdrawal_until =
         (SELECT MAX(r.free_withdrawal_until) FROM bulk_result r
           WHERE r.contract_id = c.id AND r.change_id <> ? AND r.status IN ('applied', 'kept'))
        WHERE c.id IN (?)`,
      [change.id, contractIds],
    );
    if (change.revision?.notice !== 'mail') return;
    const told = await tx.query<{ contractId: number; contractCode: string; partnerId: number }[]>(
      `SELECT contract_id AS contractId, contract_code AS contractCode, partner_id AS partnerId FROM bulk_result
        WHERE change_id = ? AND contract_id IN (?) AND free_withdrawal_until IS NOT NULL ORDER BY contract_id`,
      [change.id, contractIds],
    );
    const customers = await this.partners.snapshots(tx, [...new Set(told.map(({ partnerId }) => partnerId))]);
    await this.messages.queue(
      tx,
      told.flatMap((each) => withdrawn(change, each, customers.get(each.partnerId)?.customer) ?? []),
    );
  }

  /** The later of two rights counts. */
  private async markFree(
    tx: EntityManager,
    contractIds: readonly number[],
    until: string | null,
  ): Promise<void> {
    if (contractIds.length === 0 || until === null) return;
    await tx.query(
      'UPDATE contract SET free_withdrawal_until = GREATEST(COALESCE(free_withdrawal_until, ?), ?) WHERE id IN (?)',
      [until, until, contractIds],
    );
  }
}

function notice(change: BulkChange, { contract, revising, customer }: Notified): NewMessage | null {
  if (!customer) return null;
  const withVat = customer.kind === 'person';
  return {
    key: `price-revision:${change.id}:${contract.contractId}`,
    kind: 'contract.price-revision',
    ...{ partnerId: contract.partnerId, to: customer.email, language: customer.language },
    template: 'price-revision',
    data: {
      ...{ name: customer.name, code: contract.contractCode, title: change.title, withVat },
      ...{ startsOn: contract.startsOn ?? change.effectiveOn, until: contract.freeWithdrawalUntil },
      lines: revising.rows.map((row) => noticeLine(row, withVat)),
    },
  };
}

function noticeLine({ description, startsOn, vatRate, ...row }: RevisedRow, withVat: boolean): object {
  const shown = (amount: RevisedRow['before']): string => money(shownPrice(amount, withVat ? vatRate : null));
  return { description, startsOn, before: shown(row.before), after: shown(row.after) };
}

function withdrawn(
  change: BulkChange,
  told: { readonly contractId: number; readonly contractCode: string; readonly partnerId: number },
  customer: PartnerSnapshot | undefined,
): NewMessage | null {
  if (!customer) return null;
  return {
    key: `price-revision-withdrawn:${change.id}:${told.contractId}`,
    kind: 'contract.price-revision',
    ...{ partnerId: told.partnerId, to: customer.email, language: customer.language },
    template: 'price-revision-withdrawn',
    data: { name: customer.name, code: told.contractCode, title: change.title, startsOn: change.effectiveOn },
  };
}
