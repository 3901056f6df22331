import type { FieldFault } from '@ponte/shared/domain-error';
import { rateFaults } from '@ponte/shared/rate-limit';
import {
  filledIn,
  templateAttributes,
  vendorFaults,
  withOwn,
  type AttributePair,
  type ServiceTemplate,
} from '@ponte/shared/service-attributes';
import { attributeFault, tidyValue } from '../attributes/attribute-fault';
import type { AttributeOrigin } from './service-facts';

/** An attribute of a service as it is kept. */
export interface ServiceAttributeRow extends AttributePair {
  readonly origin: AttributeOrigin;
  readonly template: string | null;
  readonly position: number;
}

interface Own {
  readonly attribute: string;
  readonly op: string;
  readonly value: string;
}

/** All that is wrong with a service and what was added to it by hand; fields of the latter are `attributes.0.value`. */
export function serviceFaults(service: ServiceTemplate, own: readonly Own[]): FieldFault[] {
  const faults: FieldFault[] = [...rateFaults(service), ...vendorFaults(service, own.length)];
  own.forEach(({ value, ...row }, index) => {
    const filled = filledIn(value, service);
    const field = `attributes.${String(index)}`;
    if (filled === null) {
      faults.push({ field: `${field}.value`, code: 'radius-attribute.placeholder' });
      return;
    }
    const fault = attributeFault('reply', { ...row, value: filled });
    if (fault) faults.push({ field: `${field}.${fault.field}`, code: fault.code });
  });
  return faults;
}

/** What a login of the service is given, in order. The service must be free of faults. */
export function serviceRows(service: ServiceTemplate, own: readonly Own[]): ServiceAttributeRow[] {
  const ownRows = own.map(({ op, value, ...row }) => ({
    attribute: row.attribute,
    op: op === '+=' ? ('+=' as const) : (':=' as const),
    value: tidyValue(row.attribute, filledIn(value, service) ?? value),
    template: tidyValue(row.attribute, value),
  }));
  return withOwn(templateAttributes(service), ownRows).map((row, index) => ({
    ...{ attribute: row.attribute, op: row.op, value: row.value, position: index + 1 },
    ...('template' in row
      ? { origin: 'own' as const, template: row.template === row.value ? null : row.template }
      : { origin: 'template' as const, template: null }),
  }));
}

/** Of an edit: whether a login is given something else than before. */
export function differ(before: readonly AttributePair[], after: readonly AttributePair[]): boolean {
  const text = (rows: readonly AttributePair[]): string =>
    rows.map(({ attribute, op, value }) => `${attribute} ${op} ${value}`).join('\n');
  return text(before) !== text(after);
}
