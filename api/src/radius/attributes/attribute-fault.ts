import { parseRateLimit } from '@ponte/shared/rate-limit-text';
import { encodeAttribute } from '../coa/attributes';
import { attributeNamed, type AttributeList, type CatalogueAttribute } from './catalogue';

export const REPLY_OPS = [':=', '+='] as const;
export const CHECK_OPS = ['==', '!='] as const;

export interface AttributeRow {
  readonly attribute: string;
  readonly op: string;
  readonly value: string;
}

/** What is wrong with an attribute, by the field at fault. */
export interface AttributeFault {
  readonly field: 'attribute' | 'op' | 'value';
  readonly code: string;
}

const fault = (field: AttributeFault['field'], complaint: string): AttributeFault => ({
  field,
  code: `radius-attribute.${complaint}`,
});

/**
 * Why an attribute can't be saved; null if it can. Whatever passes is taken by FreeRADIUS: one attribute it can't read makes it refuse
 * the whole login.
 */
export function attributeFault(
  list: AttributeList,
  { attribute, op, value }: AttributeRow,
): AttributeFault | null {
  const known = attributeNamed(attribute);
  if (!known) return fault('attribute', 'unknown');
  if (!known.lists.includes(list)) return fault('attribute', 'not-here');
  const ops: readonly string[] = list === 'reply' ? REPLY_OPS : CHECK_OPS;
  if (!ops.includes(op)) return fault('op', 'op');
  return isReadable(known, value) ? null : fault('value', `not-${known.type}`);
}

/** A value as it is kept: the groups of a rate limit are parted by one space. */
export function tidyValue(attribute: string, value: string): string {
  return attributeNamed(attribute)?.type === 'rate-limit' ? value.trim().replace(/ +/g, ' ') : value;
}

function isReadable({ type, vendor, number, words = [] }: CatalogueAttribute, value: string): boolean {
  if (words.includes(value)) return true;
  if (type === 'rate-limit') return parseRateLimit(value) !== null;
  if (type === 'string' && !isPlain(value)) return false;
  return encodeAttribute({ vendor, number, type }, value) !== null;
}

/** FreeRADIUS takes a value between quotation marks for a quoted one, in backticks even for a command. */
function isPlain(value: string): boolean {
  return !/\p{Cc}/u.test(value) && !/^(["'`])[^]*\1$/.test(value) && value.trim() === value;
}
