import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { money } from '@ponte/shared/money';
import type { CivilDate } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import { MessageService } from '../../messaging/message.service';
import { CompanyService } from '../../platform/company/company.service';
import type { Debt } from '../defaulters/debt';
import type { Debtor } from '../defaulters/debtor';
import { payReference } from './pay-reference';

export type NoticeKind = 'warning' | 'cut-off' | 'reactivation';

/** Whom to tell what. */
export interface Notice {
  readonly debtor: Debtor;
  readonly debt: Debt;
  /** When the line will be cut off; null where that is no question. */
  readonly cutOn?: CivilDate | null;
}

/** Tells customers by e-mail that their line is about to be cut off, is cut off, is back. */
@Injectable()
export class Notices {
  constructor(
    private readonly messages: MessageService,
    private readonly company: CompanyService,
  ) {}

  /** Queues a notice for each; answers the ids of the messages in order. Who has no address gets one that has failed. */
  async queue(tx: EntityManager, kind: NoticeKind, notices: readonly Notice[]): Promise<number[]> {
    if (notices.length === 0) return [];
    const numbers = await this.numbers(
      tx,
      notices.flatMap(({ debt }) => debt.items.map(({ invoiceId }) => invoiceId)),
    );
    const { iban, bankName, name } = await this.company.current(tx);
    return this.messages.queue(
      tx,
      notices.map(({ debtor, debt, cutOn = null }) => {
        const items = debt.items.map(({ invoiceId, dueOn, open }) => ({
          ...{ number: numbers.get(invoiceId) ?? '', dueOn, open: money(open) },
        }));
        return {
          ...{ key: `dunning-${kind}:${randomUUID()}`, kind: `dunning.${kind}`, template: `dunning-${kind}` },
          ...{ partnerId: debtor.partnerId, to: debtor.email, language: debtor.language },
          data: {
            ...{ customer: debtor.name, items, late: money(debt.late), cutOn },
            bank: iban === null ? null : { iban, name: bankName, holder: name },
            reference: payReference(debtor.partnerId, [...new Set(items.map(({ number }) => number))]),
          },
        };
      }),
    );
  }

  private async numbers(tx: EntityManager, invoiceIds: readonly number[]): Promise<Map<number, string>> {
    if (invoiceIds.length === 0) return new Map();
    const rows = await tx.query<{ id: number; number: string }[]>(
      'SELECT id, number FROM invoice WHERE id IN (?)',
      [invoiceIds],
    );
    return new Map(rows.map(({ id, number }) => [id, number]));
  }
}
