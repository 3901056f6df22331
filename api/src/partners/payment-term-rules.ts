import type { FieldFault } from '@ponte/shared/domain-error';
import { decimal, sum } from '@ponte/shared/money';
import type { PaymentTermRule } from './partner-terms';

/** A term needs an instalment, and its instalments make the whole: their percents add up to 100. */
export function paymentTermFaults(rules: readonly PaymentTermRule[]): FieldFault[] {
  if (rules.length === 0) return [{ field: 'rules', code: 'payment-term.without-instalments' }];
  const whole = sum(rules.map(({ percent }) => decimal(percent)));
  return whole.eq('100') ? [] : [{ field: 'rules', code: 'payment-term.not-the-whole' }];
}
