import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BulkChange } from './bulk-change.entity';
import type { BulkKind } from './bulk-change-state';
import type { PlannedContract } from './bulk-plan';
import { PromotionWork } from './promotion-work.service';
import { RevisionWork } from './revision-work.service';

/** A plan over some contracts, ready to be carried out. */
export interface Prepared {
  readonly contracts: readonly PlannedContract[];
  /** Changes those that are `planned`; the caller holds them locked. */
  readonly apply: () => Promise<void>;
}

/** One change of one kind, over some contracts, in the caller's transaction. */
export interface Task {
  readonly change: BulkChange;
  readonly contractIds: readonly number[];
  /** Names the chunk, so that what it does can be taken back by it: `bulk-12-3`. */
  readonly batchId: string;
}

/** What a kind of bulk change knows to do; everything else about bulk changes is the same for all kinds. */
export interface BulkWork {
  /** Throws where the change as such can't be made, or not any more. */
  check(change: BulkChange): Promise<void> | void;
  prepare(tx: EntityManager, task: Task): Promise<Prepared>;
  /** Takes the change off the contracts as far as nothing is billed; answers the contracts that keep something of it. */
  undo(tx: EntityManager, task: Task): Promise<ReadonlySet<number>>;
}

/** The kinds of bulk changes and who does them. */
@Injectable()
export class BulkWorks {
  private readonly works: Readonly<Record<BulkKind, BulkWork>>;

  constructor(promotions: PromotionWork, revisions: RevisionWork) {
    this.works = { promotion: promotions, 'price-revision': revisions };
  }

  of(kind: BulkKind): BulkWork {
    return this.works[kind];
  }
}
