import { useTranslate } from 'react-admin';
import { useFormats } from '../fields/useFormats';
import type { Defaulter } from './defaulter';
import { useExclusion } from './useExclusion';

/** Why a customer is cut off or is not, as a sentence. */
export function useCause(): (defaulter: Defaulter) => string {
  const translate = useTranslate();
  const exclusionOf = useExclusion();
  const { day, money } = useFormats();
  return ({ cause, daysLate, warning, promise, exemption, exclusion, policyName }) =>
    translate(`resources.defaulters.cause.${cause}`, {
      days: daysLate,
      warned: warning && day(warning.on),
      until: promise && day(promise.until),
      amount: promise && money(promise.amount),
      reason: exemption?.reason,
      exclusion: exclusion && exclusionOf(exclusion),
      policy: policyName,
    });
}
