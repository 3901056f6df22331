import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { PartnerService } from '../partners/partner.service';
import { Clock } from '../platform/clock.service';
import { currentActor } from '../platform/context';
import { Transactions } from '../platform/db/transactions.service';
import { Outbox } from '../platform/outbox/outbox.service';
import { ContractEvent } from './contract-event.entity';
import { movesFrom, stateAfter, type ContractMove } from './contract-state';
import type { CloseContractDto, MoveContractDto } from './contract.dto';
import type { Contract } from './contract.entity';
import type { ContractMoved } from './events';
import { loadContract } from './load-contract.query';
import { nextBillingOn } from './schedule';

const EVENTS = {
  activate: 'contract.activated',
  suspend: 'contract.suspended',
  resume: 'contract.resumed',
  close: 'contract.closed',
} as const satisfies Record<ContractMove, ContractMoved['type']>;

/** Moves contracts from state to state, by the table in `contract-state.ts`. Each move is logged and told. */
@Injectable()
export class ContractMoves {
  constructor(
    private readonly db: Transactions,
    private readonly partners: PartnerService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Puts a draft into force. `contract.without-lines`, `contract.partner-inactive`. */
  activate(id: number, { reason = null, effectiveOn }: MoveContractDto): Promise<Contract> {
    return this.move(id, 'activate', { reason, effectiveOn }, async (tx, contract) => {
      if (contract.lines.length === 0) throw new DomainError('contract.without-lines', { id });
      const partner = await this.partners.load(tx, contract.partnerId);
      if (!partner.active) throw new DomainError('contract.partner-inactive', { id, partnerId: partner.id });
    });
  }

  /** The service stops, the contract goes on: it is still billed. */
  suspend(id: number, { reason = null, effectiveOn }: MoveContractDto): Promise<Contract> {
    return this.move(id, 'suspend', { reason, effectiveOn });
  }

  resume(id: number, { reason = null, effectiveOn }: MoveContractDto): Promise<Contract> {
    return this.move(id, 'resume', { reason, effectiveOn });
  }

  /**
   * Ends a contract, on a day past or to come. It is billed up to its last day; what was billed beyond is given back with
   * the next run. The day before its start is the earliest end: it was never in force.
   */
  close(id: number, { reason, endsOn }: CloseContractDto): Promise<Contract> {
    return this.move(id, 'close', { reason, effectiveOn: endsOn }, (_, contract) => {
      if (endsOn < addDays(contract.startsOn, -1)) {
        throw new DomainError('contract.invalid', {}, [
          { field: 'endsOn', code: 'contract.ends-before-start' },
        ]);
      }
      contract.endsOn = endsOn;
    });
  }

  private move(
    id: number,
    move: ContractMove,
    {
      reason,
      effectiveOn = this.clock.today(),
    }: { reason: string | null; effectiveOn: CivilDate | undefined },
    prepare: (tx: EntityManager, contract: Contract) => Promise<void> | void = () => undefined,
  ): Promise<Contract> {
    return this.db.run(async (tx) => {
      const contract = await loadContract(tx, id, true);
      const { status } = contract;
      const next = stateAfter(move, status);
      if (next === null)
        throw new DomainError('contract.move-not-allowed', { id, move, status, allowed: movesFrom(status) });
      await prepare(tx, contract);
      contract.status = next;
      contract.nextBillingOn = nextBillingOn(contract, contract.lines);
      await tx.save(contract);
      await tx.insert(ContractEvent, {
        ...{ contractId: id, fromStatus: status, toStatus: next, effectiveOn, reason },
        ...{ actorName: currentActor().name, at: this.clock.now() },
      });
      await this.outbox.publish(tx, { type: EVENTS[move], contractIds: [id] } satisfies ContractMoved);
      return loadContract(tx, id);
    });
  }
}
