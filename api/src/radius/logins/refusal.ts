/** Why a login was refused, as far as it can be told. */
export const REFUSALS = [
  'wrong-password',
  'unknown-user',
  'bad-name',
  'other-device',
  'other-nas',
  'condition',
  'expired',
  'already-online',
  'outside-hours',
  'not-let-in',
  'unclear',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What is known of the account that the login named. */
export interface LoginAccount {
  readonly macLock: string | null;
  readonly hasNasLock: boolean;
  readonly hasConditions: boolean;
}

/**
 * The server's own words are never shown: some of its modules repeat what was typed. They are only recognized. A login that
 * does not meet a condition of its account is to the server one of nobody.
 */
export function refusalOf(reason: string, callingStationId: string, account: LoginAccount | null): Refusal {
  const rule = RULES.find(([pattern]) => pattern.test(reason));
  if (!rule) return 'unclear';
  if (rule[1] !== 'unknown-user' || account === null) return rule[1];
  if (account.macLock !== null && account.macLock !== callingStationId) return 'other-device';
  if (account.hasNasLock) return 'other-nas';
  return account.hasConditions ? 'condition' : 'unknown-user';
}

const RULES: readonly (readonly [RegExp, Refusal])[] = [
  // The first is nobody's name; the others are what becomes of a login that meets not all conditions of its account.
  [/^unknown user|^No Auth-Type found|required for authentication|No NT-Password/i, 'unknown-user'],
  [/^bad user name/, 'bad-name'],
  [/^Reject$/, 'not-let-in'],
  [/^(pap|chap|mschap): .*(not match|incorrect|comparison failed|mismatch)/i, 'wrong-password'],
  [/already logged in|multiple logins/i, 'already-online'],
  [/expir/i, 'expired'],
  [/^logintime|outside.*(time|hours)/i, 'outside-hours'],
];
