import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock.service';
import { currentActor } from '../../../platform/context';
import { Transactions } from '../../../platform/db/transactions.service';
import { EntryWriter } from '../../journal/entry-writer.service';
import { assertSeesWholeBooks } from '../../ledger/company-books';
import { unpostedUntil } from '../../periods/accounting-period.service';
import { ACCOUNTING_SETTING_ID, AccountingSetting } from '../../periods/accounting-setting.entity';
import { PeriodGate } from '../../periods/period-gate.service';
import { registrationDay } from '../../periods/period-rules';
import { VatCollectionService } from '../collection/vat-collection.service';
import { VatRegisterQuery } from '../vat-register.query';
import { carried, settle, settlementLines, type SettlementFigures } from './settlement';
import { isLastOfYear, periodName, periodNumber, periodOf, type SettlementPeriod } from './settlement-period';
import { periodSums } from './settlement-sources.query';
import { VatSettlement } from './vat-settlement.entity';

/** What is decided on by whoever settles. */
export interface SettlementChoice {
  /** First day of the first period; counts only while nothing is settled. */
  readonly from?: CivilDate;
  /** Credit from before the first period, likewise. */
  readonly openingCredit?: Big;
  /** Paid in advance in December. */
  readonly advance?: Big;
}

/** The next settlement as it would be confirmed now. */
export interface SettlementPreview {
  readonly period: SettlementPeriod;
  readonly figures: SettlementFigures;
  /** Nothing is settled yet. */
  readonly first: boolean;
  readonly over: boolean;
  /** Documents of the period or before that are not in the books yet. */
  readonly unposted: number;
  /** The registers have what the journal has. */
  readonly agrees: boolean;
}

/** Settles VAT period by period. */
@Injectable()
export class VatSettlementService {
  constructor(
    private readonly db: Transactions,
    private readonly gate: PeriodGate,
    private readonly writer: EntryWriter,
    private readonly registers: VatRegisterQuery,
    private readonly collections: VatCollectionService,
    private readonly clock: Clock,
  ) {}

  /** All that were confirmed, the latest first. */
  list(): Promise<VatSettlement[]> {
    assertSeesWholeBooks(currentActor());
    return this.db.manager.find(VatSettlement, { order: { periodFrom: 'DESC' } });
  }

  /** `vat-settlement.not-found`. */
  async one(id: number): Promise<VatSettlement> {
    assertSeesWholeBooks(currentActor());
    const settlement = await this.db.manager.findOneBy(VatSettlement, { id });
    if (!settlement) throw new DomainError('vat-settlement.not-found', { id });
    return settlement;
  }

  /** What the next period comes to so far; changes nothing. */
  async preview(choice: SettlementChoice): Promise<SettlementPreview> {
    assertSeesWholeBooks(currentActor());
    const planned = await this.db.tryOut(async (tx) => {
      await this.collections.collectAll(tx);
      const plan = await this.plan(tx, choice);
      return { ...plan, unposted: await unpostedUntil(tx, plan.period.to) };
    });
    const { period } = planned;
    return { ...planned, over: this.clock.today() > period.to, agrees: await this.agrees(period) };
  }

  /**
   * Settles the next period for good and posts its entry on its last day, or the first open one after it; what is registered for it later counts in the one after. No month is
   * locked by it. `from`, `due` and `credit` are what was seen: `vat-settlement.out-of-turn` if another period is next,
   * `vat-settlement.changed` if it comes to something else by now; `.not-over`, `.has-unposted`, `.registers-differ`, `period.locked`.
   */
  async confirm(
    choice: SettlementChoice & { readonly from: CivilDate; readonly due: Big; readonly credit: Big },
  ): Promise<number> {
    assertSeesWholeBooks(currentActor());
    return this.db.run(async (tx) => {
      await this.gate.close(tx);
      await this.collections.collectAll(tx);
      const { period, figures } = await this.plan(tx, choice);
      const { from, to } = period;
      if (from !== choice.from) throw new DomainError('vat-settlement.out-of-turn', { from });
      if (this.clock.today() <= to) throw new DomainError('vat-settlement.not-over', { to });
      const unposted = await unpostedUntil(tx, to);
      if (unposted > 0) throw new DomainError('vat-settlement.has-unposted', { count: unposted });
      if (!(await this.agrees(period))) throw new DomainError('vat-settlement.registers-differ', { from });
      if (!figures.due.eq(choice.due) || !figures.credit.eq(choice.credit)) {
        throw new DomainError('vat-settlement.changed', { from });
      }
      return this.write(tx, period, figures);
    });
  }

  private async write(
    tx: EntityManager,
    period: SettlementPeriod,
    figures: SettlementFigures,
  ): Promise<number> {
    const settlement = await tx.save(
      tx.create(VatSettlement, {
        ...figures,
        ...{ cadence: period.cadence, periodFrom: period.from, periodTo: period.to, entryId: null },
        ...{ confirmedAt: this.clock.now(), confirmedBy: currentActor().name },
      }),
    );
    const lines = settlementLines(figures);
    if (lines.length > 0) {
      const postedOn = registrationDay(period.to, await this.gate.enter(tx));
      settlement.entryId = await this.writer.post(tx, {
        ...{ journal: 'MIS', postedOn, description: `Liquidazione IVA ${periodName(period)}` },
        ...{ sourceKind: 'vat-settlement', sourceId: settlement.id, partnerId: null, reversalOfId: null },
        lines,
      });
      await tx.save(settlement);
    }
    return settlement.id;
  }

  private async plan(
    tx: EntityManager,
    { from, openingCredit = ZERO, advance = ZERO }: SettlementChoice,
  ): Promise<Pick<SettlementPreview, 'period' | 'figures' | 'first'>> {
    const [last] = await tx.find(VatSettlement, { order: { periodTo: 'DESC' }, take: 1 });
    const { vatCadence } = await tx.findOneByOrFail(AccountingSetting, { id: ACCOUNTING_SETTING_ID });
    if (last) {
      const { cadence: before, due, credit } = last;
      const previous = { cadence: before, from: last.periodFrom, to: last.periodTo, due, credit };
      // The choice of a cadence holds for a year.
      const cadence = isLastOfYear(previous) ? vatCadence : before;
      const period = periodOf(addDays(last.periodTo, 1), cadence);
      const sums = await periodSums(tx, period);
      const figures = settle(period, { ...sums, ...carried(previous), advance });
      return { period, figures, first: false };
    }
    const period = periodOf(from ?? (await firstMonth(tx)) ?? this.clock.today(), vatCadence);
    const opening =
      periodNumber(period) === 1
        ? { previousCredit: ZERO, yearCredit: openingCredit }
        : { previousCredit: openingCredit, yearCredit: ZERO };
    const sums = await periodSums(tx, period);
    return {
      period,
      figures: settle(period, { ...sums, ...opening, previousDebt: ZERO, advance }),
      first: true,
    };
  }

  private async agrees({ from, to }: SettlementPeriod): Promise<boolean> {
    const span = { from, to, by: 'competence', page: 1, perPage: 1 } as const;
    const sales = await this.registers.page('sale', span);
    const purchases = await this.registers.page('purchase', span);
    return sales.ownVat.eq(sales.journalVat) && purchases.ownVat.eq(purchases.journalVat);
  }
}

/** Month of the first line in the registers. */
async function firstMonth(tx: EntityManager): Promise<CivilDate | null> {
  const [row] = await tx.query<{ month: CivilDate | null }[]>(
    'SELECT MIN(competence) AS month FROM vat_entry',
  );
  return row?.month ?? null;
}
