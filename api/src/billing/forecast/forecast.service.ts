import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import type { BillableContract } from '../../contracts/billable-contract';
import { ContractService } from '../../contracts/contract.service';
import type { PlannedDocument } from '../../invoicing/document';
import { nextBillingOn } from '../../contracts/schedule';
import { PartnerService } from '../../partners/partner.service';
import { Transactions } from '../../platform/db/transactions.service';
import { BillingTaxes } from '../billing-taxes.service';
import type { ContractCharges } from '../charges';
import { planContract } from '../contract-plan';
import { comparedBills, LOOKED_AT } from './compared-bills';
import { nextBills, nextCharges, type NextBill } from './next-bills';

/** A contract's bills to come. */
export interface Forecast {
  /** Documents are null where something keeps the contract from being billed; `fault` says what. */
  readonly bills: readonly NextBill<ContractCharges & { readonly document?: PlannedDocument | null }>[];
  readonly fault: string | null;
}

/** The bills to come before a change and after it. */
export interface ChangedForecast {
  readonly before: Forecast;
  readonly after: Forecast;
}

/** What contracts will pay, by the planner that bills; and what a change would make of it. */
@Injectable()
export class Forecasts {
  constructor(
    private readonly db: Transactions,
    private readonly contracts: ContractService,
    private readonly partners: PartnerService,
    private readonly taxes: BillingTaxes,
  ) {}

  /** The next bills of a contract. `contract.not-found` also where the record rule hides it. */
  async of(contractId: number, most: number): Promise<Forecast> {
    await this.contracts.get(contractId);
    return this.forecast(this.db.manager, contractId, most);
  }

  /** Makes a change, looks at the bills and takes the change back. Throws what the change throws. */
  async preview(contractId: number, change: (tx: EntityManager) => Promise<void>): Promise<ChangedForecast> {
    const before = await this.of(contractId, LOOKED_AT);
    const after = await this.db.tryOut(async (tx) => {
      await change(tx);
      return this.forecast(tx, contractId, LOOKED_AT);
    });
    const shown = comparedBills(before.bills, after.bills);
    return { before: { ...before, bills: shown.before }, after: { ...after, bills: shown.after } };
  }

  private async forecast(tx: EntityManager, id: number, most: number): Promise<Forecast> {
    const [contract] = await this.contracts.loadForBilling(tx, [id]);
    if (!contract) throw new DomainError('contract.not-found', { id });
    const payer = (await this.partners.snapshots(tx, [contract.payerId])).get(contract.payerId);
    const dueOn = nextBillingOn(contract, contract.lines) ?? contract.startsOn;
    const taxes = await this.taxes.load(tx, [contract], dueOn);
    const plan = (now: BillableContract, day: string) =>
      planContract(now, payer, { upTo: day, issuedOn: day, billingRunId: null }, taxes);
    try {
      return { bills: nextBills(contract, most, plan), fault: null };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { bills: nextCharges(contract, most), fault: error.code };
    }
  }
}
