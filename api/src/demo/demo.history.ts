import { Injectable } from '@nestjs/common';
import { addDays, addMonths, earliest, startOfMonth, type CivilDate } from '@ponte/shared/calendar';
import { decimal, roundCents, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { BillingRunService } from '../billing/billing-run.service';
import { ChunkBiller } from '../billing/chunk-biller.service';
import { ContractMoves } from '../contracts/contract-moves.service';
import { PaymentService, type NewPayment } from '../payments/payment.service';
import { Clock } from '../platform/clock.service';
import { Transactions } from '../platform/db/transactions.service';
import { EventDrain } from './event-drain.service';
import type { DemoStory } from './demo.loader';
import { paymentsOf, type DemoPayment } from './payment-behaviour';

const PAYMENTS_AT_ONCE = 500;

/** What the provider of cards keeps, and how many invoices are there for one that is paid some cents short. */
const CARD = 'CARTA';
const CARD_FEE = '0.014';
const SHORT_EVERY = 23;
const SHORT = decimal('0.30');
/** Those who don't pay are cut off; the others have asked for it. */
const SUSPENSION = {
  'cut-off': { cause: 'default', reason: 'Morosità' },
  suspend: { cause: 'request', reason: 'Richiesta del cliente' },
} as const;

interface MonthMade {
  readonly documents: number;
  readonly payments: number;
}

interface InstalmentRow {
  readonly id: number;
  readonly partnerId: number;
  readonly partnerRef: string;
  readonly number: string;
  readonly dueOn: CivilDate;
  readonly amount: string;
  /** What neither payments nor credit notes have settled yet. */
  readonly open: string;
}

/** Lives the demo's months one after the other with the product's own services: moves, billing, payments, books. */
@Injectable()
export class DemoHistory {
  constructor(
    private readonly db: Transactions,
    private readonly contracts: ContractMoves,
    private readonly runs: BillingRunService,
    private readonly chunks: ChunkBiller,
    private readonly payments: PaymentService,
    private readonly events: EventDrain,
    private readonly clock: Clock,
  ) {}

  /** True when the month of `today` has been billed. */
  async complete(today: CivilDate): Promise<boolean> {
    return this.isBilled(startOfMonth(today));
  }

  /** True when the month that begins so has been billed. */
  async isBilled(first: CivilDate): Promise<boolean> {
    return (await this.runOf(first)) !== null;
  }

  /** One month: contracts that moved in the month before, the billing of the first, the payments of the month. */
  async month(first: CivilDate, today: CivilDate, story: DemoStory): Promise<MonthMade> {
    if (await this.isBilled(first)) return { documents: 0, payments: 0 };
    await this.move(addMonths(first, -1), first, story);
    this.clock.hold(first);
    await this.bill(first);
    await this.events.drain();
    const payments = await this.pay(first, earliest(addMonths(first, 1), addDays(today, 1)), today, story);
    await this.events.drain();
    const [{ documents } = { documents: '0' }] = await this.db.manager.query<{ documents: string }[]>(
      'SELECT COUNT(*) AS documents FROM invoice WHERE issued_on = ?',
      [first],
    );
    return { documents: Number(documents), payments };
  }

  private async runOf(day: CivilDate): Promise<number | null> {
    const [row] = await this.db.manager.query<{ id: number }[]>(
      "SELECT id FROM billing_run WHERE up_to = ? AND status = 'finished' LIMIT 1",
      [day],
    );
    return row?.id ?? null;
  }

  /** Suspensions and closings whose day lies in [from, to). */
  private async move(from: CivilDate, to: CivilDate, { moves }: DemoStory): Promise<void> {
    const due = moves.filter(({ on }) => on >= from && on < to);
    if (due.length === 0) return;
    const rows = await this.db.manager.query<{ id: number; code: string; status: string }[]>(
      "SELECT id, code, status FROM contract WHERE status IN ('active', 'suspended') AND code IN (?)",
      [due.map(({ contract }) => contract)],
    );
    const byCode = new Map(rows.map((row) => [row.code, row]));
    for (const { contract, on, move } of due) {
      const row = byCode.get(contract);
      if (!row) continue;
      this.clock.hold(on);
      if (move === 'close') await this.contracts.close(row.id, { endsOn: on, reason: 'Recesso del cliente' });
      else if (row.status === 'active') await this.contracts.suspend(row.id, SUSPENSION[move]);
    }
  }

  private async bill(day: CivilDate): Promise<void> {
    const { id } = await this.runs.create({ upTo: day, issuedOn: day, filters: {} });
    await this.work(id, 'preview');
    await this.runs.confirm(id);
    await this.work(id, 'bill');
  }

  private async work(runId: number, phase: 'preview' | 'bill'): Promise<void> {
    const chunks = await this.db.manager.query<{ id: number }[]>(
      'SELECT id FROM billing_chunk WHERE run_id = ? AND phase = ? AND done_at IS NULL ORDER BY position',
      [runId, phase],
    );
    for (const { id } of chunks) await (phase === 'bill' ? this.chunks.bill(id) : this.chunks.preview(id));
    await this.runs.finishPhase(runId);
  }

  /** What customers paid in [from, to), by how each of them behaves. */
  private async pay(
    from: CivilDate,
    to: CivilDate,
    today: CivilDate,
    { behaviours }: DemoStory,
  ): Promise<number> {
    const rows = await this.db.manager.query<InstalmentRow[]>(
      `SELECT s.id, i.partner_id AS partnerId, p.external_ref AS partnerRef, i.number, s.due_on AS dueOn, s.amount,
              s.amount - s.settled AS open
         FROM instalment s JOIN invoice i ON i.id = s.invoice_id JOIN partner p ON p.id = i.partner_id
        WHERE i.type = 'invoice' AND i.status = 'issued' AND i.open_amount > 0 AND s.settled < s.amount
              AND p.external_ref IS NOT NULL ORDER BY s.id`,
    );
    const due = rows.flatMap((row) => {
      const behaviour = behaviours.get(row.partnerRef);
      if (!behaviour) return [];
      const payments = paymentsOf(behaviour, row, today).filter(
        ({ receivedOn }) => receivedOn >= from && receivedOn < to,
      );
      return newPayments(row, payments);
    });
    due.sort((a, b) => a.receivedOn.localeCompare(b.receivedOn));
    for (let start = 0; start < due.length; start += PAYMENTS_AT_ONCE) {
      const part = due.slice(start, start + PAYMENTS_AT_ONCE);
      this.clock.hold(part.at(-1)?.receivedOn ?? from);
      await this.payments.registerMany(part);
    }
    return due.length;
  }
}

/** Nobody pays more than is still open: a credit note may have settled a part. */
function newPayments(row: InstalmentRow, payments: readonly DemoPayment[]): NewPayment[] {
  let open = decimal(row.open);
  return payments.flatMap((payment) => {
    const meant = decimal(payment.amount);
    const amount = meant.lt(open) ? meant : open;
    open = open.minus(amount);
    return amount.gt(ZERO) ? [newPayment(row, payment, amount, open.eq(ZERO))] : [];
  });
}

function newPayment(
  row: InstalmentRow,
  { receivedOn, methodCode }: DemoPayment,
  amount: Big,
  last: boolean,
): NewPayment {
  const writeOff = last && row.id % SHORT_EVERY === 0 && amount.gt(SHORT) ? SHORT : ZERO;
  const fee = methodCode === CARD ? roundCents(amount.minus(writeOff).times(CARD_FEE)) : ZERO;
  return {
    partnerId: row.partnerId,
    ...{ amount: amount.minus(writeOff), fee, writeOff },
    receivedOn,
    methodCode,
    reference: `Saldo fattura ${row.number}`,
    notes: null,
    allocations: [{ instalmentId: row.id, amount }],
  };
}
