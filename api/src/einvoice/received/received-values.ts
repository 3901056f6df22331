import { isCivilDate, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { ZERO } from '@ponte/shared/money';
import Big from 'big.js';

/** An element of a file that we did not write: nothing is promised of what is in it. */
export type Element = Readonly<Record<string, unknown>>;

/** The text of a child without blanks around it; null where it is missing or empty. */
export function text(parent: Element, name: string, most = 255): string | null {
  const value = parent[name];
  const found = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  return found === '' ? null : found.slice(0, most);
}

/** The same of a child that must be there: `fatturapa.invalid-structure`. */
export function neededText(parent: Element, name: string, most = 255): string {
  const found = text(parent, name, most);
  if (found === null) throw new DomainError('fatturapa.invalid-structure', { element: name });
  return found;
}

/** A decimal number; null where it is missing, `fatturapa.invalid-value` where it is none or has more than ten digits. */
export function amount(parent: Element, name: string): Big | null {
  const found = text(parent, name);
  if (found === null) return null;
  const digits = /^\+?(-?\d{1,10}(\.\d{1,20})?)$/.exec(found)?.[1];
  if (digits === undefined) throw invalid(name, found);
  return new Big(digits);
}

export function neededAmount(parent: Element, name: string): Big {
  neededText(parent, name);
  return amount(parent, name) ?? ZERO;
}

/** A day, its time zone dropped; null where it is missing, `fatturapa.invalid-value` where the calendar has none such. */
export function day(parent: Element, name: string): CivilDate | null {
  const found = text(parent, name);
  if (found === null) return null;
  const date = found.replace(/(Z|[+-]\d\d:\d\d)$/, '');
  if (!isCivilDate(date)) throw invalid(name, found);
  return date;
}

export function neededDay(parent: Element, name: string): CivilDate {
  const found = day(parent, name);
  if (found === null) throw new DomainError('fatturapa.invalid-structure', { element: name });
  return found;
}

/** A child with children of its own; an empty element where it is missing. */
export function element(parent: Element, name: string): Element {
  return asElement(parent[name]) ?? {};
}

/** All children of a name that have children of their own. */
export function elements(parent: Element, name: string): readonly Element[] {
  const found = parent[name];
  return (Array.isArray(found) ? found : [found]).flatMap((value: unknown): Element[] => {
    const child = asElement(value);
    return child ? [child] : [];
  });
}

function asElement(value: unknown): Element | null {
  return typeof value === 'object' && value !== null ? (value as Element) : null;
}

function invalid(name: string, value: string): DomainError {
  return new DomainError('fatturapa.invalid-value', { element: name, value: value.slice(0, 40) });
}
