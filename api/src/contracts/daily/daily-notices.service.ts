import { Injectable } from '@nestjs/common';
import { addDays } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import { MessageService } from '../../messaging/message.service';
import type { NewMessage } from '../../messaging/new-message';
import type { PartnerSnapshot } from '../../partners/partner-snapshot';
import { PartnerService } from '../../partners/partner.service';
import { nextTermEnd } from '../term/term';
import { ContractSettings } from '../term/contract-settings.service';
import { noticeKey } from './daily-action';
import type { DailyContract } from './daily-contract';
import type { DailyPlan } from './daily-plan';
import type { NoticeAction, NoticeKind } from './due-notices';

const TEMPLATES: Readonly<Record<NoticeKind, { readonly kind: string; readonly template: string }>> = {
  'notice-trial': { kind: 'contract.trial-ending', template: 'contract-trial-ending' },
  'notice-end': { kind: 'contract.ending', template: 'contract-ending' },
  'notice-renewal': { kind: 'contract.renewing', template: 'contract-renewing' },
};

/** Writes to customers what is ahead of their contracts: once each, with the transaction of the run. */
@Injectable()
export class DailyNotices {
  constructor(
    private readonly messages: MessageService,
    private readonly partners: PartnerService,
    private readonly settings: ContractSettings,
  ) {}

  async tell(tx: EntityManager, plans: readonly DailyPlan[]): Promise<void> {
    const telling = plans.flatMap(({ after, notices }) =>
      notices.map((notice) => ({ contract: after, notice })),
    );
    if (telling.length === 0) return;
    const partnerIds = [...new Set(telling.map(({ contract }) => contract.partnerId))];
    const customers = await this.partners.snapshots(tx, partnerIds);
    const services = await this.services(
      tx,
      telling.map(({ contract }) => contract.id),
    );
    const { noticeDays } = await this.settings.current(tx);
    await this.messages.queue(
      tx,
      telling.flatMap(({ contract, notice }) => {
        const customer = customers.get(contract.partnerId)?.customer;
        return customer
          ? [message(contract, notice, { customer, noticeDays, services: services.get(contract.id) ?? [] })]
          : [];
      }),
    );
  }

  /** What the contracts are for, in words: lines in force that recur. */
  private async services(tx: EntityManager, contractIds: readonly number[]): Promise<Map<number, string[]>> {
    const rows = await tx.query<{ contractId: number; description: string }[]>(
      `SELECT contract_id AS contractId, description FROM contract_line
        WHERE contract_id IN (?) AND kind = 'recurring' AND ends_on IS NULL ORDER BY contract_id, position, id`,
      [contractIds],
    );
    const found = new Map<number, string[]>();
    for (const { contractId, description } of rows) {
      const list = found.get(contractId);
      if (list) list.push(description);
      else found.set(contractId, [description]);
    }
    return found;
  }
}

interface Telling {
  readonly customer: PartnerSnapshot;
  readonly noticeDays: number;
  readonly services: readonly string[];
}

function message(
  contract: DailyContract,
  notice: NoticeAction,
  { customer, noticeDays, services }: Telling,
): NewMessage {
  const { kind, template } = TEMPLATES[notice.kind];
  const days = contract.noticeDays ?? noticeDays;
  return {
    ...{ key: `contract-notice:${noticeKey(contract.id, notice)}`, kind, template },
    ...{ partnerId: contract.partnerId, to: customer.email, language: customer.language },
    data: {
      ...{ name: customer.name, code: contract.code, services, lastDay: notice.lastDay, noticeDays: days },
      activates: contract.trialThen === 'activate',
      billedFrom: addDays(notice.lastDay, 1),
      until: notice.kind === 'notice-renewal' ? renewedUntil(contract) : null,
    },
  };
}

function renewedUntil(contract: DailyContract): string | null {
  const { termMonths, termEndsOn } = contract;
  return termMonths === null || termEndsOn === null
    ? null
    : nextTermEnd({ ...contract, termMonths, termEndsOn });
}
