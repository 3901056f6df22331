import type { components } from '@ponte/shared/generated/api-types';

export type Session = components['schemas']['NetworkSessionDto'];

/** Where a session leads: to its account, if it is one of ours. */
export function accountOf({ accountId }: Pick<Session, 'accountId'>): string | false {
  return accountId === null ? false : `/radius-accounts/${String(accountId)}/show`;
}
