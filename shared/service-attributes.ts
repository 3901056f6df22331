import type { FieldFault } from './domain-error';
import { buildRateLimit, type RateLimits } from './rate-limit';

/** Whose attributes carry the limits of a service. */
export const SERVICE_VENDORS = ['mikrotik', 'wispr', 'cisco', 'juniper', 'huawei', 'generic'] as const;
export type ServiceVendor = (typeof SERVICE_VENDORS)[number];

/** What of a service goes to the router. */
export interface ServiceTemplate extends RateLimits {
  readonly vendor: ServiceVendor;
  readonly addressList: string | null;
  readonly framedPool: string | null;
  readonly ipv6Pool: string | null;
  readonly policyUp: string | null;
  readonly policyDown: string | null;
  readonly sessionTimeoutS: number | null;
  readonly idleTimeoutS: number | null;
}

/** An attribute of the answer to a login. `:=` sets it, `+=` adds to others of its name. */
export interface AttributePair {
  readonly attribute: string;
  readonly op: ':=' | '+=';
  readonly value: string;
}

type Maybe = readonly [attribute: string, value: string | number | null, op?: '+='];

/** The limits, pools and times of a service in the words of its vendor. The numbers must be free of `rateFaults`. */
export function templateAttributes(service: ServiceTemplate): AttributePair[] {
  return [
    ...LIMITS[service.vendor](service),
    ['Framed-Pool', service.framedPool] as const,
    [IPV6_POOL[service.vendor], service.ipv6Pool] as const,
    ['Session-Timeout', service.sessionTimeoutS] as const,
    ['Idle-Timeout', service.idleTimeoutS] as const,
  ].flatMap(([attribute, value, op]: Maybe) =>
    value === null || value === '' ? [] : [{ attribute, op: op ?? ':=', value: String(value) }],
  );
}

const bps = (kbps: number | null): number | null => (kbps === null || kbps === 0 ? null : kbps * 1000);
const avPair = (key: string, value: string | null): Maybe => [
  'Cisco-AVPair',
  value === null ? null : `${key}=${value}`,
  '+=',
];

/** Upload is what comes in to the router, download what goes out of it. */
const LIMITS: Readonly<Record<ServiceVendor, (service: ServiceTemplate) => readonly Maybe[]>> = {
  mikrotik: (service) => [
    ['Mikrotik-Rate-Limit', buildRateLimit(service)],
    ['Mikrotik-Address-List', service.addressList],
  ],
  wispr: ({ upKbps, downKbps, minUpKbps, minDownKbps, unlimited }) =>
    unlimited
      ? []
      : [
          ['WISPr-Bandwidth-Max-Up', bps(upKbps)],
          ['WISPr-Bandwidth-Max-Down', bps(downKbps)],
          ['WISPr-Bandwidth-Min-Up', bps(minUpKbps)],
          ['WISPr-Bandwidth-Min-Down', bps(minDownKbps)],
        ],
  cisco: ({ policyUp, policyDown }) => [
    avPair('ip:sub-qos-policy-in', policyUp),
    avPair('ip:sub-qos-policy-out', policyDown),
  ],
  juniper: ({ policyUp, policyDown }) => [
    ['ERX-Ingress-Policy-Name', policyUp],
    ['ERX-Egress-Policy-Name', policyDown],
  ],
  huawei: ({ upKbps, downKbps, burstUpKbps, burstDownKbps, unlimited, policyDown }) => [
    ...(unlimited
      ? []
      : ([
          ['Huawei-Input-Average-Rate', bps(upKbps)],
          ['Huawei-Input-Peak-Rate', bps(burstUpKbps)],
          ['Huawei-Output-Average-Rate', bps(downKbps)],
          ['Huawei-Output-Peak-Rate', bps(burstDownKbps)],
        ] as const)),
    ['Huawei-Qos-Profile-Name', policyDown],
  ],
  generic: ({ policyDown }) => [['Filter-Id', policyDown]],
};

const IPV6_POOL: Readonly<Record<ServiceVendor, string>> = {
  mikrotik: 'Mikrotik-Delegated-IPv6-Pool',
  wispr: 'Delegated-IPv6-Prefix-Pool',
  cisco: 'Delegated-IPv6-Prefix-Pool',
  juniper: 'ERX-IPv6-Delegated-Pool-Name',
  huawei: 'Delegated-IPv6-Prefix-Pool',
  generic: 'Delegated-IPv6-Prefix-Pool',
};

/** Rates of these vendors are 32-bit numbers of bit/s. */
const COUNTS_BITS: readonly ServiceVendor[] = ['wispr', 'huawei'];
const MOST_BITS_KBPS = 4_294_967;
const BY_POLICY: readonly ServiceVendor[] = ['cisco', 'juniper'];

/** What the vendor's attributes can't say. */
export function vendorFaults(service: ServiceTemplate, ownCount: number): FieldFault[] {
  const { vendor, unlimited, policyUp, policyDown } = service;
  const faults: FieldFault[] = [];
  for (const field of ['upKbps', 'downKbps'] as const) {
    if (COUNTS_BITS.includes(vendor) && service[field] > MOST_BITS_KBPS)
      faults.push({ field, code: 'radius-service.too-fast-for-vendor' });
  }
  const hasPolicy = Boolean(policyUp) || Boolean(policyDown);
  const needsPolicy = BY_POLICY.includes(vendor) || (vendor === 'generic' && ownCount === 0);
  if (needsPolicy && !unlimited && !hasPolicy)
    faults.push({ field: 'policyDown', code: 'radius-service.policy-missing' });
  return faults;
}

/**
 * Fills in the placeholders of a value: `{up}` and `{down}` in kbit/s, `{upBps}` and `{downBps}`, `{burstUp}`, `{burstDown}`, `{policyUp}`,
 * `{policyDown}`. Null if it names one that is not known or has nothing to say.
 */
export function filledIn(value: string, service: ServiceTemplate): string | null {
  const values: Readonly<Record<string, string | number | null>> = {
    up: service.upKbps,
    down: service.downKbps,
    upBps: service.upKbps * 1000,
    downBps: service.downKbps * 1000,
    burstUp: service.burstUpKbps ?? service.upKbps,
    burstDown: service.burstDownKbps ?? service.downKbps,
    policyUp: service.policyUp,
    policyDown: service.policyDown,
  };
  const named = [...value.matchAll(/\{(\w*)\}/g)].map(([, name = '']) => name);
  if (named.some((name) => (values[name] ?? null) === null)) return null;
  return value.replace(/\{(\w*)\}/g, (_, name: string) => String(values[name]));
}

/** Those of the template, and those added by hand: one of the same name takes the template's place, unless it adds to it. */
export function withOwn<T extends AttributePair>(
  template: readonly AttributePair[],
  own: readonly T[],
): (AttributePair | T)[] {
  const replaced = new Set(own.filter(({ op }) => op === ':=').map(({ attribute }) => attribute));
  return [...template.filter(({ attribute }) => !replaced.has(attribute)), ...own];
}
