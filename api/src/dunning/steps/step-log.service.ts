import { Injectable } from '@nestjs/common';
import { ZERO } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { insertMany, type Row } from '../../platform/db/bulk-writer';
import { Outbox } from '../../platform/outbox/outbox.service';
import type { DunningStepTaken } from '../events';
import { DunningStep } from './dunning-step.entity';
import type { StepKind } from './step';

/** What is written down of one customer. */
export type NewStep = Pick<
  Row<DunningStep>,
  'key' | 'cause' | 'channel' | 'late' | 'oldestDueOn' | 'contractIds'
> &
  Pick<Row<DunningStep>, 'note' | 'messageId' | 'runId' | 'level'> & { readonly partnerId: number };

/** The log of all that is done about defaulters. */
@Injectable()
export class StepLog {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Writes a step of many customers, and tells it; two statements. Answers their ids in order. */
  async write(tx: EntityManager, kind: StepKind, steps: readonly NewStep[]): Promise<number[]> {
    if (steps.length === 0) return [];
    const on = this.clock.today();
    const same = { kind, on, at: this.clock.now(), actorName: currentActor().name };
    const ids = await insertMany(
      tx,
      DunningStep,
      steps.map((step) => ({ ...NOTHING, ...step, ...same })),
    );
    await this.outbox.publish(tx, {
      ...{ type: 'dunning.step-taken', kind, on },
      partnerIds: steps.map(({ partnerId }) => partnerId),
    } satisfies DunningStepTaken);
    return ids;
  }

  /** Those of these keys that are written already. */
  async known(tx: EntityManager, keys: readonly string[]): Promise<Set<string>> {
    if (keys.length === 0) return new Set();
    const rows = await tx.query<{ key: string }[]>('SELECT `key` FROM dunning_step WHERE `key` IN (?)', [
      keys,
    ]);
    return new Set(rows.map(({ key }) => key));
  }
}

const NOTHING: Row<DunningStep> = {
  ...{ key: null, level: 0, cause: null, channel: null, late: ZERO, oldestDueOn: null, contractIds: [] },
  ...{ note: null, messageId: null, runId: null },
};
