import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { FiscalPositions } from '../../partners/fiscal-position.service';
import { PartnerService } from '../../partners/partner.service';
import { Clock } from '../../platform/clock.service';
import { ContractChanges } from '../contract-changes.service';
import { customerVat } from '../customer-vat';
import type { PromotableContract } from '../promotions/giving';
import { PromotableContracts } from '../promotions/promotable-contracts.query';
import type { BulkChange } from './bulk-change.entity';
import type { PlannedContract } from './bulk-plan';
import type { BulkWork, Prepared, Task } from './bulk-works.service';
import { freeWithdrawalUntil, revisionFaults, type PriceRevision } from './price-revision';
import { planRevising, type Revising } from './revising';
import { RevisionNotices, type Notified } from './revision-notices.service';

/** One contract of a revision, with its customer. */
interface Planned extends Notified {
  readonly contract: PlannedContract;
}

/** Revises the prices of many contracts. */
@Injectable()
export class RevisionWork implements BulkWork {
  constructor(
    private readonly contracts: PromotableContracts,
    private readonly changes: ContractChanges,
    private readonly partners: PartnerService,
    private readonly positions: FiscalPositions,
    private readonly notices: RevisionNotices,
    private readonly clock: Clock,
  ) {}

  /** `price-revision.invalid`: above all, that the days of notice are kept. */
  check(change: BulkChange): void {
    const faults = revisionFaults(revisionOf(change), change.effectiveOn, this.clock.today());
    if (faults.length > 0) throw new DomainError('price-revision.invalid', {}, faults);
  }

  async prepare(tx: EntityManager, task: Task): Promise<Prepared> {
    const { change, batchId } = task;
    const revision = revisionOf(change);
    const plans = await this.plans(tx, task, revision);
    const planned = plans.filter(({ contract }) => contract.outcome === 'planned');
    return {
      contracts: plans.map(({ contract }) => contract),
      apply: async () => {
        await this.changes.changeLines(
          tx,
          planned.flatMap(({ contract: { contractId }, revising }) =>
            revising.rows.map(({ lineId, startsOn, priceAfter }) => ({
              ...{ contractId, lineId, on: startsOn, unitPrice: priceAfter },
              ...{ kind: 'price' as const, reason: change.title, batchId },
            })),
          ),
        );
        await this.notices.tell(tx, change, revision, planned);
      },
    };
  }

  async undo(tx: EntityManager, { change, contractIds, batchId }: Task): Promise<ReadonlySet<number>> {
    const { contractIds: reverted, keptLineIds } = await this.changes.revertChanges(tx, batchId);
    await this.notices.takeBack(
      tx,
      change,
      reverted.filter((id) => contractIds.includes(id)),
    );
    if (keptLineIds.length === 0) return new Set();
    const kept = await tx.query<{ contractId: number }[]>(
      'SELECT DISTINCT contract_id AS contractId FROM contract_line WHERE id IN (?)',
      [keptLineIds],
    );
    return new Set(kept.map(({ contractId }) => contractId));
  }

  private async plans(
    tx: EntityManager,
    { change, contractIds }: Task,
    revision: PriceRevision,
  ): Promise<Planned[]> {
    const contracts = await this.contracts.load(tx, contractIds);
    const customers = await this.partners.snapshots(tx, [
      ...new Set(contracts.map(({ partnerId }) => partnerId)),
    ]);
    const positions = await this.positions.load(tx);
    const today = this.clock.today();
    return contracts.map((contract) => {
      const partner = customers.get(contract.partnerId);
      const revising = planRevising(revision, contract, {
        ...{ today, from: change.effectiveOn },
        hasEmail: (partner?.customer.email ?? '') !== '',
        customer: customerVat(partner, positions, change.effectiveOn),
      });
      const until = revising.dearer ? freeWithdrawalUntil(revision, today) : null;
      return {
        revising,
        customer: partner?.customer ?? null,
        contract: plannedContract(contract, revising, until),
      };
    });
  }
}

function revisionOf({ id, revision }: BulkChange): PriceRevision {
  if (!revision)
    throw new DomainError('bulk-change.invalid', { id }, [
      { field: 'revision', code: 'bulk-change.revision-required' },
    ]);
  return revision;
}

function plannedContract(
  { id, code, partnerId, partnerName }: PromotableContract,
  { faults, rows, before, after }: Revising,
  freeWithdrawalUntil: string | null,
): PlannedContract {
  return {
    ...{ contractId: id, contractCode: code, partnerId, partnerName, before, after, freeWithdrawalUntil },
    ...{ reasons: faults, lines: rows },
    outcome: faults.length > 0 ? 'ineligible' : rows.length === 0 ? 'unchanged' : 'planned',
    startsOn: rows.map(({ startsOn }) => startsOn).sort()[0] ?? null,
  };
}
