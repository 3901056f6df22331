import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ContractMoves } from '../../contracts/contract-moves.service';
import { Clock } from '../../platform/clock.service';
import { Assessor, type Assessed } from '../defaulters/assessor.service';
import { Notices } from '../notices/notices.service';
import { StepLog } from '../steps/step-log.service';
import type { ItemCause, ItemOutcome } from './item-outcome';

/** What came of a customer. */
export interface CutOffResult {
  readonly assessed: Assessed;
  readonly outcome: ItemOutcome;
  readonly cause: ItemCause;
}

/** Cuts customers off: decides on what is open under lock, suspends, writes it down and tells them, all in one transaction. */
@Injectable()
export class CutOffs {
  constructor(
    private readonly assessor: Assessor,
    private readonly contracts: ContractMoves,
    private readonly notices: Notices,
    private readonly steps: StepLog,
    private readonly clock: Clock,
  ) {}

  /** Decides about each anew, whatever a preview has said. Once a day and customer at most. A fixed number of statements. */
  async cut(tx: EntityManager, partnerIds: readonly number[], runId: number): Promise<CutOffResult[]> {
    const all = await this.assessor.locked(tx, partnerIds);
    const known = await this.steps.known(
      tx,
      all.map((assessed) => this.key(assessed)),
    );
    const results = all.map((assessed): CutOffResult => {
      const { cut, cause } = assessed.decision;
      if (!cut) return { assessed, outcome: 'spared', cause };
      return known.has(this.key(assessed))
        ? { assessed, outcome: 'spared', cause: 'cut-today' }
        : { assessed, outcome: 'cut', cause };
    });
    await this.write(
      tx,
      results.flatMap(({ assessed, outcome }) => (outcome === 'cut' ? [assessed] : [])),
      runId,
    );
    return results;
  }

  private async write(tx: EntityManager, cut: readonly Assessed[], runId: number): Promise<void> {
    if (cut.length === 0) return;
    const suspended = new Set(
      await this.contracts.suspendMany(
        tx,
        cut.flatMap(({ toCut }) => toCut),
        { cause: 'default', reason: 'Morosità' },
      ),
    );
    const messageIds = await this.notices.queue(
      tx,
      'cut-off',
      cut.map(({ debtor, decision }) => ({ debtor, debt: decision.debt })),
    );
    await this.steps.write(
      tx,
      'cut-off',
      cut.map((assessed, index) => ({
        ...{ key: this.key(assessed), partnerId: assessed.debtor.partnerId, runId },
        ...{ cause: assessed.decision.cause, messageId: messageIds[index] ?? null },
        late: assessed.decision.debt.late,
        oldestDueOn: assessed.decision.debt.oldestDueOn,
        contractIds: assessed.toCut.filter((id) => suspended.has(id)),
      })),
    );
  }

  private key({ debtor }: Assessed): string {
    return `cut-off:${debtor.partnerId}:${this.clock.today()}`;
  }
}
