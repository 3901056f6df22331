import { CATALOGUE } from '../attributes/catalogue';
import type { WireType } from '../coa/attributes';
import type { ReceivedAttribute } from './client-packet';

interface Named {
  readonly name: string;
  readonly type: WireType;
}

const MORE: readonly (readonly [string, number, WireType])[] = [
  ['Framed-IP-Address', 8, 'ipaddr'],
  ['Acct-Interim-Interval', 85, 'integer'],
  ['Framed-IPv6-Prefix', 97, 'ipv6prefix'],
  ['Delegated-IPv6-Prefix', 123, 'ipv6prefix'],
];

const key = (vendor: number | null, number: number): string => `${vendor ?? ''}/${number}`;

const NAMES: ReadonlyMap<string, Named> = new Map([
  ...CATALOGUE.map(({ name, vendor, number, type }): [string, Named] => [
    key(vendor, number),
    { name, type: type === 'rate-limit' ? 'string' : type },
  ]),
  ...MORE.map(([name, number, type]): [string, Named] => [key(null, number), { name, type }]),
]);

const MESSAGE_AUTHENTICATOR = 80;

/** Attributes of an answer in words; its signature is left out. */
export function inWords(attributes: readonly ReceivedAttribute[]): { name: string; value: string }[] {
  return attributes
    .filter(({ vendor, number }) => vendor !== null || number !== MESSAGE_AUTHENTICATOR)
    .map(({ vendor, number, value }) => {
      const known = NAMES.get(key(vendor, number));
      return known
        ? { name: known.name, value: textOfValue(known.type, value) }
        : { name: vendor === null ? `Attr-${number}` : `Attr-26.${vendor}.${number}`, value: hex(value) };
    });
}

function textOfValue(type: WireType, value: Buffer): string {
  switch (type) {
    case 'string':
      return value.toString('utf8');
    case 'integer':
      return value.length === 4 ? String(value.readUInt32BE(0)) : hex(value);
    case 'ipaddr':
      return value.length === 4 ? [...value].join('.') : hex(value);
    case 'ipv6prefix':
      return prefix(value);
    default:
      return hex(value);
  }
}

function prefix(value: Buffer): string {
  const groups = Buffer.concat([value.subarray(2), Buffer.alloc(18)]).subarray(0, 16);
  const text = (groups.toString('hex').match(/.{4}/g) ?? [])
    .map((group) => group.replace(/^0{1,3}/, ''))
    .join(':');
  return `${text.replace(/(?:^|:)0(?::0)+(?::|$)/, '::')}/${value[1] ?? 0}`;
}

const hex = (value: Buffer): string => `0x${value.toString('hex')}`;
