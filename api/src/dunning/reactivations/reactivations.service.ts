import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ContractMoves } from '../../contracts/contract-moves.service';
import type { ResumptionCause } from '../../contracts/contract-state';
import { groupRows } from '../../platform/db/group-rows';
import { Transactions } from '../../platform/db/transactions.service';
import { Assessor } from '../defaulters/assessor.service';
import type { ResumeCause } from '../defaulters/cut-off-decision';
import { Notices } from '../notices/notices.service';
import { StepLog } from '../steps/step-log.service';

const AT_ONCE = 200;

/** Lets customers in again. Only contracts suspended for default come back; what was suspended for another reason stays so. */
@Injectable()
export class Reactivations {
  constructor(
    private readonly db: Transactions,
    private readonly assessor: Assessor,
    private readonly contracts: ContractMoves,
    private readonly notices: Notices,
    private readonly steps: StepLog,
  ) {}

  /** Looks at these partners, or at all who are cut off, and lets in who is to be let in; answers how many. */
  async run(partnerIds?: readonly number[]): Promise<number> {
    const cutOff = await this.assessor.cutOffAmong(this.db.manager, partnerIds);
    let resumed = 0;
    for (let start = 0; start < cutOff.length; start += AT_ONCE) {
      const ids = cutOff.slice(start, start + AT_ONCE);
      resumed += await this.db.run((tx) => this.resume(tx, ids));
    }
    return resumed;
  }

  /** As `run`, in the transaction of the change that lets them in. */
  async runWith(tx: EntityManager, partnerIds: readonly number[]): Promise<number> {
    return this.resume(tx, await this.assessor.cutOffAmong(tx, partnerIds));
  }

  private async resume(tx: EntityManager, partnerIds: readonly number[]): Promise<number> {
    if (partnerIds.length === 0) return 0;
    const debtors = await this.assessor.returning(tx, partnerIds);
    const resumed = new Set<number>();
    for (const [resumption, group] of groupRows(debtors, ({ cause }) => resumptionOf(cause))) {
      const ids = group.flatMap(({ contractIds }) => contractIds);
      const note = { reason: 'Riattivazione dopo morosità', resumption };
      for (const id of await this.contracts.resumeMany(tx, ids, note)) resumed.add(id);
    }
    const messageIds = await this.notices.queue(tx, 'reactivation', debtors);
    await this.steps.write(
      tx,
      'reactivation',
      debtors.map(({ debtor: { partnerId }, contractIds, cause, debt }, index) => ({
        ...{ partnerId, cause, late: debt.late, oldestDueOn: debt.oldestDueOn },
        ...{ contractIds: contractIds.filter((id) => resumed.has(id)), messageId: messageIds[index] ?? null },
      })),
    );
    return debtors.length;
  }
}

/** Promises, exemptions and disputes let in who has not paid. */
function resumptionOf(cause: ResumeCause): ResumptionCause {
  return cause === 'paid' ? 'payment' : 'dunning';
}
