import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@ponte/shared/calendar';
import { money } from '@ponte/shared/money';
import { DunningRoutine } from '../dunning/cut-offs/dunning-routine.service';
import { Assessor, type Assessed } from '../dunning/defaulters/assessor.service';
import { DunningDisputes } from '../dunning/disputes/dunning-disputes.service';
import { DunningExemptions } from '../dunning/exemptions/dunning-exemptions.service';
import { PaymentPromises } from '../dunning/promises/payment-promises.service';
import { Clock } from '../platform/clock.service';

/** Days before today on which the warnings of the demo leave, and on which a promise is given that is not kept. */
const WARNED_BEFORE = 9;
const PROMISED_BEFORE = 6;

/** What the last days have brought: warnings, a promise broken and one that stands, one who is spared, one who contests. */
@Injectable()
export class DemoPledges {
  constructor(
    private readonly routine: DunningRoutine,
    private readonly assessor: Assessor,
    private readonly promises: PaymentPromises,
    private readonly exemptions: DunningExemptions,
    private readonly disputes: DunningDisputes,
    private readonly clock: Clock,
  ) {}

  async write(today: CivilDate): Promise<void> {
    this.clock.hold(addDays(today, -WARNED_BEFORE));
    await this.routine.hourly();
    this.clock.hold(addDays(today, -PROMISED_BEFORE));
    const [first, second, third, fourth] = (await this.assessor.preview()).filter(isWarned);
    if (first) await this.promises.take({ ...promise(first), until: addDays(today, -2) });
    this.clock.hold(today);
    if (second) await this.promises.take({ ...promise(second), until: addDays(today, 5) });
    if (third) {
      const reason = 'Ambulatorio: la linea serve al telesoccorso';
      await this.exemptions.grant({ partnerId: third.debtor.partnerId, reason, until: addDays(today, 180) });
    }
    if (fourth) await this.disputes.open(dispute(fourth));
    await this.routine.hourly();
  }
}

function isWarned({ debtor }: Assessed): boolean {
  return debtor.warning !== null && debtor.contracts.some(({ cutOff }) => !cutOff);
}

function promise({ debtor, decision }: Assessed) {
  const { late, overdue } = decision.debt;
  const amount = money(late.gt('0') ? late : overdue);
  return { partnerId: debtor.partnerId, amount, resumes: false, note: 'Al telefono: paga con bonifico' };
}

function dispute({ debtor, decision }: Assessed) {
  const invoiceId = decision.debt.items[0]?.invoiceId ?? null;
  return {
    partnerId: debtor.partnerId,
    invoiceId,
    reason: 'Linea ferma per una settimana, chiede lo storno',
  };
}
