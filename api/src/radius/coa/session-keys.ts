import { encodeAttribute } from './attributes';

/** What a NAS knows a session by: what it reported itself, not what the account says. */
export interface SessionKeys {
  readonly username: string;
  readonly acctsessionid: string;
  readonly framedIp: string;
  /** The NAS by its own word; null to leave it out. */
  readonly nasAddress: string | null;
}

const USER_NAME = { vendor: null, number: 1, type: 'string' } as const;
const NAS_IP = { vendor: null, number: 4, type: 'ipaddr' } as const;
const FRAMED_IP = { vendor: null, number: 8, type: 'ipaddr' } as const;
const SESSION_ID = { vendor: null, number: 44, type: 'string' } as const;
const NAS_IPV6 = { vendor: null, number: 95, type: 'ipv6addr' } as const;

/** The attributes that say which session is meant (specs/radius.md §7.2); what can't be said is left out. */
export function sessionKeys({ username, acctsessionid, framedIp, nasAddress }: SessionKeys): Buffer[] {
  const nas = nasAddress ?? '';
  return [
    encodeAttribute(USER_NAME, username),
    encodeAttribute(SESSION_ID, acctsessionid),
    encodeAttribute(nas.includes(':') ? NAS_IPV6 : NAS_IP, nas),
    encodeAttribute(FRAMED_IP, framedIp),
  ].filter((attribute) => attribute !== null);
}
