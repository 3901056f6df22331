import { rateFaults, rateWarnings, type RateWarning } from '@ponte/shared/rate-limit';
import { longestBurst } from '@ponte/shared/rate-limit-text';
import {
  filledIn,
  SERVICE_VENDORS,
  templateAttributes,
  vendorFaults,
  withOwn,
  type AttributePair,
  type ServiceTemplate,
} from '@ponte/shared/service-attributes';

type Values = Readonly<Record<string, unknown>>;

/** What a service comes to while it is being typed. */
export interface ServicePreview {
  /** What is wrong with the numbers, one for each field at fault. */
  readonly faults: readonly { readonly field: string; readonly code: string }[];
  readonly warnings: readonly RateWarning[];
  /** Seconds that a burst lasts at most; null without one. */
  readonly burst: { readonly down: number | null; readonly up: number | null };
  /** All that a login would be given; empty while something is wrong. */
  readonly given: readonly AttributePair[];
}

/** The service that a form holds, whatever is missing yet. */
export function typedService(values: Values): ServiceTemplate {
  const number = (field: string): number | null => {
    const value = values[field];
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  };
  const text = (field: string): string | null => {
    const value = values[field];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return {
    vendor: SERVICE_VENDORS.find((vendor) => vendor === values.vendor) ?? 'mikrotik',
    unlimited: values.unlimited === true,
    upKbps: number('upKbps') ?? 0,
    downKbps: number('downKbps') ?? 0,
    ...{ burstUpKbps: number('burstUpKbps'), burstDownKbps: number('burstDownKbps') },
    ...{ thresholdUpKbps: number('thresholdUpKbps'), thresholdDownKbps: number('thresholdDownKbps') },
    ...{ burstTimeUpS: number('burstTimeUpS'), burstTimeDownS: number('burstTimeDownS') },
    ...{ minUpKbps: number('minUpKbps'), minDownKbps: number('minDownKbps') },
    priority: number('priority') ?? 8,
    ...{ addressList: text('addressList'), framedPool: text('framedPool'), ipv6Pool: text('ipv6Pool') },
    ...{ policyUp: text('policyUp'), policyDown: text('policyDown') },
    ...{ sessionTimeoutS: number('sessionTimeoutS'), idleTimeoutS: number('idleTimeoutS') },
  };
}

/** Faults, warnings and attributes of what is typed so far. */
export function previewOf(values: Values): ServicePreview {
  const service = typedService(values);
  const own = ownOf(values.attributes);
  const faults = [...rateFaults(service), ...vendorFaults(service, own.length)];
  const sound = faults.length === 0;
  return {
    faults,
    warnings: sound ? rateWarnings(service) : [],
    burst: { down: burstOf(service, 'Down'), up: burstOf(service, 'Up') },
    given: sound ? withOwn(templateAttributes(service), filled(own, service)) : [],
  };
}

function burstOf(service: ServiceTemplate, way: 'Down' | 'Up'): number | null {
  const burst = service[`burst${way}Kbps`];
  if (burst === null || burst === 0) return null;
  const rate = way === 'Down' ? service.downKbps : service.upKbps;
  return longestBurst(burst, service[`threshold${way}Kbps`] ?? rate, service[`burstTime${way}S`] ?? 1);
}

/** Rows that are typed whole; half a row says nothing yet. */
function ownOf(rows: unknown): AttributePair[] {
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: Values | null | undefined) => {
    const { attribute, op, value } = row ?? {};
    const whole = typeof attribute === 'string' && typeof value === 'string' && attribute && value;
    return whole ? [{ attribute, op: op === '+=' ? ('+=' as const) : (':=' as const), value }] : [];
  });
}

function filled(own: readonly AttributePair[], service: ServiceTemplate): AttributePair[] {
  return own.map((row) => ({ ...row, value: filledIn(row.value, service) ?? row.value }));
}
