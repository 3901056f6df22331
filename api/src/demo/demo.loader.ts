import { Injectable } from '@nestjs/common';
import { addMonths, startOfMonth, type CivilDate } from '@ponte/shared/calendar';
import { Clock } from '../platform/clock.service';
import { CompanyService } from '../platform/company/company.service';
import { Transactions } from '../platform/db/transactions.service';
import { HISTORY_MONTHS } from './contracts';
import { demoCustomers } from './demo-isp';
import type { DemoCompany, DemoCustomer } from './demo-types';
import { DemoAgents } from './demo.agents';
import { DemoChanges } from './demo.changes';
import { DemoBills } from './demo.bills';
import { DemoBooks } from './demo.books';
import { DemoDeferrals } from './demo.deferrals';
import { DemoDocuments } from './demo.documents';
import { DemoLetters } from './demo.letters';
import { DemoHistory } from './demo.history';
import { DemoPresent } from './demo.present';
import { DemoPromotions } from './demo.promotions';
import { DemoCondominium } from './demo.condominium';
import { DemoTaxCases } from './demo.tax-cases';
import { DemoVat } from './demo.vat';
import { DemoYearEnd } from './demo.year-end';
import { DemoWriter } from './demo.writer';
import type { PaymentBehaviour } from './payment-behaviour';
import { demoRegisters } from './registers';

const SEED = 1;
const CUSTOMERS_AT_ONCE = 200;
/** So many months before today contracts change. */
const CHANGED_MONTHS = 4;

/** What is to be replayed on its day, and how each customer pays. */
export interface DemoStory {
  readonly moves: readonly ContractMoveOn[];
  readonly behaviours: ReadonlyMap<string, PaymentBehaviour>;
}

export interface ContractMoveOn {
  readonly contract: string;
  readonly on: CivilDate;
  readonly move: 'cut-off' | 'suspend' | 'close';
}

/** Loads the demo ISP: registers, customers, and fourteen months of billing and payments made by the product itself. */
@Injectable()
export class DemoLoader {
  constructor(
    private readonly db: Transactions,
    private readonly company: CompanyService,
    private readonly writer: DemoWriter,
    private readonly agents: DemoAgents,
    private readonly history: DemoHistory,
    private readonly present: DemoPresent,
    private readonly promotions: DemoPromotions,
    private readonly changes: DemoChanges,
    private readonly books: DemoBooks,
    private readonly bills: DemoBills,
    private readonly documents: DemoDocuments,
    private readonly letters: DemoLetters,
    private readonly taxCases: DemoTaxCases,
    private readonly condominium: DemoCondominium,
    private readonly vat: DemoVat,
    private readonly yearEnd: DemoYearEnd,
    private readonly deferrals: DemoDeferrals,
    private readonly clock: Clock,
  ) {}

  /** Safe to repeat: what is there stays, and a history that was cut short goes on. Prints how far it is. */
  async load({ customers }: { customers: number }, print: (text: string) => void): Promise<void> {
    const today = this.clock.today();
    if (await this.history.complete(today)) return;
    await this.enterCompany(demoRegisters().company);
    const story = await this.write(customers, today, print);
    await this.agents.write();
    try {
      for (
        let month = addMonths(startOfMonth(today), -HISTORY_MONTHS);
        month <= today;
        month = addMonths(month, 1)
      ) {
        if (month === addMonths(startOfMonth(today), -CHANGED_MONTHS)) await this.change(month, today, story);
        if (month === addMonths(startOfMonth(today), -1)) await this.promotions.give(month, today);
        const { documents, payments } = await this.history.month(month, today, story);
        print(`demo: ${month.slice(0, 7)}  ${documents} documents, ${payments} payments`);
      }
      this.clock.hold(null);
      if (this.clock.today() !== today) this.clock.hold(today); // the demo of another day
      await this.present.write(today);
      await this.promotions.propose(today);
      await this.books.write(today);
      await this.bills.write(today);
      await this.documents.write();
      await this.letters.write(today);
      await this.taxCases.invoice();
      await this.condominium.write(today);
      await this.taxCases.send(today);
      await this.vat.write(today);
      await this.yearEnd.write(today);
      await this.deferrals.write(today);
      await this.taxCases.lock(today);
    } finally {
      this.clock.hold(null);
    }
  }

  /** Contracts that the story moves are left to it. */
  private async change(month: CivilDate, today: CivilDate, { moves }: DemoStory): Promise<void> {
    const settled = ['', ...moves.map(({ contract }) => contract)]; // a list in SQL is never empty
    if (!(await this.history.isBilled(month))) await this.changes.write(month, today, settled);
  }

  private async write(count: number, today: CivilDate, print: (text: string) => void): Promise<DemoStory> {
    const ids = await this.db.run((tx) => this.writer.registers(tx, demoRegisters()));
    const moves: ContractMoveOn[] = [];
    const behaviours = new Map<string, PaymentBehaviour>();
    let batch: DemoCustomer[] = [];
    const flush = async (): Promise<void> => {
      const customers = batch;
      batch = [];
      await this.db.run((tx) => this.writer.customers(tx, customers, ids));
    };
    for (const customer of demoCustomers({ customers: count, seed: SEED, today })) {
      behaviours.set(customer.code, customer.behaviour);
      moves.push(...movesOf(customer));
      batch.push(customer);
      if (batch.length === CUSTOMERS_AT_ONCE) await flush();
    }
    await flush();
    print(`demo: ${count} customers`);
    return { moves: moves.sort((a, b) => a.on.localeCompare(b.on)), behaviours };
  }

  private async enterCompany(demo: DemoCompany): Promise<void> {
    const { version, vatNumber } = await this.company.current();
    if (vatNumber !== '') return;
    const { rea, address, bank, name, fiscalCode, taxRegime, email, pec, phone, website } = demo;
    await this.company.edit({
      ...{ version, name, vatNumber: demo.vatNumber, fiscalCode, taxRegime, email, pec, phone, website },
      ...address,
      province: address.province ?? '',
      reaOffice: rea.office,
      reaNumber: rea.number,
      shareCapital: rea.shareCapital,
      soleShareholder: rea.soleShareholder,
      inLiquidation: rea.inLiquidation,
      bankName: bank.name,
      iban: bank.iban,
      bic: bank.bic,
      creditorId: demo.creditorId,
      revenueAccount: demo.revenueAccount,
    });
  }
}

function movesOf({ contracts, behaviour }: DemoCustomer): ContractMoveOn[] {
  const off = behaviour.kind === 'defaulter' ? 'cut-off' : 'suspend';
  return contracts.flatMap(({ code, suspendedOn, endsOn }) => [
    ...(suspendedOn === null ? [] : [{ contract: code, on: suspendedOn, move: off } as const]),
    ...(endsOn === null ? [] : [{ contract: code, on: endsOn, move: 'close' as const }]),
  ]);
}
