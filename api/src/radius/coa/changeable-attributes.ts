import { encodeAttribute, type WireAttribute } from './attributes';

/** What a CoA may carry to a session that is up: the catalogue's attributes of direction `coa` that are no session keys. */
const CHANGEABLE: ReadonlyMap<string, WireAttribute> = new Map([
  ['Filter-Id', { vendor: null, number: 11, type: 'string' }],
  ['Session-Timeout', { vendor: null, number: 27, type: 'integer' }],
  ['Idle-Timeout', { vendor: null, number: 28, type: 'integer' }],
  ['Mikrotik-Rate-Limit', { vendor: 14988, number: 8, type: 'string' }],
  ['Mikrotik-Address-List', { vendor: 14988, number: 19, type: 'string' }],
  ['Cisco-AVPair', { vendor: 9, number: 1, type: 'string' }],
  ['ERX-Service-Activate', { vendor: 4874, number: 65, type: 'string' }],
]);

/** The bytes of an attribute for a CoA; null if a CoA can't carry it. `Name:1` is one with a tag (RFC 2868 §3). */
export function encodeChange(name: string, value: string): Buffer | null {
  const [, plain = name, tag = ''] = /^(.+):(\d{1,2})$/.exec(name) ?? [];
  const attribute = CHANGEABLE.get(plain);
  if (!attribute) return null;
  return encodeAttribute(attribute, tag === '' ? value : `${String.fromCharCode(Number(tag))}${value}`);
}
