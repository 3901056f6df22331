import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { ZERO } from '@ponte/shared/money';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { SettlementService } from '../../invoicing/settlement.service';
import { ownPartnersSql } from '../../partners/partner-scope';
import { groupRows } from '../../platform/db/group-rows';
import { DebtorPapers } from './debtor-papers.query';
import type { Debtor, DebtorContract } from './debtor';
import type { OverdueItem } from './debt';

interface PartnerRow extends Pick<Debtor, 'partnerId' | 'name' | 'email' | 'language'> {
  readonly reversedOn: CivilDate | null;
  readonly unallocated: string | null;
}

interface ItemRow extends Omit<OverdueItem, 'open' | 'disputed'> {
  readonly partnerId: number;
  readonly type: 'invoice' | 'credit-note';
  readonly open: string;
}

interface ContractRow extends Omit<DebtorContract, 'cutOff'> {
  readonly debtorId: number;
  readonly status: string;
}

/** Contracts that these partners pay for. */
const PAID_BY = '(c.payer_id IN (?) OR (c.payer_id IS NULL AND c.partner_id IN (?)))';

/** Customers who owe something or are cut off, with all that decides; a fixed number of queries however many. */
@Injectable()
export class DebtorQuery {
  constructor(
    private readonly settlements: SettlementService,
    private readonly papers: DebtorPapers,
  ) {}

  /** Whoever has something overdue, or a line cut off for default, in the order of the ids. The record rule applies. */
  async ids(tx: EntityManager, today: CivilDate): Promise<number[]> {
    const rows = await tx.query<{ id: number }[]>(
      `SELECT p.id FROM partner p JOIN (
         SELECT i.partner_id AS id FROM invoice i JOIN instalment n ON n.invoice_id = i.id
          WHERE i.type = 'invoice' AND i.status = 'issued' AND i.open_amount > 0 AND n.settled < n.amount AND n.due_on < ?
         UNION SELECT COALESCE(c.payer_id, c.partner_id) FROM contract c
          WHERE c.status = 'suspended' AND c.suspension_cause = 'default'
       ) debtor ON debtor.id = p.id
       WHERE ${ownPartnersSql('p.id')} ORDER BY p.id`,
      [today],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of these partners, or of all, who pay for a line that is cut off for default. */
  async cutOffAmong(tx: EntityManager, partnerIds?: readonly number[]): Promise<number[]> {
    if (partnerIds?.length === 0) return [];
    const rows = await tx.query<{ id: number }[]>(
      `SELECT DISTINCT COALESCE(c.payer_id, c.partner_id) AS id FROM contract c
        WHERE c.status = 'suspended' AND c.suspension_cause = 'default' ${partnerIds ? `AND ${PAID_BY}` : ''} ORDER BY id`,
      partnerIds ? [partnerIds, partnerIds] : [],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * As `load`, with contracts and account locked until the transaction ends. Contracts come first, as billing takes them, then
   * the open instalments and the partners, as a payment does: nobody waits in a ring. Whoever pays meanwhile waits for us, or
   * we for him; money on account, which settles no instalment, stops at the partner.
   */
  async lock(tx: EntityManager, partnerIds: readonly number[], today: CivilDate): Promise<Debtor[]> {
    if (partnerIds.length === 0) return [];
    await this.contracts(tx, partnerIds, 'FOR UPDATE');
    await this.settlements.lock(tx, await this.settlements.openIdsOf(tx, partnerIds));
    await tx.query('SELECT id FROM partner WHERE id IN (?) ORDER BY id FOR UPDATE', [partnerIds]);
    return this.load(tx, partnerIds, today);
  }

  /** Debtors by partner, in the order of the ids. */
  async load(tx: EntityManager, partnerIds: readonly number[], today: CivilDate): Promise<Debtor[]> {
    if (partnerIds.length === 0) return [];
    const partners = await this.partners(tx, partnerIds);
    const items = groupRows(await this.items(tx, partnerIds, today), ({ partnerId }) => partnerId);
    const contracts = groupRows(await this.contracts(tx, partnerIds), ({ debtorId }) => debtorId);
    const papers = await this.papers.load(tx, partnerIds, today);
    return partners.map(({ unallocated, ...partner }) => {
      const { disputes, ...paper } = papers.of(partner.partnerId);
      const open = items.get(partner.partnerId) ?? [];
      return {
        ...partner,
        ...paper,
        unallocated: unallocated === null ? ZERO : new Big(unallocated),
        items: open
          .filter(({ type }) => type === 'invoice')
          .map(({ invoiceId, dueOn, open: amount }) => ({
            ...{ invoiceId, dueOn, open: new Big(amount) },
            disputed: disputes.includes(null) || disputes.includes(invoiceId),
          })),
        notes: open
          .filter(({ type }) => type === 'credit-note')
          .map(({ dueOn, open: amount }) => ({ dueOn, open: new Big(amount) })),
        contracts: (contracts.get(partner.partnerId) ?? []).map(({ id, code, status }) => ({
          ...{ id, code },
          cutOff: status === 'suspended',
        })),
      };
    });
  }

  /** The address is the partner's, else that of its first contact who has one. */
  private partners(tx: EntityManager, ids: readonly number[]): Promise<PartnerRow[]> {
    return tx.query<PartnerRow[]>(
      `SELECT p.id AS partnerId, p.name, p.language,
              COALESCE(p.email, (SELECT k.email FROM contact k
                WHERE k.partner_id = p.id AND k.email IS NOT NULL ORDER BY k.id LIMIT 1)) AS email,
              paid.unallocated, paid.reversedOn
         FROM partner p
         LEFT JOIN (SELECT partner_id, SUM(IF(status = 'registered', unallocated, 0)) AS unallocated,
                           MAX(IF(kind = 'refund', NULL, reversed_on)) AS reversedOn
                      FROM payment WHERE partner_id IN (?) GROUP BY partner_id) paid ON paid.partner_id = p.id
        WHERE p.id IN (?) ORDER BY p.id`,
      [ids, ids],
    );
  }

  private items(tx: EntityManager, ids: readonly number[], today: CivilDate): Promise<ItemRow[]> {
    return tx.query<ItemRow[]>(
      `SELECT i.partner_id AS partnerId, i.id AS invoiceId, i.type, n.due_on AS dueOn, n.amount - n.settled AS open
         FROM invoice i JOIN instalment n ON n.invoice_id = i.id
        WHERE i.partner_id IN (?) AND i.status = 'issued' AND i.open_amount > 0 AND n.settled < n.amount
          AND (n.due_on < ? OR i.type = 'credit-note') ORDER BY n.due_on, n.id`,
      [ids, today],
    );
  }

  private contracts(tx: EntityManager, ids: readonly number[], lock = ''): Promise<ContractRow[]> {
    return tx.query<ContractRow[]>(
      `SELECT c.id, c.code, c.status, COALESCE(c.payer_id, c.partner_id) AS debtorId FROM contract c
        WHERE (c.status = 'active' OR (c.status = 'suspended' AND c.suspension_cause = 'default'))
          AND ${PAID_BY} ORDER BY c.id ${lock}`,
      [ids, ids],
    );
  }
}
