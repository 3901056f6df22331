import { addDays, type CivilDate, daysBetween } from '@ponte/shared/calendar';
import { money, roundCents } from '@ponte/shared/money';
import Big from 'big.js';

/**
 * How a customer pays:
 * - `punctual`: all of it on the day it is due;
 * - `late`: all of it, `days` after;
 * - `partial`: `percent` when due, the rest `restAfterDays` later, or never when that is null;
 * - `defaulter`: like `late` up to `since`, then nothing that falls due from that day on.
 */
export type PaymentBehaviour =
  | { readonly kind: 'punctual'; readonly methodCode: string }
  | { readonly kind: 'late'; readonly methodCode: string; readonly days: number }
  | {
      readonly kind: 'partial';
      readonly methodCode: string;
      readonly percent: string;
      readonly restAfterDays: number | null;
    }
  | {
      readonly kind: 'defaulter';
      readonly methodCode: string;
      readonly days: number;
      readonly since: CivilDate;
    };

/** What is asked of the customer; `amount` in euro as a decimal string. */
export interface DueInstalment {
  readonly dueOn: CivilDate;
  readonly amount: string;
}

/** Money that came in. */
export interface DemoPayment {
  readonly receivedOn: CivilDate;
  readonly amount: string;
  readonly methodCode: string;
}

const A_MONDAY: CivilDate = '1970-01-05';

/** The payments of one instalment received up to and including `today`, earliest first. Nothing comes in at week-ends. */
export function paymentsOf(
  behaviour: PaymentBehaviour,
  instalment: DueInstalment,
  today: CivilDate,
): DemoPayment[] {
  return parts(behaviour, instalment)
    .map(({ after, amount }) => ({
      receivedOn: workday(addDays(instalment.dueOn, after)),
      amount: money(amount),
      methodCode: behaviour.methodCode,
    }))
    .filter((payment) => payment.receivedOn <= today && payment.amount !== '0.00');
}

interface Part {
  readonly after: number;
  readonly amount: Big;
}

function parts(behaviour: PaymentBehaviour, { dueOn, amount }: DueInstalment): Part[] {
  const whole = new Big(amount);
  switch (behaviour.kind) {
    case 'punctual':
      return [{ after: 0, amount: whole }];
    case 'late':
      return [{ after: behaviour.days, amount: whole }];
    case 'defaulter':
      return dueOn < behaviour.since ? [{ after: behaviour.days, amount: whole }] : [];
    case 'partial': {
      const first = roundCents(whole.times(behaviour.percent).div('100'));
      const rest = { after: behaviour.restAfterDays ?? 0, amount: whole.minus(first) };
      return behaviour.restAfterDays === null
        ? [{ after: 0, amount: first }]
        : [{ after: 0, amount: first }, rest];
    }
  }
}

/** The day itself, or the Monday after a Saturday or Sunday: banks book nothing in between. */
function workday(day: CivilDate): CivilDate {
  const sinceMonday = daysBetween(A_MONDAY, day) % 7;
  return sinceMonday < 5 ? day : addDays(day, 7 - sinceMonday);
}
