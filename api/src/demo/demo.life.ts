import { Injectable } from '@nestjs/common';
import { addDays, addMonths, type CivilDate } from '@ponte/shared/calendar';
import { DailyInline } from '../contracts/daily/daily-inline.service';
import { updateMany, type Row } from '../platform/db/bulk-writer';
import { Transactions } from '../platform/db/transactions.service';
import { Contract } from '../contracts/contract.entity';
import { ContractSettings } from '../contracts/term/contract-settings.service';
import { lastDayOf } from '../contracts/term/term';
import { DemoOffers } from './demo.offers';
import { EventDrain } from './event-drain.service';

interface Running {
  readonly id: number;
  readonly startsOn: CivilDate;
}

/** How long contracts of the demo last; the others are without end. */
const TERMS = [
  { share: 5, termMonths: 24, renewalMonths: 12, commitmentMonths: 24, earlyFee: 'discounts' as const },
  { share: 8, termMonths: 12, renewalMonths: null, commitmentMonths: 12, earlyFee: 'fees' as const },
];

const nothing = (): void => undefined;

/** Where the contracts of the demo stand: terms, offers, trials, customers that leave; then the day's own work, done. */
@Injectable()
export class DemoLife {
  constructor(
    private readonly db: Transactions,
    private readonly settings: ContractSettings,
    private readonly offers: DemoOffers,
    private readonly daily: DailyInline,
    private readonly events: EventDrain,
  ) {}

  /** Safe to repeat: what is there stays. */
  async write(today: CivilDate): Promise<void> {
    const [known] = await this.db.manager.query<unknown[]>(
      'SELECT 1 FROM contract WHERE term_months IS NOT NULL LIMIT 1',
    );
    if (known) return;
    await this.chooseFeeProduct();
    await this.writeTerms();
    await this.offers.write(today);
    await this.daily.run({ day: addMonths(today, 1), dryRun: true }, nothing);
    await this.daily.run({ day: undefined, dryRun: false }, nothing);
    await this.events.drain();
  }

  private async chooseFeeProduct(): Promise<void> {
    const { version } = await this.settings.current();
    const [product] = await this.db.manager.query<{ id: number }[]>(
      "SELECT id FROM product WHERE code = 'RECESSO'",
    );
    if (product) await this.settings.edit({ version, earlyFeeProductId: product.id });
  }

  /** Terms as they were agreed: the day's work renews those that are over. */
  private writeTerms(): Promise<void> {
    return this.db.run(async (tx) => {
      const running = await tx.query<Running[]>(
        "SELECT id, starts_on AS startsOn FROM contract WHERE status IN ('active', 'suspended') AND ends_on IS NULL ORDER BY id",
      );
      await updateMany(
        tx,
        Contract,
        running.flatMap((contract) => termed(contract) ?? []),
      );
    });
  }
}

function termed({ id, startsOn }: Running): (Row<Contract> & { readonly id: number }) | null {
  const terms = TERMS.find(({ share }) => id % 10 < share);
  if (!terms) return null;
  const { termMonths, renewalMonths, commitmentMonths, earlyFee } = terms;
  return {
    ...{ id, termMonths, renewalMonths, commitmentMonths, earlyFee, renewal: 'tacit' },
    ...{ termStartsOn: startsOn, termEndsOn: lastDayOf(startsOn, termMonths) },
    ...{ commitmentEndsOn: lastDayOf(startsOn, commitmentMonths), signedOn: addDays(startsOn, -7) },
  };
}
