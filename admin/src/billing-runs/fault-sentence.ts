import type { components } from '@ponte/shared/generated/api-types';
import type { Translate } from '../providers/problem';

type Result = Pick<components['schemas']['BillingResultDto'], 'errorCode' | 'errorParams'>;

/** Why a contract failed, in the user's language; null when it did not. A code without a sentence stands for itself. */
export function faultSentence({ errorCode, errorParams }: Result, translate: Translate): string | null {
  if (errorCode === null) return null;
  return translate(`errors.${errorCode}`, { ...errorParams, _: errorCode });
}
