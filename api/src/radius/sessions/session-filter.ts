import type { CivilDate } from '@ponte/shared/calendar';
import type { AccessState } from '../access/access-state';
import type { Freshness } from './session-freshness';

/** Which sessions a list shows. */
export interface SessionFilter {
  readonly q?: string;
  readonly partnerId?: number;
  readonly contractId?: number;
  readonly accountId?: number;
  readonly serviceId?: number;
  readonly nasId?: number;
  readonly accessPointId?: number;
  /** Site of access points and NASes. */
  readonly area?: string;
  readonly state?: AccessState;
  readonly freshness?: Freshness;
  /** IPv4 address that the session had. */
  readonly ip?: string;
  /** Only sessions that were up then. */
  readonly at?: string;
  /** Day on which they began, first and last. */
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

/** Text that was typed into the quick search, by what it looks like. */
export interface Typed {
  readonly kind: 'ip' | 'mac' | 'text';
  readonly text: string;
}

/** `10.1.2.3` is an address, `4c:5e:0c` the beginning of a MAC, all else a login or a customer. */
export function typed(text: string): Typed {
  const plain = text.trim();
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(plain)) return { kind: 'ip', text: plain };
  if (/^([0-9a-f]{2}[:-]){2,5}[0-9a-f]{0,2}$/i.test(plain)) {
    return { kind: 'mac', text: plain.toUpperCase().replaceAll('-', ':') };
  }
  return { kind: 'text', text: plain };
}
