import type { SessionTrigger } from '../session-trigger';
import type { RadiusAccount } from './radius-account.entity';

type Compared = Pick<
  RadiusAccount,
  | 'username'
  | 'serviceId'
  | 'nasId'
  | 'framedIp'
  | 'framedPool'
  | 'framedRoute'
  | 'framedIpv6Prefix'
  | 'delegatedIpv6Prefix'
  | 'macLock'
  | 'simultaneousUse'
> & {
  readonly expiresAt: Date | null;
  readonly attributes: readonly { list: string; attribute: string; op: string; value: string }[];
};

/** What of an account decides on its logins, as one text. */
export function loginFacts(account: Compared): string {
  const { username, nasId, framedIp, framedPool, framedRoute, framedIpv6Prefix, delegatedIpv6Prefix } =
    account;
  const { macLock, simultaneousUse, expiresAt } = account;
  const attributes = account.attributes.map(({ list, attribute, op, value }) => [list, attribute, op, value]);
  return JSON.stringify([
    ...[username, nasId, framedIp, framedPool, framedRoute, framedIpv6Prefix, delegatedIpv6Prefix],
    ...[macLock, simultaneousUse, expiresAt, attributes],
  ]);
}

export interface Edited {
  readonly facts: string;
  readonly serviceId: number;
}

/** In what capacity a session that is up follows an edit; null if it need not. */
export function editTrigger(before: Edited, after: Edited, passwordChanged: boolean): SessionTrigger | null {
  if (passwordChanged) return 'password_change';
  if (before.facts !== after.facts) return 'mac_change';
  return before.serviceId === after.serviceId ? null : 'service_change';
}
