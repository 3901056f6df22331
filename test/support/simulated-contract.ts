import { addDays, latest, type CivilDate } from '@ponte/shared/calendar';
import type { DayCount } from '@ponte/shared/day-count';
import { decimal, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { planCharges } from '../../api/src/billing/charges';
import type { ProductFacts } from '../../api/src/catalog/product-facts';
import type { BillableContract, BillableLine } from '../../api/src/contracts/billable-contract';
import { NO_OWN_TERMS, type BillingTerms } from '../../api/src/contracts/billing-terms';
import { changeLine, type LineSurgery, type Settlement } from '../../api/src/contracts/line-changes';
import { originOf, stretchesFrom, type LineRow, type NewLine } from '../../api/src/contracts/line-chain';
import { recurs } from '../../api/src/contracts/line-kind';
import type { LinePromotion } from '../../api/src/contracts/line-promotion';
import { assertPause, endPause, pauseLines, pauseOn, type PauseSpan } from '../../api/src/contracts/pause';
import { changeRecurrence, type NewRecurrence } from '../../api/src/contracts/recurrence-change';
import { nextBillingOn } from '../../api/src/contracts/schedule';

/** What was billed, or given back, of a line. */
export interface SimulatedCharge {
  readonly lineId: number;
  readonly originId: number;
  readonly kind: 'recurring' | 'one-off' | 'refund';
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly amount: Big;
  readonly billedOn: CivilDate;
}

export interface SimulatedTerms extends BillingTerms {
  readonly dayCount: DayCount;
}

const TAX: BillableLine['taxCode'] = {
  ...{ id: 1, code: '22v', rate: decimal('22'), natura: null, law: null },
  ...{ payability: 'I', stampSubject: false, revenueAccount: null },
};

/** A line before it is placed into a contract. */
export type SimulatedLine = Partial<Omit<NewLine, 'contractId'>> & Pick<NewLine, 'startsOn' | 'unitPrice'>;

/** A contract that lives in memory, changed and billed by the rules of the product and by nothing else. */
export class SimulatedContract {
  lines: LineRow[] = [];
  charges: SimulatedCharge[] = [];
  readonly promotions = new Map<number, LinePromotion[]>();
  private pauses: PauseSpan[] = [];
  private lastId = 0;
  private next: { readonly on: CivilDate | null } | null = null;
  private agreed: SimulatedTerms;

  constructor(terms: SimulatedTerms, lines: readonly SimulatedLine[] = []) {
    this.agreed = terms;
    for (const line of lines) this.add(line);
  }

  get terms(): SimulatedTerms {
    return this.agreed;
  }

  /** First day on which a run finds something. */
  get nextBillingOn(): CivilDate | null {
    this.next ??= { on: nextBillingOn(this.terms, this.lines) };
    return this.next.on;
  }

  add(line: SimulatedLine): number {
    return this.insert({
      ...{
        contractId: 1,
        position: this.lines.length + 1,
        productId: 1,
        kind: 'recurring',
        description: 'Fibra',
      },
      ...{ quantity: decimal('1'), discountPercent: ZERO, taxCodeId: 1, endsOn: null, billedTo: null },
      ...{ refundedFrom: null, followsLineId: null, originLineId: null, provision: null, penalty: null },
      ...{ instalments: 1, pausePercent: null, heldUntil: null, batchId: null, ...NO_OWN_TERMS },
      ...line,
    });
  }

  /** Bills what is due, as a run of that day would: it takes only contracts whose next day of billing has come. */
  run(day: CivilDate): SimulatedCharge[] {
    if (this.nextBillingOn === null || this.nextBillingOn > day) return [];
    const { charges, progress } = planCharges(this.billable(), day);
    const made = charges.map(({ line, kind, due, amount }) => ({
      ...{ lineId: line.id, originId: line.originId, kind, amount, billedOn: day },
      ...{ from: due.active.from, to: due.active.to },
    }));
    this.charges.push(...made);
    for (const { lineId, billedTo } of progress) {
      const refunded = made.find(({ lineId: id, kind }) => id === lineId && kind === 'refund');
      this.update(lineId, { billedTo, ...(refunded ? { refundedFrom: refunded.from } : {}) });
    }
    return made;
  }

  /** Another price, quantity or discount for the n-th chain of what recurs. */
  change(chain: number, on: CivilDate, values: Partial<LineRow>, settle: Settlement): void {
    const line = this.chains()[chain % Math.max(1, this.chains().length)]?.[0];
    if (!line || stretchesFrom(this.chainOf(line), on).length === 0 || this.isOver(on)) return;
    const { unitPrice, quantity, discountPercent } = values;
    const change = {
      ...{ contractId: 1, lineId: line.id, on, settle, reason: null },
      ...(unitPrice && { unitPrice }),
      ...(quantity && { quantity }),
      ...(discountPercent && { discountPercent }),
    };
    this.operate(changeLine(this.lines, change, { contract: this.terms, products: PRODUCTS }));
  }

  pause(pause: PauseSpan, settle: Settlement): boolean {
    try {
      assertPause(this.terms, this.pauses, pause);
    } catch {
      return false;
    }
    this.operate(pauseLines(this.terms, this.lines, pause, settle));
    this.pauses.push(pause);
    return true;
  }

  endPause(on: CivilDate, settle: Settlement): void {
    const pause = pauseOn(this.pauses, on);
    if (!pause) return;
    this.operate(endPause(this.terms, this.lines, pause, on, settle));
    this.pauses = this.pauses.map((each) => (each === pause ? { ...each, endsOn: addDays(on, -1) } : each));
  }

  changeRecurrence(change: NewRecurrence): void {
    if (change.on <= this.lastChangeOfTerms() || this.isOver(change.on)) return;
    const { keeping, terms, ...surgery } = changeRecurrence(this.terms, this.lines, change);
    this.operate(surgery);
    for (const id of keeping.ids) this.update(id, keeping.terms);
    this.agree(terms);
  }

  /** Ends the last stretch of a chain, earlier than it would. */
  endLine(chain: number, endsOn: CivilDate): void {
    const line = this.chains()[chain % Math.max(1, this.chains().length)]?.at(-1);
    if (!line || endsOn < addDays(line.startsOn, -1)) return;
    if (line.endsOn === null || endsOn < line.endsOn) this.update(line.id, { endsOn });
  }

  close(endsOn: CivilDate): void {
    if (this.terms.endsOn !== null && this.terms.endsOn < endsOn) return;
    this.agree({ endsOn: latest(endsOn, addDays(this.terms.startsOn, -1)) });
  }

  /** A promotion for a chain, from the first day of it that is not billed yet. */
  promote(chain: number, promotion: Omit<LinePromotion, 'id'>): void {
    const lines = this.chains()[chain % Math.max(1, this.chains().length)];
    const first = lines?.[0];
    if (!lines || !first) return;
    const from = lines.reduce((day, { billedTo }) => latest(day, billedTo ?? day), promotion.from);
    if (promotion.to !== null && promotion.to <= from) return;
    const given = this.promotions.get(originOf(first)) ?? [];
    this.promotions.set(originOf(first), [...given, { ...promotion, from, id: given.length + 1 }]);
  }

  billable(): BillableContract {
    return {
      ...{
        id: 1,
        code: 'C-1',
        partnerId: 1,
        payerId: 1,
        group: null,
        status: 'active',
        paymentTerm: null,
        paymentMethodCode: null,
      },
      ...this.terms,
      lines: this.lines.map((line) => this.billableLine(line)),
    };
  }

  private billableLine(line: LineRow): BillableLine {
    return {
      ...line,
      originId: originOf(line),
      promotions: this.promotions.get(originOf(line)) ?? [],
      ...{
        unit: 'mese',
        taxCode: TAX,
        taxChosen: false,
        revenueAccount: '3120',
        categoryAccount: null,
        withholdingSubject: false,
      },
    };
  }

  private chains(): LineRow[][] {
    const origins = [...new Set(this.lines.filter(recurs).map(originOf))];
    return origins.map((origin) => this.lines.filter((line) => originOf(line) === origin).sort(byStart));
  }

  private chainOf(line: LineRow): LineRow[] {
    return this.lines.filter((other) => originOf(other) === originOf(line));
  }

  private isOver(on: CivilDate): boolean {
    return this.terms.endsOn !== null && this.terms.endsOn < on;
  }

  private lastChangeOfTerms(): CivilDate {
    return this.terms.anchorOn ?? this.terms.startsOn;
  }

  private operate({ ends, followers }: LineSurgery): void {
    for (const { id, endsOn, heldUntil } of ends) this.update(id, { endsOn, heldUntil });
    for (const follower of followers) this.insert(follower);
  }

  private agree(terms: Partial<SimulatedTerms>): void {
    this.agreed = { ...this.agreed, ...terms };
    this.next = null;
  }

  private insert(line: NewLine): number {
    this.next = null;
    this.lastId += 1;
    this.lines = [...this.lines, { ...line, id: this.lastId }];
    return this.lastId;
  }

  private update(id: number, values: Partial<LineRow>): void {
    this.next = null;
    this.lines = this.lines.map((line) => (line.id === id ? { ...line, ...values } : line));
  }
}

const PRODUCTS: ReadonlyMap<number, ProductFacts> = new Map([
  [
    1,
    {
      ...{ id: 1, code: 'FIBRA', name: 'Fibra', kind: 'recurring', unit: 'mese', taxCodeId: 1 },
      ...{
        unitPrice: decimal('30'),
        revenueAccount: '3120',
        categoryAccount: null,
        withholdingSubject: false,
        active: true,
        categoryId: 1,
      },
    },
  ],
]);

function byStart(a: LineRow, b: LineRow): number {
  return a.startsOn.localeCompare(b.startsOn) || a.id - b.id;
}
