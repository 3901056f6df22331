import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import type { BillableContract } from '../contracts/billable-contract';
import { isBilledBeyondEnd } from '../contracts/schedule';
import type { LetterFacts } from '../invoicing/letters/letter';
import { Plafonds } from '../invoicing/letters/plafonds.service';
import { BilledTaxes, type BilledTax } from '../invoicing/billed-taxes.query';
import type { FiscalPositionFacts } from '../partners/fiscal-position-facts';
import { FiscalPositions } from '../partners/fiscal-position.service';

/** What decides the tax of charges besides line and customer. */
export interface TaxGround {
  /** Those that may be a customer's, in their order. */
  readonly positions: readonly FiscalPositionFacts[];
  /** Letters of intent that hold on the run's day, by customer, with what is left of them. */
  readonly letters: ReadonlyMap<number, readonly LetterFacts[]>;
  /** How the days that may go back were billed, by contract line, the newest first. */
  readonly billed: ReadonlyMap<number, readonly BilledTax[]>;
}

/** Loads it for many contracts: three queries, more where something is to be given back or there are letters of intent. */
@Injectable()
export class BillingTaxes {
  constructor(
    private readonly positions: FiscalPositions,
    private readonly billed: BilledTaxes,
    private readonly plafonds: Plafonds,
  ) {}

  /** As of the day of the documents; with `lock` nobody else uses the letters until the transaction ends. */
  async load(
    tx: EntityManager,
    contracts: readonly BillableContract[],
    day: CivilDate,
    lock = false,
  ): Promise<TaxGround> {
    const positions = await this.positions.load(tx);
    const back = contracts.flatMap((contract) =>
      contract.lines.filter((line) => isBilledBeyondEnd(contract, line)).map(({ id }) => id),
    );
    const payers = [...new Set(contracts.map(({ payerId }) => payerId))];
    const letters = await this.plafonds.of(tx, payers, day, lock);
    return { positions, letters, billed: await this.billed.of(tx, back) };
  }
}
