import { Injectable } from '@nestjs/common';
import { addDays } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { decimal, price } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import { ContractPause } from '../contract-pause.entity';
import { LineSurgeon } from '../line-surgeon.service';
import { loadContract } from '../load-contract.query';
import { MoveWriter } from '../move-writer.service';
import { assertPause, endPause, pauseLines, type PauseSpan } from '../pause';
import type { NewPause, PauseEnd } from './contract-operations';
import { openRunning } from './open-running.query';

/** Seasonal rests of contracts: for some days, or until further notice, with a part of the fee or without. */
@Injectable()
export class ContractPauses {
  constructor(
    private readonly db: Transactions,
    private readonly surgeon: LineSurgeon,
    private readonly moves: MoveWriter,
    private readonly clock: Clock,
  ) {}

  /** The pauses of a contract, the latest first; those that were called off before they began are left out. */
  async list(contractId: number): Promise<ContractPause[]> {
    const tx = this.db.manager;
    await loadContract(tx, contractId);
    const pauses = await tx.find(ContractPause, {
      where: { contractId },
      order: { startsOn: 'DESC', id: 'DESC' },
    });
    return pauses.filter(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn);
  }

  /**
   * Rests a contract. One that begins today or began already pauses the contract at once; later ones wait for their day.
   * `contract.invalid` where it lies outside the contract's days or meets another pause.
   */
  async pause(tx: EntityManager, contractId: number, sent: NewPause): Promise<void> {
    await openRunning(tx, contractId);
    const { startsOn, endsOn = null, feePercent = '0', settle = 'now', reason = null } = sent;
    const span: PauseSpan = { startsOn, endsOn, feePercent: decimal(feePercent) };
    const contract = await this.open(tx, contractId);
    assertPause(contract, await tx.findBy(ContractPause, { contractId }), span);
    await tx.save(tx.create(ContractPause, { contractId, ...span, reason, createdAt: this.clock.now() }));
    await this.surgeon.operate(tx, pauseLines(contract, contract.lines, span, settle));
    const details = { startsOn, endsOn, feePercent: price(span.feePercent) };
    await this.surgeon.close(tx, [contract], [{ contractId, kind: 'pause', on: startsOn, reason, details }]);
    const today = this.clock.today();
    if (startsOn <= today && (endsOn === null || today <= endsOn))
      await this.moves.moveMany(tx, [contractId], 'pause', { reason, on: startsOn });
  }

  /**
   * Ends a pause before its time, or an open one; on its first day, or before, it is called off. `contract.pause-over` when it has
   * ended by then.
   */
  async end(tx: EntityManager, contractId: number, pauseId: number, sent: PauseEnd): Promise<void> {
    await openRunning(tx, contractId);
    const { on, settle = 'now', reason = null } = sent;
    const pause = await tx.findOneBy(ContractPause, { id: pauseId, contractId });
    if (!pause) throw new DomainError('contract.pause-not-found', { id: pauseId });
    if (pause.endsOn !== null && pause.endsOn < on)
      throw new DomainError('contract.pause-over', { id: pauseId });
    const contract = await this.open(tx, contractId);
    const first = on < pause.startsOn ? pause.startsOn : on;
    await this.surgeon.operate(tx, endPause(contract, contract.lines, pause, first, settle));
    await tx.save(Object.assign(pause, { endsOn: addDays(first, -1) }));
    const details = { startsOn: pause.startsOn, endsOn: pause.endsOn };
    await this.surgeon.close(tx, [contract], [{ contractId, kind: 'pause-end', on: first, reason, details }]);
    if (first <= this.clock.today())
      await this.moves.moveMany(tx, [contractId], 'unpause', { reason, on: first });
  }

  private async open(tx: EntityManager, id: number) {
    const contract = (await this.surgeon.open(tx, [id])).get(id);
    if (!contract) throw new DomainError('contract.not-found', { id });
    return contract;
  }
}
