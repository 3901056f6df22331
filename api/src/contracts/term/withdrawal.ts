import { addDays, earliest, latest, type CivilDate } from '@ponte/shared/calendar';
import type { FieldFault } from '@ponte/shared/domain-error';

/** D.Lgs. 206/2005, art. 52: days to think it over after a contract made at a distance. */
const COOLING_OFF_DAYS = 14;

export const WITHDRAWAL_KINDS = ['notice', 'cooling-off'] as const;
/** With the agreed notice, or within the days that the law gives to think it over. */
export type WithdrawalKind = (typeof WITHDRAWAL_KINDS)[number];

export const FEE_WAIVERS = ['cooling-off', 'price-revision', 'goodwill'] as const;
/** Why no fee is owed though the commitment is not over: the law says so, our prices changed, or we let it go. */
export type FeeWaiver = (typeof FEE_WAIVERS)[number];

/** What of a contract a withdrawal looks at. */
export interface WithdrawalTerms {
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  /** Day the customer agreed; null where it is not known. */
  readonly signedOn: CivilDate | null;
  /** Made at a distance, with a consumer. */
  readonly distance: boolean;
  /** Last day to withdraw without a fee since our prices changed. */
  readonly freeWithdrawalUntil: CivilDate | null;
  readonly noticeDays: number;
}

/** What the customer asked for. */
export interface WithdrawalRequest {
  readonly receivedOn: CivilDate;
  /** Another last day than the notice makes it. */
  readonly lastDay?: CivilDate;
  /** No fee, as a favour. */
  readonly waiveFee?: boolean;
}

/** What a withdrawal comes to, apart from amounts. */
export interface WithdrawalPlan {
  readonly kind: WithdrawalKind;
  readonly receivedOn: CivilDate;
  /** Last day in force. */
  readonly lastDay: CivilDate;
  /** Last day to think it over; null where the law gives none. */
  readonly coolingOffUntil: CivilDate | null;
  readonly waiver: FeeWaiver | null;
}

/** The last day to think it over: the fourteenth after that of the agreement, which does not count itself. */
function coolingOffUntil({
  signedOn,
  distance,
}: Pick<WithdrawalTerms, 'signedOn' | 'distance'>): CivilDate | null {
  return distance && signedOn !== null ? addDays(signedOn, COOLING_OFF_DAYS) : null;
}

/**
 * The last day of a contract that the customer leaves: so many days after the notice came, or any other that was agreed on; on the
 * day itself while one may think it over. A contract that has not begun never does.
 */
export function withdrawalPlan(terms: WithdrawalTerms, request: WithdrawalRequest): WithdrawalPlan {
  const { receivedOn } = request;
  const until = coolingOffUntil(terms);
  const cooling = until !== null && receivedOn <= until;
  const wished = cooling ? receivedOn : (request.lastDay ?? addDays(receivedOn, terms.noticeDays));
  const last = terms.endsOn === null ? wished : earliest(wished, terms.endsOn);
  return {
    kind: cooling ? 'cooling-off' : 'notice',
    receivedOn,
    lastDay: latest(last, addDays(terms.startsOn, -1)),
    coolingOffUntil: until,
    waiver: waiverOf(cooling, terms, request),
  };
}

function waiverOf(
  cooling: boolean,
  { freeWithdrawalUntil }: WithdrawalTerms,
  { receivedOn, waiveFee = false }: WithdrawalRequest,
): FeeWaiver | null {
  if (cooling) return 'cooling-off';
  if (freeWithdrawalUntil !== null && receivedOn <= freeWithdrawalUntil) return 'price-revision';
  return waiveFee ? 'goodwill' : null;
}

/** What contradicts itself in a request. */
export function withdrawalFaults({ receivedOn, lastDay }: WithdrawalRequest, today: CivilDate): FieldFault[] {
  const faults: FieldFault[] = [];
  if (receivedOn > today) faults.push({ field: 'receivedOn', code: 'contract.day-to-come' });
  if (lastDay !== undefined && lastDay < receivedOn) {
    faults.push({ field: 'lastDay', code: 'contract.last-day-before-receipt' });
  }
  return faults;
}
