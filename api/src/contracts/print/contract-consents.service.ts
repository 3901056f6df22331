import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { insertMany } from '../../platform/db/bulk-writer';
import { Transactions } from '../../platform/db/transactions.service';
import { loadContract } from '../load-contract.query';
import { ContractConsent } from './contract-consent.entity';
import { currentConsents, type Consent, type ConsentKind, type ConsentSource } from './consents';

/** What a customer said about the use of his data, contract by contract. */
@Injectable()
export class ContractConsents {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The last word on each kind. */
  async load(tx: EntityManager, contractId: number): Promise<Consent[]> {
    return currentConsents(await tx.find(ContractConsent, { where: { contractId }, order: { id: 'ASC' } }));
  }

  /** The same for whoever may see the contract; `contract.not-found`. */
  async get(contractId: number): Promise<Consent[]> {
    await loadContract(this.db.manager, contractId);
    return this.load(this.db.manager, contractId);
  }

  /** Writes down what the customer says now, with the caller's transaction; what is as before is not repeated. */
  async record(
    tx: EntityManager,
    contractId: number,
    said: readonly { readonly kind: ConsentKind; readonly given: boolean }[],
    source: ConsentSource,
  ): Promise<void> {
    const known = new Map((await this.load(tx, contractId)).map(({ kind, given }) => [kind, given]));
    const actorName = currentActor().name;
    const at = this.clock.now();
    await insertMany(
      tx,
      ContractConsent,
      said
        .filter(({ kind, given }) => known.get(kind) !== given)
        .map(({ kind, given }) => ({ contractId, kind, given, source, actorName, at })),
    );
  }

  /** The office writes down what the customer told it. `contract.not-found`. */
  async recordByOffice(
    contractId: number,
    said: readonly { readonly kind: ConsentKind; readonly given: boolean }[],
  ): Promise<Consent[]> {
    await this.db.run(async (tx) => {
      await loadContract(tx, contractId, true);
      await this.record(tx, contractId, said, 'office');
      await tx.query('UPDATE contract SET version = version + 1 WHERE id = ?', [contractId]); // an unsigned print is stale
    });
    return this.get(contractId);
  }
}
