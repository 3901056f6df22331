import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BillableContract } from '../contracts/billable-contract';
import { isBilledBeyondEnd } from '../contracts/schedule';
import { BilledTaxes, type BilledTax } from '../invoicing/billed-taxes.query';
import type { FiscalPositionFacts } from '../partners/fiscal-position-facts';
import { FiscalPositions } from '../partners/fiscal-position.service';

/** What decides the tax of charges besides line and customer. */
export interface TaxGround {
  /** Those that may be a customer's, in their order. */
  readonly positions: readonly FiscalPositionFacts[];
  /** How the days that may go back were billed, by contract line, the newest first. */
  readonly billed: ReadonlyMap<number, readonly BilledTax[]>;
}

/** Loads it for many contracts: two queries, one more where something is to be given back. */
@Injectable()
export class BillingTaxes {
  constructor(
    private readonly positions: FiscalPositions,
    private readonly billed: BilledTaxes,
  ) {}

  async load(tx: EntityManager, contracts: readonly BillableContract[]): Promise<TaxGround> {
    const positions = await this.positions.load(tx);
    const back = contracts.flatMap((contract) =>
      contract.lines.filter((line) => isBilledBeyondEnd(contract, line)).map(({ id }) => id),
    );
    return { positions, billed: await this.billed.of(tx, back) };
  }
}
