import { ipv4Bytes, ipv6Bytes } from '../coa/address-bytes';

/** Addresses or prefixes as a stretch of all there are: 32 hexadecimal digits each end, IPv4 mapped into IPv6. */
export interface AddressRange {
  readonly family: 4 | 6;
  /** Bits that are fixed: 32 for an IPv4 address. */
  readonly length: number;
  readonly firstHex: string;
  readonly lastHex: string;
}

const MAPPED = '00000000000000000000FFFF';
const ALL_BITS = 128;

/** `185.10.20.7`, `185.10.20.0/24`, `2001:db8::/56`; null for anything else, and where bits beyond the length are set. */
export function rangeOf(text: string): AddressRange | null {
  const [, address = '', bits] = /^([0-9a-f:.]+?)(?:\/(\d{1,3}))?$/i.exec(text) ?? [];
  const ipv4 = ipv4Bytes(address);
  const bytes = ipv4 ?? ipv6Bytes(address);
  if (!bytes) return null;
  const family = ipv4 ? 4 : 6;
  const most = bytes.length * 8;
  const length = bits === undefined ? most : Number(bits);
  if (length > most) return null;
  const hex = (ipv4 ? MAPPED : '') + bytes.toString('hex').toUpperCase();
  const first = BigInt(`0x${hex}`);
  const last = first | mask(most - length);
  return (first & mask(most - length)) === 0n
    ? { family, length, firstHex: hex, lastHex: toHex(last) }
    : null;
}

const mask = (bits: number): bigint => (1n << BigInt(bits)) - 1n;

const toHex = (value: bigint): string => value.toString(16).toUpperCase().padStart(32, '0');

/** The text of a stretch as it is written by everybody (RFC 5952): without a length where it is one address. */
export function textOf({ family, length, firstHex }: AddressRange): string {
  const address = family === 4 ? dotted(firstHex) : colons(firstHex);
  return length === (family === 4 ? 32 : ALL_BITS) ? address : `${address}/${length}`;
}

function dotted(hex: string): string {
  return [24, 26, 28, 30].map((at) => parseInt(hex.slice(at, at + 2), 16)).join('.');
}

/** The longest run of at least two zero groups is left out, the first of equals. */
function colons(hex: string): string {
  const groups = Array.from({ length: 8 }, (_, index) =>
    parseInt(hex.slice(index * 4, index * 4 + 4), 16).toString(16),
  );
  const text = groups.join(':');
  const runs = [...text.matchAll(/(?<![0-9a-f])0(?::0)+(?![0-9a-f])/g)];
  const longest = runs.reduce<RegExpExecArray | null>(
    (best, run) => (best === null || run[0].length > best[0].length ? run : best),
    null,
  );
  if (!longest) return text;
  const before = text.slice(0, longest.index).replace(/:$/, '');
  const after = text.slice(longest.index + longest[0].length).replace(/^:/, '');
  return `${before}::${after}`;
}

export function contains(outer: AddressRange, inner: AddressRange): boolean {
  return outer.firstHex <= inner.firstHex && inner.lastHex <= outer.lastHex;
}

interface Taken {
  readonly firstHex: string;
  readonly lastHex: string;
}

export interface Searched {
  readonly network: AddressRange;
  /** Length of what one customer gets. */
  readonly blockLength: number;
  /** What is taken of the network, in order. */
  readonly taken: readonly Taken[];
  readonly count: number;
}

/** The first free blocks of a network. Of an IPv4 network its own address and its broadcast address are nobody's. */
export function freeBlocks({ network, blockLength, taken, count }: Searched): AddressRange[] {
  const size = 1n << BigInt((network.family === 4 ? 32 : ALL_BITS) - blockLength);
  const spared = network.family === 4 && blockLength === 32 && network.length < 31 ? 1n : 0n;
  const last = BigInt(`0x${network.lastHex}`) - spared;
  const found: AddressRange[] = [];
  let next = BigInt(`0x${network.firstHex}`) + spared;
  let at = 0;
  while (found.length < count && next + size - 1n <= last) {
    while (at < taken.length && BigInt(`0x${taken[at]?.lastHex ?? '0'}`) < next) at += 1;
    const obstacle = taken[at];
    if (obstacle && BigInt(`0x${obstacle.firstHex}`) <= next + size - 1n) {
      const after = BigInt(`0x${obstacle.lastHex}`) + 1n;
      next += ((after - next + size - 1n) / size) * size;
      continue;
    }
    const firstHex = toHex(next);
    found.push({ family: network.family, length: blockLength, firstHex, lastHex: toHex(next + size - 1n) });
    next += size;
  }
  return found;
}

/** How many blocks a network holds. */
export function capacity({ family, length }: AddressRange, blockLength: number): number {
  const blocks = 2 ** (blockLength - length);
  return family === 4 && blockLength === 32 && length < 31 ? blocks - 2 : blocks;
}
