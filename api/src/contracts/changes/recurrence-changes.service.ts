import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { updateMany } from '../../platform/db/bulk-writer';
import { ContractLine } from '../contract-line.entity';
import { Contract } from '../contract.entity';
import { LineSurgeon } from '../line-surgeon.service';
import { changeRecurrence, recurrenceFault } from '../recurrence-change';
import type { RecurrenceChange } from './contract-operations';
import { openRunning } from './open-running.query';

/** Puts running contracts on other billing periods. */
@Injectable()
export class RecurrenceChanges {
  constructor(private readonly surgeon: LineSurgeon) {}

  /** From a day on, which is where the new periods are counted from. `contract.invalid` with the field at fault. */
  async change(tx: EntityManager, id: number, { reason = null, ...sent }: RecurrenceChange): Promise<void> {
    await openRunning(tx, id);
    const contract = (await this.surgeon.open(tx, [id])).get(id);
    if (!contract) throw new DomainError('contract.not-found', { id });
    const change = { ...sent, fixedDay: sent.policy === 'fixed-day' ? sent.fixedDay : null };
    const fault = recurrenceFault(contract, change);
    if (fault) throw new DomainError('contract.invalid', {}, [fault]);
    const { keeping, terms, ...surgery } = changeRecurrence(contract, contract.lines, change);
    await this.surgeon.operate(tx, surgery);
    await updateMany(
      tx,
      ContractLine,
      keeping.ids.map((lineId) => ({ id: lineId, ...keeping.terms })),
    );
    await updateMany(tx, Contract, [{ id, ...terms }]);
    const { recurrenceMonths, policy, fixedDay, anchor } = contract;
    const before = { recurrenceMonths, policy, fixedDay, anchor };
    const note = { contractId: id, kind: 'recurrence' as const, on: change.on, reason };
    await this.surgeon.close(
      tx,
      [contract],
      [{ ...note, details: { before, after: terms } }],
      new Map([[id, { ...contract, ...terms }]]),
    );
  }
}
