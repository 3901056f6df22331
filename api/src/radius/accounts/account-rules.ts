import type { FieldFault } from '@ponte/shared/domain-error';
import { attributeFault } from '../attributes/attribute-fault';
import { rangeOf } from '../addresses/address-range';
import { isPassword } from './password';
import { isUsername } from './username';

/** What is checked of an account; addresses are the address book's. */
export interface CheckedAccount {
  readonly username: string;
  /** Undefined: as it was. */
  readonly password?: string | undefined;
  readonly framedRoute: string | null;
  readonly macLock: string | null;
  readonly attributes: readonly {
    readonly list: 'check' | 'reply';
    readonly attribute: string;
    readonly op: string;
    readonly value: string;
  }[];
}

/** All that is wrong with an account, by field. */
export function accountFaults(account: CheckedAccount): FieldFault[] {
  const { username, password, framedRoute, macLock, attributes } = account;
  const rules: readonly (readonly [string, string, boolean])[] = [
    ['username', 'radius-account.username', !isUsername(username)],
    ['password', 'radius-account.password', password !== undefined && !isPassword(password)],
    ['framedRoute', 'radius-account.route', framedRoute !== null && !isRoute(framedRoute)],
    ['macLock', 'radius-account.mac', macLock !== null && tidyMac(macLock) === null],
  ];
  return [
    ...rules.filter(([, , wrong]) => wrong).map(([field, code]) => ({ field, code })),
    ...attributes.flatMap(({ list, ...row }, index) => {
      const fault = attributeFault(list, row);
      return fault ? [{ field: `attributes.${String(index)}.${fault.field}`, code: fault.code }] : [];
    }),
  ];
}

/** `AA:BB:CC:DD:EE:01` of whatever way it is written; null if it is none. */
export function tidyMac(text: string): string | null {
  const digits = text.replace(/[\s:.-]/g, '').toUpperCase();
  return /^[0-9A-F]{12}$/.test(digits) ? (digits.match(/../g) ?? []).join(':') : null;
}

/** `10.1.0.0/24`, with a gateway and metrics if need be (RFC 2865 §5.22). */
function isRoute(text: string): boolean {
  const [network = '', gateway, ...metrics] = text.split(' ');
  const range = rangeOf(network);
  if (range?.family !== 4 || !network.includes('/')) return false;
  if (gateway !== undefined && rangeOf(gateway)?.length !== 32) return false;
  return metrics.every((metric) => /^\d{1,5}$/.test(metric));
}
