import type { FieldFault } from '@ponte/shared/domain-error';
import type { DunningPolicyFacts } from './policy';

type Amounts = Pick<DunningPolicyFacts, 'leastAmount' | 'resumeBelow' | 'tolerance'>;

/** What is wrong with a policy, by field: whoever is let in must not be cut off again for the same sum. */
export function policyFaults({ leastAmount, resumeBelow, tolerance }: Amounts): FieldFault[] {
  const faults: FieldFault[] = [];
  if (leastAmount.lte('0')) faults.push({ field: 'leastAmount', code: 'dunning-policy.least-zero' });
  else if (resumeBelow.gte(leastAmount)) {
    faults.push({ field: 'resumeBelow', code: 'dunning-policy.resume-above-least' });
  }
  if (leastAmount.gt('0') && tolerance.gte(leastAmount)) {
    faults.push({ field: 'tolerance', code: 'dunning-policy.tolerance-above-least' });
  }
  return faults;
}
