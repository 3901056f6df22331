import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@ponte/shared/calendar';
import { ContractEditor } from '../contracts/contract-editor.service';
import { ContractMoves } from '../contracts/contract-moves.service';
import { ContractWithdrawals } from '../contracts/term/contract-withdrawals.service';
import { Clock } from '../platform/clock.service';
import { Transactions } from '../platform/db/transactions.service';

interface Customer {
  readonly partnerId: number;
  readonly siteAddressId: number;
}

/** A new contract: begun some days from today, and what happened to it on its days. */
interface Offer {
  readonly plan: string;
  readonly startsIn: number;
  readonly history: (moves: ContractMoves, id: number, day: (count: number) => CivilDate) => Promise<unknown>;
}

const OFFERS: readonly Offer[] = [
  offer('FTTH1000', 14, (moves, id) => moves.propose(id, {})),
  offer('FWA100', 20, (moves, id, day) => moves.propose(id, { validUntil: day(5) })),
  offer('FTTH2500', 10, async (moves, id) => {
    await moves.propose(id, {});
    await moves.accept(id, { reason: 'Firmato in ufficio' });
  }),
  offer('FWA50', 7, async (moves, id) => {
    await moves.propose(id, {});
    await moves.refuse(id, { reason: 'Ha scelto un altro operatore' });
  }),
  offer('FTTC100', -10, (moves, id, day) =>
    moves.startTrial(id, { effectiveOn: day(-10), until: day(4), then: 'activate' }),
  ),
  offer('FWA200', -3, (moves, id, day) =>
    moves.startTrial(id, { effectiveOn: day(-3), until: day(26), then: 'activate' }),
  ),
  offer('FWA30', -25, (moves, id, day) =>
    moves.startTrial(id, { effectiveOn: day(-25), until: day(2), then: 'close' }),
  ),
  offer('FWA100', -60, (moves, id, day) =>
    moves.setFree(id, { effectiveOn: day(-60), reason: 'Antenna ospitata sul tetto' }),
  ),
];

/** An offer nobody answered, put forward so long ago that it has expired. */
const EXPIRED = { plan: 'FWA30', proposedDaysAgo: 45, validDays: 15 };

function offer(plan: string, startsIn: number, history: Offer['history']): Offer {
  return { plan, startsIn, history };
}

/** Offers, trials and free contracts of the demo, a contract that ends, and customers that are about to leave. */
@Injectable()
export class DemoOffers {
  constructor(
    private readonly db: Transactions,
    private readonly editor: ContractEditor,
    private readonly moves: ContractMoves,
    private readonly withdrawals: ContractWithdrawals,
    private readonly clock: Clock,
  ) {}

  async write(today: CivilDate): Promise<void> {
    const customers = await this.customers(OFFERS.length + 1);
    for (const [index, customer] of customers.entries()) {
      const made = OFFERS[index];
      if (made) await this.make(customer, made, today);
      else await this.makeExpired(customer, today);
    }
    await this.leave(today);
  }

  private async make(
    customer: Customer,
    { plan, startsIn, history }: Offer,
    today: CivilDate,
  ): Promise<void> {
    const id = await this.draft(customer, plan, addDays(today, startsIn));
    await history(this.moves, id, (count) => addDays(today, count));
  }

  private async makeExpired(customer: Customer, today: CivilDate): Promise<void> {
    const on = addDays(today, -EXPIRED.proposedDaysAgo);
    const id = await this.draft(customer, EXPIRED.plan, addDays(today, -20));
    this.clock.hold(on);
    await this.moves.propose(id, { validUntil: addDays(on, EXPIRED.validDays) });
    this.clock.hold(today);
  }

  private async draft(customer: Customer, plan: string, startsOn: CivilDate): Promise<number> {
    const [product] = await this.db.manager.query<{ id: number }[]>('SELECT id FROM product WHERE code = ?', [
      plan,
    ]);
    const { id } = await this.editor.create({
      ...{ ...customer, startsOn, termMonths: 24, renewal: 'tacit', renewalMonths: 12 },
      ...{ commitmentMonths: 24, earlyFee: 'fixed', earlyFeeAmount: '60.00', signedChannel: 'distance' },
      lines: [{ productId: product?.id ?? 0 }],
    });
    return id;
  }

  /** One leaves with notice, one early and with a fee; one contract is to end next month. */
  private async leave(today: CivilDate): Promise<void> {
    const open = await this.running('term_months IS NULL', 2);
    const bound = await this.running("early_fee = 'discounts'", 1);
    const [leaving, ending] = open;
    const said = addDays(today, -5);
    for (const { id } of [leaving, bound[0]].filter((each) => each !== undefined)) {
      await this.db.run((tx) =>
        this.withdrawals.withdraw(tx, id, { receivedOn: said, reason: 'Trasferimento in altra città' }),
      );
    }
    if (ending) {
      await this.moves.close(ending.id, { endsOn: addDays(today, 28), reason: 'Contratto stagionale' });
    }
  }

  private running(condition: string, count: number): Promise<{ id: number }[]> {
    return this.db.manager.query<{ id: number }[]>(
      `SELECT id FROM contract WHERE status = 'active' AND ends_on IS NULL AND ${condition} ORDER BY id DESC LIMIT ?`,
      [count],
    );
  }

  /** Families that can be written to. */
  private customers(count: number): Promise<Customer[]> {
    return this.db.manager.query<Customer[]>(
      `SELECT p.id AS partnerId, MIN(a.id) AS siteAddressId FROM partner p JOIN address a ON a.partner_id = p.id
        WHERE p.kind = 'person' AND p.active = 1 AND p.email IS NOT NULL GROUP BY p.id ORDER BY p.id DESC LIMIT ?`,
      [count],
    );
  }
}
