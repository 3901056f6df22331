import { ipv4Bytes, ipv6Bytes } from './address-bytes';

/** How an attribute's value travels. */
export type WireType = 'string' | 'octets' | 'integer' | 'ipaddr' | 'ipv6addr' | 'ipv6prefix' | 'ifid';

/** An attribute of the catalogue: its number, below a vendor's if it is vendor-specific (RFC 2865 §5.26). */
export interface WireAttribute {
  readonly vendor: number | null;
  readonly number: number;
  readonly type: WireType;
}

const VENDOR_SPECIFIC = 26;
const MOST = 253;

/** The bytes of one attribute; null if the value is none of its type, or too long for the wire. */
export function encodeAttribute({ vendor, number, type }: WireAttribute, value: string): Buffer | null {
  const bytes = valueBytes(type, value);
  if (!bytes || bytes.length === 0 || bytes.length > (vendor === null ? MOST : MOST - 6)) return null;
  if (vendor === null) return framed(number, bytes);
  const id = Buffer.alloc(4);
  id.writeUInt32BE(vendor);
  return framed(VENDOR_SPECIFIC, Buffer.concat([id, framed(number, bytes)]));
}

function framed(number: number, bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.of(number, bytes.length + 2), bytes]);
}

function valueBytes(type: WireType, value: string): Buffer | null {
  switch (type) {
    case 'string':
      return /\p{Surrogate}/u.test(value) ? null : Buffer.from(value, 'utf8');
    case 'octets':
      return /^0x([0-9a-f]{2})+$/i.test(value) ? Buffer.from(value.slice(2), 'hex') : null;
    case 'integer':
      return integerBytes(value);
    case 'ipaddr':
      return ipv4Bytes(value);
    case 'ipv6addr':
      return ipv6Bytes(value);
    case 'ipv6prefix':
      return prefixBytes(value);
    case 'ifid':
      return /^([0-9a-f]{1,4}:){3}[0-9a-f]{1,4}$/i.test(value)
        ? Buffer.from(
            value
              .split(':')
              .map((group) => group.padStart(4, '0'))
              .join(''),
            'hex',
          )
        : null;
  }
}

function integerBytes(value: string): Buffer | null {
  if (!/^\d{1,10}$/.test(value) || Number(value) > 0xffff_ffff) return null;
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(Number(value));
  return bytes;
}

/** RFC 3162 §2.3: a reserved byte, the length in bits, and no more of the prefix than it needs. */
function prefixBytes(value: string): Buffer | null {
  const [, address = '', bits = ''] = /^([0-9a-f:.]+)\/(\d{1,3})$/i.exec(value) ?? [];
  const bytes = ipv6Bytes(address);
  const length = Number(bits);
  if (!bytes || bits === '' || length > 128) return null;
  return Buffer.concat([Buffer.of(0, length), bytes.subarray(0, Math.ceil(length / 8))]);
}
