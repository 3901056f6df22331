import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { money } from '@ponte/shared/money';
import { DunningSettings } from '../calendar/dunning-settings.service';
import { Assessor } from '../defaulters/assessor.service';

/** One debtor, for the command line. */
export interface DryRunRow {
  readonly partnerId: number;
  readonly name: string;
  readonly cut: boolean;
  readonly cause: string;
  readonly late: string;
  readonly daysLate: number;
  readonly cutOn: CivilDate | null;
  readonly contracts: readonly string[];
}

/** Who would be cut off on a day, and why the others would not; writes nothing. */
@Injectable()
export class CutOffDryRun {
  constructor(
    private readonly assessor: Assessor,
    private readonly settings: DunningSettings,
  ) {}

  /** As of the first minute for cut-offs of that day, on what the books say today. */
  async of(asOf: CivilDate): Promise<DryRunRow[]> {
    const { opensAt } = await this.settings.current();
    const now = { today: asOf, time: opensAt };
    return (await this.assessor.preview(await this.assessor.debtorIds(asOf), now)).map(
      ({ debtor, decision, toCut }) => ({
        ...{ partnerId: debtor.partnerId, name: debtor.name, cut: decision.cut, cause: decision.cause },
        ...{ late: money(decision.debt.late), daysLate: decision.debt.daysLate, cutOn: decision.cutOn },
        contracts: debtor.contracts.filter(({ id }) => toCut.includes(id)).map(({ code }) => code),
      }),
    );
  }
}
