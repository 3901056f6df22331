import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { assertPartnerVisible } from '../../partners/partner-scope';
import { Transactions } from '../../platform/db/transactions.service';
import { isOpenAt } from '../calendar/cut-off-calendar';
import { DunningSettings } from '../calendar/dunning-settings.service';
import { Assessor, type Assessed } from '../defaulters/assessor.service';
import type { StepChannel } from '../steps/step';
import { StepLog, type NewStep } from '../steps/step-log.service';
import { Notices } from './notices.service';

const AT_ONCE = 200;

/** Tells customers in time that their line will be cut off. */
@Injectable()
export class Warnings {
  constructor(
    private readonly db: Transactions,
    private readonly assessor: Assessor,
    private readonly settings: DunningSettings,
    private readonly notices: Notices,
    private readonly steps: StepLog,
  ) {}

  /** Warns whoever is to be warned now, within the hours of cut-offs but on any day; answers how many. */
  async warnDue(): Promise<number> {
    const setting = await this.settings.current();
    if (setting.mode === 'off' || !isOpenAt(this.assessor.now().time, setting)) return 0;
    const due = (await this.assessor.preview()).filter(isDue);
    let warned = 0;
    for (let start = 0; start < due.length; start += AT_ONCE) {
      const ids = due.slice(start, start + AT_ONCE).map(({ debtor }) => debtor.partnerId);
      warned += await this.db.run((tx) => this.warn(tx, ids));
    }
    return warned;
  }

  /** Writes down that somebody was told by phone, letter or in person: it counts like an e-mail. `defaulter.not-late`. */
  warned(partnerId: number, channel: Exclude<StepChannel, 'email'>, note: string | null): Promise<void> {
    return this.db.run(async (tx) => {
      await assertPartnerVisible(tx, partnerId);
      const [assessed] = await this.assessor.locked(tx, [partnerId]);
      if (!assessed || assessed.decision.debt.late.lte('0')) {
        throw new DomainError('defaulter.not-late', { id: partnerId });
      }
      await this.steps.write(tx, 'warning', [{ ...stepOf(assessed), channel, note }]);
    });
  }

  private async warn(tx: EntityManager, partnerIds: readonly number[]): Promise<number> {
    const due = (await this.assessor.locked(tx, partnerIds)).filter(isDue);
    const known = await this.steps.known(
      tx,
      due.map((assessed) => this.key(assessed)),
    );
    const fresh = due.filter((assessed) => !known.has(this.key(assessed)));
    const messageIds = await this.notices.queue(
      tx,
      'warning',
      fresh.map(({ debtor, decision: { debt, cutOn } }) => ({ debtor, debt, cutOn })),
    );
    await this.steps.write(
      tx,
      'warning',
      fresh.map((assessed, index) => ({
        ...stepOf(assessed),
        ...{ key: this.key(assessed), channel: 'email' as const, messageId: messageIds[index] ?? null },
      })),
    );
    return fresh.length;
  }

  /** Once a day and customer, whoever runs. */
  private key({ debtor }: Assessed): string {
    return `warning:${debtor.partnerId}:${this.assessor.now().today}`;
  }
}

function isDue({ decision }: Assessed): boolean {
  return decision.cause === 'warning-due';
}

function stepOf({ debtor, decision: { debt } }: Assessed): NewStep {
  return { partnerId: debtor.partnerId, late: debt.late, oldestDueOn: debt.oldestDueOn };
}
