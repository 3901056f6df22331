import { Injectable } from '@nestjs/common';
import { ownPartnersOnly } from '../../partners/partner-scope';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import { DunningStep } from './dunning-step.entity';
import type { DunningStepQueryDto } from './dunning-step.dto';

const SORTS = {
  id: 'step.id',
  on: 'step.on',
  partnerId: 'step.partnerId',
  kind: 'step.kind',
  late: 'step.late',
};

/** A step as lists show it. */
export interface StepView {
  readonly step: DunningStep;
  readonly partnerName: string;
  readonly messageState: string | null;
}

/** Pages of the log. */
@Injectable()
export class StepQuery {
  constructor(private readonly db: Transactions) {}

  /** The record rule applies. */
  async list({ partnerId, kind, runId, from, to, ...filters }: DunningStepQueryDto): Promise<Page<StepView>> {
    const query = this.db.manager.createQueryBuilder(DunningStep, 'step');
    for (const [name, value] of Object.entries({ partnerId, kind, runId })) {
      if (value !== undefined) query.andWhere(`step.${name} = :${name}`, { [name]: value });
    }
    if (from !== undefined) query.andWhere('step.on >= :from', { from });
    if (to !== undefined) query.andWhere('step.on <= :to', { to });
    if (filters.q) {
      query.andWhere('step.partnerId IN (SELECT named.id FROM partner named WHERE named.name LIKE :q)', {
        q: contains(filters.q),
      });
    }
    ownPartnersOnly(query, 'step.partnerId');
    const { data, total } = await listRows(query, filters, SORTS);
    return { data: await this.named(data), total };
  }

  private async named(steps: readonly DunningStep[]): Promise<StepView[]> {
    if (steps.length === 0) return [];
    const names = await this.db.manager.query<{ id: number; name: string }[]>(
      'SELECT id, name FROM partner WHERE id IN (?)',
      [steps.map(({ partnerId }) => partnerId)],
    );
    const nameOf = new Map(names.map(({ id, name }) => [id, name]));
    const messages = await this.db.manager.query<{ id: number; state: string }[]>(
      'SELECT id, state FROM message WHERE id IN (?)',
      [[0, ...steps.flatMap(({ messageId }) => messageId ?? [])]],
    );
    const stateOf = new Map(messages.map(({ id, state }) => [id, state]));
    return steps.map((step) => ({
      step,
      partnerName: nameOf.get(step.partnerId) ?? '',
      messageState: stateOf.get(step.messageId ?? 0) ?? null,
    }));
  }
}
