import { Injectable } from '@nestjs/common';
import { latest, type CivilDate } from '@ponte/shared/calendar';
import { sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { SettlementService, type OpenInstalment } from '../../invoicing/settlement.service';
import { Clock } from '../../platform/clock.service';
import { insertMany } from '../../platform/db/bulk-writer';
import { groupRows } from '../../platform/db/group-rows';
import { Transactions } from '../../platform/db/transactions.service';
import { CreditPayer } from './credit-payer.service';
import { CreditUse } from './credit-use.entity';
import { CreditUseQuery, type CreditRow, type InvoiceToPay } from './credit-use.query';
import { useCredits, type NewItem, type UsedCredit } from './use-credits';

/** Pays issued invoices with what their customers have with us. */
@Injectable()
export class CreditUseService {
  constructor(
    private readonly db: Transactions,
    private readonly query: CreditUseQuery,
    private readonly settlements: SettlementService,
    private readonly payer: CreditPayer,
    private readonly clock: Clock,
  ) {}

  /**
   * Uses money on account and what is left of credit notes, the oldest first, for these invoices, those due first. Once for each
   * invoice whatever is asked twice: who takes the credit back keeps it. One statement where no customer has any, and a fixed
   * number otherwise.
   */
  use(invoiceIds: readonly number[]): Promise<void> {
    return this.db.run(async (tx) => {
      if (invoiceIds.length === 0) return;
      const invoices = await this.query.invoices(tx, invoiceIds);
      if (invoices.length === 0) return;
      const { credits, items } = await this.hold(tx, invoices);
      const used = useCredits(credits, items);
      if (used.length === 0) return;
      await this.claim(tx, used, items);
      await this.payer.pay(tx, used, dayOf(invoices));
    });
  }

  /** Locks in the order that every payment does: payments, then instalments. */
  private async hold(
    tx: EntityManager,
    invoices: readonly InvoiceToPay[],
  ): Promise<{ credits: CreditRow[]; items: NewItem[] }> {
    const partnerIds = [...new Set(invoices.map(({ partnerId }) => partnerId))];
    const payments = await this.query.payments(tx, partnerIds);
    const notes = await this.query.notes(tx, partnerIds);
    const ids = invoices.map(({ id }) => id);
    const owed = await this.settlements.idsOfInvoices(tx, ids);
    const held = await this.settlements.lock(tx, [...owed, ...notes.map(({ id }) => id)]);
    const done = await this.query.done(tx, ids);
    const byId = new Map(held.map((item) => [item.instalmentId, item]));
    return {
      credits: [...payments, ...notes.map((note) => ({ ...note, left: byId.get(note.id)?.open ?? ZERO }))],
      items: newItems(invoices, held).filter(({ invoiceId }) => !done.has(invoiceId)),
    };
  }

  private async claim(
    tx: EntityManager,
    used: readonly UsedCredit<CreditRow>[],
    items: readonly NewItem[],
  ): Promise<void> {
    const invoiceOf = new Map(items.map(({ instalmentId, invoiceId }) => [instalmentId, invoiceId]));
    const parts = groupRows(
      used.flatMap(({ allocations }) => allocations),
      ({ instalmentId }) => invoiceOf.get(instalmentId) ?? 0,
    );
    const createdAt = this.clock.now();
    const amountOf = (rows: readonly { readonly amount: Big }[]): Big =>
      sum(rows.map(({ amount }) => amount));
    await insertMany(
      tx,
      CreditUse,
      [...parts].map(([invoiceId, rows]) => ({ invoiceId, amount: amountOf(rows), createdAt })),
    );
  }
}

function newItems(invoices: readonly InvoiceToPay[], held: readonly OpenInstalment[]): NewItem[] {
  const numberOf = new Map(invoices.map(({ id, number }) => [id, number]));
  return held.flatMap((item) => {
    const number = numberOf.get(item.invoiceId);
    return number === undefined ? [] : [{ ...item, number }];
  });
}

/** All of one event share the day. */
function dayOf(invoices: readonly InvoiceToPay[]): CivilDate {
  return invoices.map(({ issuedOn }) => issuedOn).reduce((one, other) => latest(one, other));
}
